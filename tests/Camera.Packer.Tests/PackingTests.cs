namespace Camera.Packer.Tests;

/// <summary>What the packer does and refuses, on small pages made for it.</summary>
[TestClass]
public sealed class PackingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packer-");

    public void Dispose() => _folder.Delete(true);

    [TestMethod]
    public void JoinsModulesAfterThoseTheyImport()
    {
        Put("main.js", "import { second } from './second.js';\nimport { first } from './first.js';\nconsole.log(first + second);");
        Put("second.js", "import { first } from './first.js';\n\nexport const second = first + 1;");
        Put("first.js", "export const first = 1;");
        Assert.AreEqual("const first = 1;\n\nconst second = first + 1;\nconsole.log(first + second);\n",
            ScriptBundle.Join(_folder.FullName, "main.js"));
    }

    [TestMethod]
    [DataRow("import main from './other.js';", "not known")]
    [DataRow("export default 3;", "not known")]
    [DataRow("import { a } from './other.js'", "not known")]
    [DataRow("import { b } from './other.js';\nfunction name() {}", "name is declared at the top of two modules")]
    [DataRow("import { b } from './main.js';", "imports itself")]
    public void RefusesModulesThatCannotBeJoined(string main, string message)
    {
        Put("main.js", main);
        Put("other.js", "export const name = 1;");
        var error = Assert.ThrowsExactly<PackException>(() => ScriptBundle.Join(_folder.FullName, "main.js"));
        Assert.Contains(message, error.Message);
    }

    [TestMethod]
    public void RefusesBrokenSources()
    {
        Assert.ThrowsExactly<PackException>(() => Minifier.Script("const a = ;"));
        Assert.ThrowsExactly<PackException>(() => Minifier.Style("a { color: "));
        Assert.ThrowsExactly<PackException>(() => Minifier.Markup("<pre> x </pre>"));
    }

    [TestMethod]
    public void KeepsTheBlanksBetweenWords()
    {
        Assert.AreEqual("<p>a\n<b>b</b>\nc</p>\n", Minifier.Markup("<p>a\n  <b>b</b>\n\n  <!-- no -->\n  c</p>\n"));
    }

    [TestMethod]
    public void ReadsBackWhatItWrote()
    {
        Put("index.html", "<head><link rel=\"stylesheet\" href=\"page.css\"></head>\n<script type=\"module\" src=\"main.js\"></script>");
        Put("page.css", "a { color: red }");
        Put("main.js", "document.title = '☀'.repeat(5000);");
        var page = Page.Build(_folder.FullName);
        Assert.AreEqual(page, PackedSource.Read(PackedSource.Write(page)));
        Put("main.js", "document.title = '☀'.repeat(5001);");
        var changed = Page.Build(_folder.FullName);
        Assert.AreNotEqual(page, changed);
        Assert.AreNotEqual(page.EntityTag, changed.EntityTag);
        Assert.AreNotEqual(page.ScriptHash, changed.ScriptHash);
        Assert.AreEqual(page.StyleHash, changed.StyleHash);
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
