namespace Camera.Judges;

/// <summary>A folder of files for the tools, gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("judges");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public string Write(string name, string content)
    {
        File.WriteAllText(this[name], content);
        return this[name];
    }

    public byte[] Read(string name) => File.ReadAllBytes(this[name]);

    public void Dispose() => _folder.Delete(true);
}
