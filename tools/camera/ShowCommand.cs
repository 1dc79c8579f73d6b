using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>camera show: tells what is in a file.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        Argument<FileInfo> file = new("file") { Description = "Certificates, a request or a key" };
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Command command = new("show", "Shows certificates, a signing request or the public part of a key.") { file, passphrase };
        command.SetAction(parsed =>
        {
            foreach (Item item in Item.ReadAll(Files.Read(parsed.GetRequiredValue(file)), parsed.GetValue(passphrase)))
            {
                Show(item);
            }

            return 0;
        });
        return command;
    }

    private static void Show(Item item)
    {
        if (item.Certificate is { } certificate)
        {
            Console.WriteLine("Certificate");
            Line("Subject", certificate.Subject.ToString());
            Line("Issuer", certificate.IsSelfIssued ? "itself" : certificate.Issuer.ToString());
            Line("Valid from", DerTime.ToText(certificate.NotBefore));
            Line("Valid until", DerTime.ToText(certificate.NotAfter));
            Line("Serial number", KeyText.Hex(certificate.SerialNumber));
            Line("Signed with", certificate.SignatureAlgorithm.Name);
            Line("Key", KeyText.Of(certificate.PublicKey));
            ShowExtensions(certificate.Extensions);
            Line("SHA-256", KeyText.Hex(System.Security.Cryptography.SHA256.HashData(certificate.Encode())));
        }
        else if (item.Request is { } request)
        {
            Console.WriteLine("Certificate signing request");
            Line("Subject", request.Subject.ToString());
            Line("Signed with", request.SignatureAlgorithm.Name + (request.IsSignatureValid() ? "" : " (wrong)"));
            Line("Key", KeyText.Of(request.PublicKey));
            ShowExtensions(request.Extensions);
        }
        else
        {
            Console.WriteLine("Private key");
            Line("Key", KeyText.Of(item.Key!.PublicKey));
        }
    }

    private static void ShowExtensions(CertificateExtensions extensions)
    {
        for (int i = 0; i < extensions.AlternativeNameCount; i++)
        {
            AlternativeName name = extensions.GetAlternativeName(i);
            Line(i == 0 ? "Names" : "", $"{name.Kind}: {name.Text}");
        }

        if (extensions.HasBasicConstraints)
        {
            string limit = extensions.PathLength >= 0 ? $", at most {extensions.PathLength} CAs below" : "";
            Line("CA", extensions.IsCa ? "yes" + limit : "no");
        }

        if (extensions.KeyUsage >= 0)
        {
            Line("Key usage", KeyUsages.ToText(extensions.KeyUsage));
        }

        if (extensions.HasExtendedKeyUsage)
        {
            Line("TLS server", extensions.AllowsServerAuth ? "allowed" : "not allowed");
        }

        if (extensions.HasNameConstraints)
        {
            Line("Constraints", "on names");
        }

        if (extensions.UnknownCritical != null)
        {
            Line("Critical", extensions.UnknownCritical + " is not understood");
        }
    }

    private static void Line(string label, string text) => Console.WriteLine($"  {label,-14} {text}");
}
