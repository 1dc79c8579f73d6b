namespace Camera.Nanocheck;

/// <summary>Something the board cannot run or would compute otherwise.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Place">Source file and line where known, else the member.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record Finding(string Rule, string Place, string Message);
