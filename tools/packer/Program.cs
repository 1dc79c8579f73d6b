using System.CommandLine;
using Camera.Packer;

var source = new Option<DirectoryInfo>("--source")
{
    Description = "Folder with index.html and what it names.",
    DefaultValueFactory = _ => new DirectoryInfo("firmware/Web/Page"),
};
var output = new Option<FileInfo?>("--output") { Description = "The C# file to write (default: PackedPage.g.cs in the source folder)." };
var check = new Option<bool>("--check") { Description = "Write nothing; fail when the file is not what the sources give." };
var command = new RootCommand("Packs the camera's page into a C# file.") { source, output, check };
command.SetAction(parsed =>
{
    var folder = parsed.GetRequiredValue(source).FullName;
    var file = parsed.GetValue(output)?.FullName ?? Path.Combine(folder, "PackedPage.g.cs");
    try
    {
        var page = Page.Build(folder);
        if (parsed.GetValue(check))
        {
            if (File.Exists(file) && PackedSource.Read(File.ReadAllText(file)) == page) return 0;
            Console.Error.WriteLine($"{file} is not what the sources give: run tools/packer");
            return 1;
        }

        File.WriteAllText(file, PackedSource.Write(page));
        Console.WriteLine($"{file}: {page.Document.Length} characters, {page.Gzip().Length} bytes gzipped");
        return 0;
    }
    catch (Exception error) when (error is PackException or IOException or InvalidDataException or FormatException)
    {
        Console.Error.WriteLine(error.Message);
        return 1;
    }
});
return command.Parse(args).Invoke();
