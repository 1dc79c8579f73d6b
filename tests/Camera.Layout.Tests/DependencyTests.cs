using Camera.Nanocheck;

namespace Camera.Layout.Tests;

/// <summary>Dependencies point one way: what each compiled assembly may reference of ours.</summary>
[TestClass]
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Http"] = [],
        ["Frames"] = [],
        ["Cryptography"] = [],
        ["Storage"] = [],
        ["Sensors"] = ["Frames"],
        ["Certificates"] = ["Cryptography", "Storage"],
        ["Accounts"] = ["Cryptography", "Storage"],
        ["Web"] = ["Http", "Frames", "Certificates", "Accounts", "Cryptography", "Storage"],
        ["Board"] = ["Web", "Sensors", "Http", "Frames", "Certificates", "Accounts", "Cryptography", "Storage"],
    };

    [TestMethod]
    public void EveryFolderHasItsPlace() =>
        Assert.IsEmpty(Tree.Repository.FirmwareFolders().Except(Allowed.Keys), "name the folder's dependencies here and in firmware/DESIGN.md");

    [TestMethod]
    public void AnAssemblyReferencesOnlyTheLayersBelow()
    {
        foreach (string folder in Tree.Repository.FirmwareFolders())
        {
            string path = Tree.Repository.CompiledPath("Camera." + folder);
            IEnumerable<string> ours = Compiled.Read(path).AssemblyReferences.Select(reference => reference.Name)
                .Where(References.IsOurs).Select(name => name["Camera.".Length..]);
            Assert.AreEqual("", string.Join(", ", ours.Except(Allowed[folder])), folder + " reaches upward or sideways");
        }
    }

    [TestMethod]
    public void APortableProjectNamesNoPackage()
    {
        foreach (string project in Tree.Ending(".csproj").Where(file => file.StartsWith("firmware/", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("PackageReference", Tree.Read(project), project);
        }
    }
}
