using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>camera self-signed: makes a self-signed certificate of a key.</summary>
internal static class SelfSignedCommand
{
    public static Command Create()
    {
        Option<FileInfo> key = CommonOptions.Key();
        SubjectOptions subject = new();
        Option<int> days = new("--days")
        {
            Description = "Days it is valid", DefaultValueFactory = _ => CertificateLimits.DefaultDays
        };
        Option<FileInfo> output = CommonOptions.Out();
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Option<bool> force = CommonOptions.Force();
        Command command = new("self-signed", "Makes a self-signed server certificate (PEM).") { key, days, output, passphrase, force };
        subject.AddTo(command);
        command.SetAction(parsed =>
        {
            int validDays = parsed.GetValue(days);
            if (validDays < 1 || validDays > CertificateLimits.MaxDays)
            {
                throw new ToolException($"--days is 1 to {CertificateLimits.MaxDays}.");
            }

            SubjectFields fields = subject.GetSubject(parsed);
            AlternativeNames names = subject.GetNames(parsed);
            PrivateKey privateKey = KeyFile.Read(parsed.GetRequiredValue(key), parsed.GetValue(passphrase));
            byte[] der = SelfSignedCertificate.Create(
                privateKey, fields, names, DerTime.FromDateTime(DateTime.UtcNow), validDays, Ports.Entropy, Ports.Hmac)
                ?? throw new ToolException("The signature came out wrong: the key or this machine is faulty.");
            Files.Write(
                parsed.GetRequiredValue(output), PemWriter.Write(PemLabel.Certificate, der), false, parsed.GetValue(force));
            return 0;
        });
        return command;
    }
}
