using Camera.Certificates;

namespace Camera.Tool;

/// <summary>One thing in a file: a certificate, a request or a private key.</summary>
internal sealed class Item
{
    public Certificate? Certificate { get; private init; }

    public CertificateRequest? Request { get; private init; }

    public PrivateKey? Key { get; private init; }

    public byte[] Der { get; private init; } = [];

    /// <summary>All that a PEM file has, or the one of a DER file.</summary>
    public static List<Item> ReadAll(byte[] file, FileInfo? passphraseFile)
    {
        if (!PemReader.IsPem(file, 0, file.Length))
        {
            return [ReadDer(file, passphraseFile)];
        }

        List<Item> items = [];
        PemReader pem = new(file, 0, file.Length);
        while (pem.TryRead())
        {
            switch (pem.Label)
            {
                case PemLabel.Certificate or PemLabel.OldCertificate:
                    items.Add(ReadCertificate(pem.Content)
                        ?? throw new ToolException($"Certificate {items.Count + 1} cannot be read: {ErrorOf(pem.Content)}."));
                    break;
                case PemLabel.CertificateRequest or PemLabel.NewCertificateRequest:
                    items.Add(ReadRequest(pem.Content) ?? throw new ToolException("The request cannot be read."));
                    break;
                case PemLabel.PrivateKey or PemLabel.EncryptedPrivateKey or PemLabel.EcPrivateKey or PemLabel.RsaPrivateKey:
                    items.Add(ReadKey(PemWriter.Write(pem.Label, pem.Content), passphraseFile));
                    break;
                default:
                    break; // parameters and the like
            }
        }

        return pem.Error != PemError.None ? throw new ToolException($"The PEM cannot be read: {DerErrorText.Of(pem.Error)}.")
            : items.Count == 0 ? throw new ToolException("There is no certificate, request or key in the file.")
            : items;
    }

    private static Item ReadDer(byte[] der, FileInfo? passphraseFile) =>
        ReadCertificate(der) ?? ReadRequest(der) ?? ReadKey(der, passphraseFile);

    private static Item? ReadCertificate(byte[] der) =>
        Certificate.TryParse(der, 0, der.Length, out Certificate certificate, out _)
            ? new Item { Certificate = certificate, Der = der } : null;

    private static Item? ReadRequest(byte[] der) =>
        CertificateRequest.TryParse(der, 0, der.Length, out CertificateRequest request, out _)
            ? new Item { Request = request, Der = der } : null;

    private static Item ReadKey(byte[] file, FileInfo? passphraseFile)
    {
        KeyImportError error = KeyFile.TryRead(file, passphraseFile, out PrivateKey? key);
        return error == KeyImportError.None ? new Item { Key = key } : throw new ToolException(KeyImportSentences.Of(error));
    }

    private static string ErrorOf(byte[] der)
    {
        Certificate.TryParse(der, 0, der.Length, out _, out DerError error);
        return DerErrorText.Of(error);
    }
}
