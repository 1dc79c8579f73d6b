using Camera.Nanocheck.Rules;
using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck.Tests;

[TestClass]
public sealed class SurfaceTests
{
    private const string Text = "string F(StringBuilder b) => b.Append('x').ToString();";

    [TestMethod]
    public void ARecordedMemberPasses() =>
        Assert.IsEmpty(new SurfaceRule(RecordedFor(Text), PlatformSurface.Portable).Check(Sample.CompileMembers(Text)));

    [TestMethod]
    [DataRow("string F(StringBuilder b) => b.Append(\"x\").ToString();")]
    [DataRow("string F(StringBuilder b) => b.AppendLine().ToString();")]
    [DataRow("object F() => new System.IO.MemoryStream();")]
    public void AMemberThatIsNotRecordedIsFound(string members) =>
        Assert.IsNotEmpty(new SurfaceRule(RecordedFor(Text), PlatformSurface.Portable).Check(Sample.CompileMembers(members)));

    [TestMethod]
    public void AMemberOfAnAssemblyThatPortableCodeMayNotReferenceIsFound()
    {
        PlatformSurface surface = RecordedFor(Text);
        surface.Add("System.Net", "T:System.Net.IPAddress");
        surface.Add("System.Net", "M:System.Net.IPAddress.Parse(System.String)");
        ModuleDefinition module = Sample.CompileMembers("object F() => System.Net.IPAddress.Parse(\"::1\");");
        Assert.IsNotEmpty(new SurfaceRule(surface, PlatformSurface.Portable).Check(module));
        Assert.IsEmpty(new SurfaceRule(surface, null).Check(module));
    }

    [TestMethod]
    public void AnOverloadOfTheDesktopCountsAsTheOneThatTheBoardHas()
    {
        PlatformSurface surface = RecordedFor("string F(string s, object[] a) { Monitor.Enter(a); Monitor.Exit(a); return string.Format(s, a); }");
        ModuleDefinition module = Sample.CompileMembers("string F(string s, object a) { lock (a) { return string.Format(s, a); } }");
        Assert.AreEqual("", string.Join('\n', new SurfaceRule(surface, PlatformSurface.Portable).Check(module).Where(finding => !finding.Message.StartsWith("T:"))));
    }

    [TestMethod]
    public void RenewalRecordsWhatIsUsedAndNamesWhatThePlatformLacks()
    {
        PlatformSurface platform = RecordedFor(Text);
        ModuleDefinition module = Sample.CompileMembers("string F(StringBuilder b) => b.Append('x').Append(1.5m).ToString();");
        (PlatformSurface renewed, IReadOnlyList<string> unknown) = Renewal.Renew([module], [], new PlatformSurface(), platform);
        Assert.IsTrue(renewed.Has("M:System.Text.StringBuilder.Append(System.Char)"));
        Assert.AreEqual("mscorlib", renewed.HomeOf("System.Text.StringBuilder"));
        CollectionAssert.Contains(unknown.ToArray(), "M:System.Text.StringBuilder.Append(System.Decimal)");
    }

    [TestMethod]
    public void ARecordedMemberThatThePlatformLacksIsFound()
    {
        PlatformSurface recorded = RecordedFor(Text);
        Assert.IsEmpty(PlatformCheck.CheckSurface(recorded, RecordedFor(Text)));
        Assert.IsNotEmpty(PlatformCheck.CheckSurface(recorded, RecordedFor("object F() => new object();")));
    }

    [TestMethod]
    public void TheSurfaceSurvivesItsFiles()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        PlatformSurface written = RecordedFor(Text);
        written.Write(folder);
        CollectionAssert.AreEquivalent(written.Members.ToArray(), PlatformSurface.Read(folder).Members.ToArray());
        Directory.Delete(folder, recursive: true);
    }

    private static PlatformSurface RecordedFor(string members)
    {
        PlatformSurface surface = new();
        foreach ((_, string id) in References.Platform(Sample.CompileMembers(members)))
        {
            surface.Add("mscorlib", "T:" + DocumentationId.DeclaringType(id));
            surface.Add("mscorlib", id);
        }

        return surface;
    }
}
