using System.Formats.Asn1;
using Camera.Certificates;

namespace Camera.Fuzzing.Targets;

/// <summary>A certificate or request, PEM or DER: what is taken is DER to .NET's strict reader, what is refused has a sentence, and
/// the gate lets in only what is for our key.</summary>
internal sealed class CertificateTarget : IFuzzTarget
{
    private const long Now = 1_800_000_000;
    private static readonly Lazy<Certificate> Own = new(() => Read("leaf.der"));

    /// <inheritdoc/>
    public string Name => "certificate";

    /// <inheritdoc/>
    public long MostAllocated => 8 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        bool isRead = Certificate.TryParse(input, 0, input.Length, out Certificate certificate, out DerError error);
        ViolationException.Unless(isRead == (certificate != null) && isRead == (error == DerError.None), "a certificate or an error");
        if (isRead)
        {
            Walk(input);
            ViolationException.Unless(certificate.Encode().AsSpan().SequenceEqual(input), "it is what was given");
            ViolationException.Unless(!certificate.Subject.ToString().Contains('\0'), "a name is safe to show");
        }

        bool isRequest = CertificateRequest.TryParse(input, 0, input.Length, out CertificateRequest request, out DerError requestError);
        ViolationException.Unless(isRequest == (request != null) && isRequest == (requestError == DerError.None), "a request or an error");
        ViolationException.Unless(!(isRead && isRequest), "not both");
        if (isRequest) Walk(input);

        GateResult result = CertificateGate.Check(input, 0, input.Length, Own.Value.PublicKey, null, Now);
        ViolationException.Unless(result.IsAccepted == (result.ChainLength > 0), "a chain or a reason");
        ViolationException.Unless(GateSentences.Of(result).Length > 10, "every answer has its sentence");
        ViolationException.Unless(!result.IsAccepted || result.GetCertificate(0).PublicKey.IsSameKey(Own.Value.PublicKey), "for our key only");
    }

    private static Certificate Read(string kept)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", "certificate", kept));
        ViolationException.Unless(Certificate.TryParse(file, 0, file.Length, out Certificate certificate, out _), kept + " is a certificate");
        return certificate;
    }

    // Every element by .NET's reader under the rules of DER.
    private static void Walk(ReadOnlyMemory<byte> data)
    {
        AsnReader reader = new(data, AsnEncodingRules.DER);
        while (reader.HasData)
        {
            if (reader.PeekTag().IsConstructed) Walk(reader.PeekContentBytes());
            reader.ReadEncodedValue();
        }
    }
}
