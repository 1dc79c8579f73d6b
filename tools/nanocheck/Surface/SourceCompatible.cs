namespace Camera.Nanocheck.Surface;

/// <summary>
/// The desktop's compiler binds to overloads that the board lacks where the same source compiles there to another one. These are
/// all that are allowed, each with its counterpart; anything else must be on the surface as it stands. That the sources do compile
/// against the surface is proved apart, by compiling them against it.
/// </summary>
public static class SourceCompatible
{
    /// <summary>Identifier on the desktop, identifier on the board, why they are the same.</summary>
    public static readonly (string Desktop, string Board, string Reason)[] Members =
    [
        ("M:System.Threading.Monitor.Enter(System.Object,System.Boolean@)", "M:System.Threading.Monitor.Enter(System.Object)",
            "lock: the compiler takes the old form where the new one is missing"),
        ("M:System.String.Format(System.String,System.Object)", "M:System.String.Format(System.String,System.Object[])",
            "params: the compiler makes the array"),
        ("M:System.String.Format(System.String,System.Object,System.Object)", "M:System.String.Format(System.String,System.Object[])",
            "params: the compiler makes the array"),
        ("M:System.String.Format(System.String,System.Object,System.Object,System.Object)",
            "M:System.String.Format(System.String,System.Object[])", "params: the compiler makes the array"),
        ("M:System.Threading.EventWaitHandle.Set", "M:System.Threading.ManualResetEvent.Set",
            "the board's events have no common base: each has its own Set"),
        ("M:System.Threading.EventWaitHandle.Reset", "M:System.Threading.ManualResetEvent.Reset", "as Set"),
        ("T:System.Threading.EventWaitHandle", "T:System.Threading.WaitHandle", "as Set"),
        ("M:System.Array.IndexOf(!!0[],!!0)", "M:System.Array.IndexOf(System.Array,System.Object)",
            "the generic method is the better overload where there is one"),
        ("M:System.Array.IndexOf(!!0[],!!0,System.Int32)", "M:System.Array.IndexOf(System.Array,System.Object,System.Int32)", "as above"),
        ("M:System.Array.IndexOf(!!0[],!!0,System.Int32,System.Int32)",
            "M:System.Array.IndexOf(System.Array,System.Object,System.Int32,System.Int32)", "as above"),
        ("M:System.Array.Empty", "T:System.Array", "params without an argument: the compiler makes an empty array where Empty is missing"),
        ("M:System.String.Split(System.Char,System.StringSplitOptions)", "M:System.String.Split(System.Char[])",
            "params: tests are compiled for .NET 10, which has an overload for one character"),
        ("M:System.String.Trim(System.Char)", "M:System.String.Trim(System.Char[])", "as Split"),
        ("M:System.String.TrimEnd(System.Char)", "M:System.String.TrimEnd(System.Char[])", "as Split"),
        ("M:System.String.TrimStart(System.Char)", "M:System.String.TrimStart(System.Char[])", "as Split"),
        ("T:System.StringSplitOptions", "T:System.String", "the type of Split's optional parameter, above"),
    ];

    private static readonly Dictionary<string, string> ByDesktop =
        Members.ToDictionary(member => member.Desktop, member => member.Board, StringComparer.Ordinal);

    /// <summary>Whether this desktop member is in the table.</summary>
    public static bool Has(string id) => ByDesktop.ContainsKey(id);

    /// <summary>What a desktop member is on the board: mostly itself.</summary>
    public static string OnBoard(string id) => ByDesktop.GetValueOrDefault(id, id);
}
