using Camera.Certificates;

namespace Camera.Tool;

/// <summary>Private keys in files.</summary>
internal static class KeyFile
{
    public static PrivateKey Read(FileInfo file, FileInfo? passphraseFile)
    {
        byte[] content = Files.Read(file);
        return TryRead(content, passphraseFile, out PrivateKey? key) switch
        {
            KeyImportError.None => key!,
            KeyImportError error => throw new ToolException($"{file.Name}: {KeyImportSentences.Of(error)}")
        };
    }

    /// <summary>Asks for a passphrase when one is needed.</summary>
    public static KeyImportError TryRead(byte[] content, FileInfo? passphraseFile, out PrivateKey? key)
    {
        KeyImportError error = KeyImport.TryRead(content, 0, content.Length, null, Ports.Hmac, Ports.Aes, out key);
        if (error == KeyImportError.PassphraseNeeded)
        {
            byte[] passphrase = Passphrase.Ask(passphraseFile);
            error = KeyImport.TryRead(content, 0, content.Length, passphrase, Ports.Hmac, Ports.Aes, out key);
        }

        return error;
    }

    public static void Write(FileInfo file, PrivateKey key, bool der, bool encrypt, FileInfo? passphraseFile, bool force)
    {
        byte[] content = Pkcs8.Encode(key);
        string label = PemLabel.PrivateKey;
        if (encrypt)
        {
            content = EncryptedKey.Encrypt(
                content, Passphrase.AskNew(passphraseFile), CertificateLimits.ExportIterations, Ports.Entropy, Ports.Hmac, Ports.Aes);
            label = PemLabel.EncryptedPrivateKey;
        }

        Files.Write(file, der ? content : PemWriter.Write(label, content), true, force);
    }
}
