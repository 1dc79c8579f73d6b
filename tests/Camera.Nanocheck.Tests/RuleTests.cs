using Camera.Nanocheck.Rules;

namespace Camera.Nanocheck.Tests;

/// <summary>Each rule on what it must find, and on the innocent neighbour of that.</summary>
[TestClass]
public sealed class RuleTests
{
    [TestMethod]
    [DataRow("object F() => new System.Collections.Generic.List<int>();", "object F() => new System.Collections.ArrayList();")]
    [DataRow("int? F(int a) => a;", "int F(int a) => a;")]
    [DataRow("T F<T>(T a) => a;", "object F(object a) => a;")]
    [DataRow("Action<int> field;", "Action field;")]
    [DataRow("(int, int) F() => (1, 2);", "int[] F() => new[] { 1, 2 };")]
    [DataRow("System.Collections.Generic.IEnumerable<int> F() { yield return 1; }", "System.Collections.IEnumerable F() => new[] { 1 };")]
    [DataRow("int F(byte[] a) { ArraySegment<byte> s = new ArraySegment<byte>(a); return s.Count; }", "int F(byte[] a) { byte[] s = a; return s.Length; }")]
    [DataRow("class Nested<T> { }", "class Nested { }")]
    [DataRow("int F(byte[] a) => Array.FindIndex(a, b => b == 1);", "int F(byte[] a) => Array.IndexOf(a, (byte)1);")]
    public void Generics(string wrong, string right) => Tell(new GenericsRule(), wrong, right);

    [TestMethod]
    [DataRow("int[,] field;", "int[][] field;")]
    [DataRow("void F(int[,] a) { }", "void F(int[][] a) { }")]
    [DataRow("object F() => new byte[2, 2];", "object F() => new byte[2][];")]
    public void ArrayRank(string wrong, string right) => Tell(new ArrayRankRule(), wrong, right);

    [TestMethod]
    [DataRow("int F(int a) => checked(a + 1);", "int F(int a) => a + 1;")]
    [DataRow("byte F(int a) => checked((byte)a);", "byte F(int a) => (byte)a;")]
    [DataRow("uint F(uint a, uint b) { checked { return a * b; } }", "uint F(uint a, uint b) { unchecked { return a * b; } }")]
    public void Checked(string wrong, string right) => Tell(new CheckedArithmeticRule(), wrong, right);

    [TestMethod]
    [DataRow("string F(DayOfWeek d) => d.ToString();", "string F(DayOfWeek d) => ((int)d).ToString();")]
    [DataRow("string F(DayOfWeek d) => $\"{d}\";", "string F(DayOfWeek d) => $\"{(int)d}\";")]
    [DataRow("string F(DayOfWeek d) => \"on \" + d;", "string F(DayOfWeek d) => \"on \" + (int)d;")]
    [DataRow("string F(DayOfWeek d) => string.Format(\"{0}\", d);", "bool F(DayOfWeek d) => d == DayOfWeek.Monday;")]
    [DataRow("object F(string s) => Enum.Parse(typeof(DayOfWeek), s);", "int F(string s) => int.Parse(s);")]
    public void EnumAsText(string wrong, string right) => Tell(new EnumTextRule(), wrong, right);

    [TestMethod]
    [DataRow("string F() => \"a\\0b\";", "byte[] F() => new byte[] { 97, 0, 98 };")]
    [DataRow("bool F(string s) => s == \"\\0\";", "bool F(string s) => s[0] == '\\0';")]
    public void NulInAString(string wrong, string right) => Tell(new StringLiteralRule(), wrong, right);

    [TestMethod]
    [DataRow("[DataRow(1, DayOfWeek.Monday)] void F(int a, DayOfWeek d) { }", "[DataRow(1, (int)DayOfWeek.Monday)] void F(int a, int d) { }")]
    [DataRow("[DataRow(\"\", null)] void F(string a, string b) { }", "[DataRow(\"\", \"\", true, 'c', 1L, 2.5)] void F(string a, string b, bool c, char d, long e, double f) { }")]
    [DataRow("[DataRow(null)] void F(object a) { }", "[DataRow(\"\")] void F(object a) { }")]
    [DataRow("[DataRow(typeof(int))] void F(Type a) { }", "[DataRow(\"int\")] void F(string a) { }")]
    [DataRow("[DataRow(1, new byte[] { 1 })] void F(int a, byte[] b) { }", "[DataRow(1, (byte)1)] void F(int a, byte b) { }")]
    [DataRow("[DataRow()] void F() { }", "void F() { }")]
    [DataRow("[DataRow(\"a\\0b\")] void F(string a) { }", "[DataRow(\"a{00}b\")] void F(string a) { }")]
    public void DataRows(string wrong, string right)
    {
        const string Attribute = "class DataRowAttribute : Attribute { public DataRowAttribute(params object[] row) { } } ";
        Tell(new DataRowRule(), Attribute + wrong, Attribute + right);
    }

    [TestMethod]
    [DataRow("DateTime F() => default(DateTime);", "DateTime F() => new DateTime(2026, 1, 1);")]
    [DataRow("DateTime F() => new DateTime();", "DateTime F(long ticks) => new DateTime(ticks);")]
    [DataRow("DateTime F() => new DateTime(0);", "DateTime F() => new DateTime(621355968000000000);")]
    [DataRow("bool F(DateTime d) => d == DateTime.MinValue;", "bool F(DateTime d, DateTime e) => d == e;")]
    public void DateTimes(string wrong, string right) => Tell(new DateTimeRule(), wrong, right);

    [TestMethod]
    [DataRow("long F(long a, long b) => Math.Min(a, b);", "int F(int a, int b) => Math.Min(a, b);")]
    [DataRow("uint F(uint a, uint b) => Math.Max(a, b);", "double F(double a, double b) => Math.Max(a, b);")]
    [DataRow("long F(long a) => Math.Abs(a);", "long F(long a) => a < 0 ? -a : a;")]
    public void MathOfLong(string wrong, string right) => Tell(new MathRule(), wrong, right);

    [TestMethod]
    public void ALargeTypeIsFound()
    {
        static string Fields(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"public int F{i};"));
        Tell(new ImageLimitsRule(), Fields(ImageLimitsRule.MemberLimit + 1), Fields(ImageLimitsRule.MemberLimit));
    }

    [TestMethod]
    public void LongStringsAreFound()
    {
        static string Literal(int length) => $"string F() => \"{new string('x', length)}\";";
        Tell(new ImageLimitsRule(), Literal(ImageLimitsRule.SectionLimit), Literal(ImageLimitsRule.SectionLimit - 1000));
    }

    [TestMethod]
    public void MuchIlIsFound()
    {
        static string Calls(int count) => "int F(int a) { " + string.Concat(Enumerable.Range(0, count).Select(_ => "a = F(a + 1000);")) + " return a; }";
        Tell(new ImageLimitsRule(), Calls(7000), Calls(3000));
    }

    private static void Tell(IRule rule, string wrong, string right) =>
        Sample.Tell(rule, Sample.CompileMembers(wrong), Sample.CompileMembers(right));
}
