using Camera.Nanocheck.Rules;

namespace Camera.Nanocheck.Tests;

/// <summary>The rules that look at more than one type.</summary>
[TestClass]
public sealed class TypeRuleTests
{
    [TestMethod]
    [DataRow("class A { static int X = B.Y; } class B { public static readonly int Y = F(); static int F() => 1; }",
        "class A { static int X = B.Y; } class B { public const int Y = 1; }")]
    [DataRow("class A { static object X = new C(); } class C { public C() { Console.Write(B.Y); } } class B { public static object Y = new object(); }",
        "class A { static object X = new C(); } class C { public C() { } } class B { public static object Y = new object(); }")]
    [DataRow("class A { static int X; static A() { X = B.Get(); } } class B { static int y = int.Parse(\"1\"); public static int Get() => y; }",
        "class A { static int X; static A() { X = B.Get(); } } class B { static int y; public static int Get() => y; }")]
    [DataRow("class A { static readonly byte[] X = new byte[B.Y.Length]; } class B { public static readonly byte[] Y = { 1, 2, 3 }; }",
        "class A { static readonly byte[] Y = { 1, 2, 3 }; static readonly byte[] X = new byte[Y.Length]; }")]
    public void StaticInitialisers(string wrong, string right) => Tell(new StaticInitialiserRule(), wrong, right);

    [TestMethod]
    [DataRow("class A { public virtual void F() { } } class B : A { public new void F() { } }",
        "class A { public virtual void F() { } } class B : A { public override void F() { } }")]
    [DataRow("class A { public virtual void F(int i) { } } class B : A { private new void F(int i) { } }",
        "class A { public virtual void F(int i) { } } class B : A { private void F(long i) { } }")]
    [DataRow("class A { public virtual void F() { } } class M : A { } class B : M { public new virtual void F() { } }",
        "class A { public void F() { } } class M : A { } class B : M { public new void F() { } }")]
    [DataRow("class A { public new string ToString() => null; }", "class A { public override string ToString() => null; }")]
    public void Hiding(string wrong, string right) => Tell(new HidingRule(), wrong, right);

    private static void Tell(IRule rule, string wrong, string right) => Sample.Tell(rule, Sample.Compile(wrong), Sample.Compile(right));
}
