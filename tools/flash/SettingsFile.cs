namespace Camera.Flash;

/// <summary>A file that nanoff reads, with a secret in it: in a folder of its own that nobody else may enter, and gone when it is
/// disposed.</summary>
internal sealed class SettingsFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("camera-flash-"); // mode 0700

    public SettingsFile(string content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "settings.json");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using StreamWriter writer = new(Path, options);
        writer.Write(content);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
