using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>camera convert: PEM to DER and back, any key to PKCS#8, encrypted or not.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        Argument<FileInfo> file = new("file") { Description = "Certificates, a request or a key" };
        Option<FileInfo> output = CommonOptions.Out();
        Option<string> to = new("--to") { Description = "Form to write", DefaultValueFactory = _ => "pem" };
        to.AcceptOnlyFromAmong("pem", "der");
        Option<bool> encrypt = new("--encrypt") { Description = "Encrypt the key that is written" };
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Option<FileInfo?> newPassphrase = new("--new-passphrase-file")
        {
            Description = "File whose first line is the passphrase to encrypt with; else it is asked for"
        };
        Option<bool> force = CommonOptions.Force();
        Command command = new("convert", "Converts between PEM and DER; keys of any kind to PKCS#8.")
        {
            file, output, to, encrypt, passphrase, newPassphrase, force
        };
        command.SetAction(parsed =>
        {
            List<Item> items = Item.ReadAll(Files.Read(parsed.GetRequiredValue(file)), parsed.GetValue(passphrase));
            bool der = parsed.GetRequiredValue(to) == "der";
            if (items.Count > 1 && (der || items.Exists(item => item.Key != null)))
            {
                throw new ToolException("There is more than one thing in the file; that goes into PEM only, and keys go alone.");
            }

            FileInfo target = parsed.GetRequiredValue(output);
            if (items[0].Key is { } key)
            {
                KeyFile.Write(
                    target, key, der, parsed.GetValue(encrypt), parsed.GetValue(newPassphrase), parsed.GetValue(force));
            }
            else
            {
                byte[] content = der ? items[0].Der : [.. items.SelectMany(item => PemWriter.Write(
                    item.Certificate != null ? PemLabel.Certificate : PemLabel.CertificateRequest, item.Der))];
                Files.Write(target, content, false, parsed.GetValue(force));
            }

            return 0;
        });
        return command;
    }
}
