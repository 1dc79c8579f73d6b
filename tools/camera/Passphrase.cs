using System.Text;
using Camera.Certificates;
using Spectre.Console;

namespace Camera.Tool;

/// <summary>Passphrases come from a file or a prompt, never from the command line, which other users can see.</summary>
internal static class Passphrase
{
    /// <summary>For an encrypted key that is read.</summary>
    public static byte[] Ask(FileInfo? file)
    {
        return file != null ? FromFile(file) : Encoding.UTF8.GetBytes(Prompt("Passphrase:"));
    }

    /// <summary>For an encrypted key that is written.</summary>
    public static byte[] AskNew(FileInfo? file)
    {
        byte[] passphrase = file != null ? FromFile(file) : Encoding.UTF8.GetBytes(PromptTwice());
        if (passphrase.Length < CertificateLimits.MinPassphrase || passphrase.Length > CertificateLimits.MaxPassphrase)
        {
            throw new ToolException(
                $"A passphrase has {CertificateLimits.MinPassphrase} to {CertificateLimits.MaxPassphrase} bytes.");
        }

        return passphrase;
    }

    // The first line, as OpenSSL takes it.
    private static byte[] FromFile(FileInfo file)
    {
        byte[] content = Files.Read(file);
        int end = content.AsSpan().IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? content : content[..end];
    }

    private static string PromptTwice()
    {
        string first = Prompt("New passphrase:");
        return first == Prompt("The same again:") ? first : throw new ToolException("The two passphrases differ.");
    }

    private static string Prompt(string text)
    {
        if (Console.IsInputRedirected)
        {
            throw new ToolException("A passphrase is needed: give --passphrase-file, or run it in a terminal.");
        }

        return AnsiConsole.Prompt(new TextPrompt<string>(text).Secret());
    }
}
