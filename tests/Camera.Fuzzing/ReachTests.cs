using Camera.Fuzzing.Targets;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Fuzzing;

/// <summary>The kept inputs lead to where it matters: what they hold is still what the targets would take.</summary>
[TestClass]
public sealed class ReachTests
{
    [TestMethod]
    [DataRow("MD5", 0)]
    [DataRow("SHA-256", 1)]
    public void ARightDigestIsKept(string algorithm, int flags)
    {
        string answer = AuthorizationTarget.Answer(AuthorizationTarget.FirstNonce, algorithm);
        Assert.IsTrue(IsKept("authorization", [(byte)flags, .. System.Text.Encoding.ASCII.GetBytes(answer)]));
    }

    [TestMethod]
    public void ARightCookieIsKept() =>
        Assert.IsTrue(IsKept("cookie", [0, .. System.Text.Encoding.ASCII.GetBytes("camera-session=" + CookieTarget.Token)]));

    private static bool IsKept(string target, byte[] input) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", target)).Any(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(input));
}
