using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>camera check: the gate that a certificate passes before the camera installs it.</summary>
internal static class CheckCommand
{
    private const int Refused = 1;

    public static Command Create()
    {
        Option<FileInfo> key = CommonOptions.Key();
        Option<FileInfo?> previous = new("--previous-key") { Description = "File of the previous private key" };
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Option<bool> noClock = new("--no-clock") { Description = "As a camera whose clock is not set: dates are not checked" };
        Argument<FileInfo> chain = new("chain") { Description = "The certificate with its chain, PEM in any order or DER" };
        Command command = new("check", "Tells whether the camera would install a certificate: exit code 0, or 1 with the reason.")
        {
            key, previous, passphrase, noClock, chain
        };
        command.SetAction(parsed =>
        {
            PublicKeyInfo current = KeyFile.Read(parsed.GetRequiredValue(key), parsed.GetValue(passphrase)).PublicKey;
            FileInfo? old = parsed.GetValue(previous);
            byte[] file = Files.Read(parsed.GetRequiredValue(chain));
            GateResult result = CertificateGate.Check(
                file,
                0,
                file.Length,
                current,
                old == null ? null : KeyFile.Read(old, parsed.GetValue(passphrase)).PublicKey,
                parsed.GetValue(noClock) ? DerTime.Unknown : DerTime.FromDateTime(DateTime.UtcNow));
            Console.WriteLine(GateSentences.Of(result));
            return result.IsAccepted ? 0 : Refused;
        });
        return command;
    }
}
