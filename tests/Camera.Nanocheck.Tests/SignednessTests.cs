using Camera.Nanocheck.Rules;

namespace Camera.Nanocheck.Tests;

/// <summary>
/// The casts that make no IL. Each wrong line computes something else on the board than on the desktop.
/// </summary>
[TestClass]
public sealed class SignednessTests
{
    [TestMethod]
    [DataRow("int F(uint a, uint b) => (int)(a - b) >> 31;", "uint F(uint a, uint b) => (a - b) >> 31;")]
    [DataRow("bool F(uint a, uint b) => (int)(a - b) / 2 == 1;", "bool F(uint a, uint b) => (a - b) / 2 == 1;")]
    [DataRow("bool F(uint a, uint b) => (int)(a - b) % 10 == 1;", "bool F(uint a, uint b) => (a - b) % 10 == 1;")]
    [DataRow("long F(uint a, uint b) => (int)(a - b);", "bool F(uint a, uint b) => (long)a - b < -1;")]
    [DataRow("double F(uint a, uint b) => (int)(a - b);", "double F(uint a, uint b) => a - b;")]
    [DataRow("long F(ulong a) => (long)a >> 3;", "ulong F(ulong a) => a >> 3;")]
    [DataRow("int F(uint a) => (int)a;", "int F(uint a) => (int)(long)a;")]
    [DataRow("int F(uint a) => (int)a;", "int F(uint a) => (int)(a & 0x7FFFFFFF);")]
    [DataRow("int F(uint a) => (int)(a >> 0);", "int F(uint a) => (int)(a >> 1);")]
    [DataRow("int F(uint a) => (int)(a * 3);", "int F(byte[] a) => a[0] << 24 | a[1];")]
    [DataRow("int F(uint a) => (int)(a | 1);", "int F(uint a) => (int)(a % 1000);")]
    [DataRow("void F(uint a) => G((int)a); void G(int b) { }", "void F(uint a) => G(a); void G(uint b) { }")]
    [DataRow("long F(uint a, uint b) => ((long)a - b) >> 1;", "string F(uint a) => ((int)a).ToString();")]
    [DataRow("int F(uint[] a) => (int)a[0] >> 1;", "int F(int[] a) => a[0] >> 1;")]
    [DataRow("uint f; int F() => (int)f >> 1;", "int f; int F(uint a) { f = (int)a; return f >> 1; }")]
    [DataRow("int F(bool b, uint u, int i) => (b ? (int)u : i) >> 1;", "int F(bool b, uint u, int i) => (b ? (int)(u >> 8) : i) >> 1;")]
    [DataRow("uint G() => 1; int F() => (int)G() >> 4;", "int F(int a, int b) => (a - b) >> 31;")]
    [DataRow("int F(uint a) => (int)~a >> 4;", "bool F(uint a, uint b) => (int)(a - b) < 0;")]
    public void Casts(string wrong, string right) =>
        Sample.Tell(new SignednessRule(), Sample.CompileMembers(wrong), Sample.CompileMembers(right));

    [TestMethod]
    [DataRow("uint F(int a) => (uint)a >> 3;")]
    [DataRow("int F(long a) => (int)(a / 3);")]
    [DataRow("int F(byte[] a, int n) { int s = 0; for (int i = 0; i < n; i++) { s += a[i] >> 1; } return s; }")]
    [DataRow("int F(uint a) { switch (a & 3) { case 0: return 1; case 1: return 2; default: return -1; } }")]
    [DataRow("int F(object o) { try { return o.GetHashCode() % 7; } catch (Exception) { return -1; } finally { o = null; } }")]
    [DataRow("ulong F(uint a, uint b) => (ulong)a * b >> 32;")]
    [DataRow("ushort F(uint a) => (ushort)(a >> 16);")]
    public void InnocentArithmetic(string members) =>
        Assert.AreEqual("", string.Join('\n', new SignednessRule().Check(Sample.CompileMembers(members))));
}
