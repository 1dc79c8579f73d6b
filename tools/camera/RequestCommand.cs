using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>camera csr: makes a certificate signing request of a key.</summary>
internal static class RequestCommand
{
    public static Command Create()
    {
        Option<FileInfo> key = CommonOptions.Key();
        SubjectOptions subject = new();
        Option<FileInfo> output = CommonOptions.Out();
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Option<bool> force = CommonOptions.Force();
        Command command = new("csr", "Makes a certificate signing request (PKCS#10, PEM).") { key, output, passphrase, force };
        subject.AddTo(command);
        command.SetAction(parsed =>
        {
            SubjectFields fields = subject.GetSubject(parsed);
            AlternativeNames names = subject.GetNames(parsed);
            PrivateKey privateKey = KeyFile.Read(parsed.GetRequiredValue(key), parsed.GetValue(passphrase));
            byte[] der = RequestWriter.Create(privateKey, fields, names, Ports.Hmac)
                ?? throw new ToolException("The signature came out wrong: the key or this machine is faulty.");
            Files.Write(
                parsed.GetRequiredValue(output), PemWriter.Write(PemLabel.CertificateRequest, der), false, parsed.GetValue(force));
            return 0;
        });
        return command;
    }
}
