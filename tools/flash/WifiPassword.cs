using Spectre.Console;

namespace Camera.Flash;

/// <summary>The password comes from a terminal, a file or the standard input, never from the command line, which other users can
/// see.</summary>
internal static class WifiPassword
{
    /// <param name="file">A file, <c>-</c> for the standard input, or null for the terminal.</param>
    public static string Read(string? file)
    {
        if (file == "-")
        {
            return Console.In.ReadLine() ?? "";
        }

        if (file != null)
        {
            return File.Exists(file) ? File.ReadLines(file).FirstOrDefault() ?? "" : throw new FlashException($"There is no file {file}.");
        }

        if (Console.IsInputRedirected)
        {
            throw new FlashException("A password is needed: give --wifi-password-file, or run it in a terminal.");
        }

        return AnsiConsole.Prompt(new TextPrompt<string>("Password of the network (empty for an open one):").Secret().AllowEmpty());
    }
}
