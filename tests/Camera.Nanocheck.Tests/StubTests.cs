using Camera.Nanocheck.Surface;
using Mono.Cecil;

namespace Camera.Nanocheck.Tests;

/// <summary>The stubs that Board is compiled against show what Board uses of the platform, and no more.</summary>
[TestClass]
public sealed class StubTests
{
    private static readonly Repository Repository = Repository.Holding(AppContext.BaseDirectory);
    private static readonly PlatformSurface Recorded = PlatformSurface.Read(Repository.SurfaceFolder);

    /// <summary>What is recorded was compared with the platform's own lists when it was recorded (<c>renew --platform</c>); so a stub with another signature than
    /// the platform's shows here, on a machine without those lists too.</summary>
    [TestMethod]
    public void EveryMemberIsOnTheRecordedSurface()
    {
        using ModuleDefinition stubs = Compiled.Read(Repository.StubsPath);
        Assert.AreEqual("", string.Join('\n', Stubs.OwnMembers(stubs).Where(id => !Recorded.Has(id))));
    }

    [TestMethod]
    public void WhatPortableCodeMayNotUseIsStubbed()
    {
        using ModuleDefinition stubs = Compiled.Read(Repository.StubsPath);
        HashSet<string> stubbed = [.. Stubs.Members(stubs)];
        IEnumerable<string> wanted = Recorded.ByAssembly()
            .Where(assembly => !PlatformSurface.Portable.Contains(assembly.Key) && assembly.Key != "nanoFramework.TestFramework")
            .SelectMany(assembly => assembly);
        Assert.AreEqual("", string.Join('\n', wanted.Except(stubbed)));
    }

    /// <summary>None of .NET's own types in Board's compilation where there is a stub, and none beside them that the board lacks.</summary>
    [TestMethod]
    public void BoardTakesNoTypeOfTheDesktopForTheBoards()
    {
        using ModuleDefinition stubs = Compiled.Read(Repository.StubsPath);
        using ModuleDefinition board = Compiled.Read(Repository.CompiledPath("Camera.Board"));
        HashSet<string> stubbed = [.. Stubs.Types(stubs).Select(type => type.FullName)];
        TypeReference[] used = [.. board.GetTypeReferences()];
        Assert.IsNotEmpty(used.Where(type => type.Scope.Name == Stubs.Assembly));
        Assert.AreEqual("", string.Join('\n', used.Where(type => type.Scope.Name == "netstandard" && stubbed.Contains(type.FullName))
            .Select(type => type.FullName)));
        Assert.AreEqual("", string.Join('\n', used.Where(type => type.Namespace == Stubs.Assembly).Select(type => type.FullName)));
    }

    [TestMethod]
    [DataRow("public class IPAddress { public string Text; }", "F:System.Net.IPAddress.Text")]
    [DataRow("public class IPAddress { public IPAddress(int wrong) { } }", "M:System.Net.IPAddress.#ctor(System.Int32)")]
    [DataRow("public enum SocketError { Never = 1 }", "F:System.Net.SocketError.Never")]
    public void AStubThatThePlatformLacksIsFound(string type, string id)
    {
        ModuleDefinition module = Sample.Compile("namespace System.Net { " + type + " }");
        Assert.Contains(id, PlatformCheck.CheckStubs(module, new PlatformSurface()).Select(finding => finding.Message.Split(' ')[0]));
    }
}
