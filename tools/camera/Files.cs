namespace Camera.Tool;

/// <summary>Reads what the user names and writes what was made: never over a file unless told to, keys for the owner alone.</summary>
internal static class Files
{
    // Far above what is accepted anywhere: the library says "too big" itself, with its limit.
    private const int MostRead = 1024 * 1024;

    public static byte[] Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new ToolException($"There is no file {file.FullName}.");
        }

        if (file.Length > MostRead)
        {
            throw new ToolException($"{file.FullName} is too big.");
        }

        return File.ReadAllBytes(file.FullName);
    }

    public static void Write(FileInfo file, byte[] content, bool secret, bool force)
    {
        if (file.Exists && !force)
        {
            throw new ToolException($"{file.FullName} is there already; --force overwrites it.");
        }

        // A new file beside it, then a rename: the permissions are right from the first byte, and a failure leaves the old file.
        string temporary = file.FullName + "." + Guid.NewGuid().ToString("N");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (FileStream stream = new(temporary, options))
            {
                stream.Write(content);
            }

            File.Move(temporary, file.FullName, force);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
