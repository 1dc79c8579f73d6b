using System.Formats.Asn1;
using System.Text;
using Camera.Cryptography;
using Camera.Tool;
using CsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Certificates.Fuzz;

/// <summary>Anything may be given to the parsers: they answer, throw nothing and allocate little; what they take is DER to
/// .NET's strict reader too.</summary>
[TestClass]
public class ParserFuzz
{
    private const int Rounds = 200000;

    // What the largest input can make a parser hold and drop: the texts of a full list of names.
    private const long MostAllocated = 2 * 1024 * 1024;

    [TestMethod]
    public void Certificates()
    {
        Corpus.Changed.Sample(file =>
        {
            Certificate certificate = null;
            DerError error = default;
            bool read = Bounded(() => Certificate.TryParse(file, 0, file.Length, out certificate, out error));
            Assert.AreEqual(read, certificate != null);
            Assert.AreEqual(read, error == DerError.None);
            if (read)
            {
                Walk(file);
                Assert.IsTrue(certificate.Encode().AsSpan().SequenceEqual(file));
                Assert.IsFalse(certificate.Subject.ToString().Contains('\0'));
                Assert.IsNotNull(DerTime.ToText(certificate.NotBefore));
            }
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void Requests()
    {
        Corpus.Changed.Sample(file =>
        {
            CertificateRequest request = null;
            DerError error = default;
            bool read = Bounded(() => CertificateRequest.TryParse(file, 0, file.Length, out request, out error));
            Assert.AreEqual(read, request != null);
            Assert.AreEqual(read, error == DerError.None);
            if (read)
            {
                Walk(file);
            }
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void Elements()
    {
        Corpus.Changed.Sample(file =>
        {
            DerReader reader = new(file, 0, file.Length);
            while (reader.HasMore)
            {
                if (reader.TryRead() && (reader.Tag & 0x20) != 0)
                {
                    DerReader inner = new(file, reader.ElementStart, reader.ElementLength);
                    inner.TryEnter(reader.Tag);
                    while (inner.HasMore && inner.TryRead())
                    {
                        DerText.TryDecode(inner, out string text);
                        Assert.IsTrue(text == null || !text.Contains('\0'));
                    }
                }
            }

            Assert.AreEqual(reader.TryFinish(), reader.Error == DerError.None);
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void PemAsDotNetDecodesIt()
    {
        Corpus.Changed.Sample(file =>
        {
            PemReader reader = new(file, 0, file.Length);
            string text = Encoding.Latin1.GetString(file);
            int at = 0;
            while (Bounded(reader.TryRead))
            {
                string begin = $"-----BEGIN {reader.Label}-----";
                int start = text.IndexOf(begin, at, StringComparison.Ordinal) + begin.Length;
                at = text.IndexOf("-----END", start, StringComparison.Ordinal);
                string body = string.Concat(text[start..at].Where(c => c is not (' ' or '\t' or '\r' or '\n' or '\v' or '\f')));
                Assert.IsTrue(Convert.FromBase64String(body).AsSpan().SequenceEqual(reader.Content), text);
                at += $"-----END {reader.Label}-----".Length;
            }

            Assert.IsTrue(reader.Count <= CertificateLimits.MaxPemBlocks);
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void Keys()
    {
        byte[] passphrase = "correct horse"u8.ToArray();
        IHmac hmac = new QuickHmac();
        Corpus.Changed.Sample(file =>
        {
            foreach (byte[] given in new[] { null, passphrase })
            {
                PrivateKey key = null;
                KeyImportError error = KeyImport.TryRead(file, 0, file.Length, given, hmac, Ports.Aes, out key);
                Assert.AreEqual(error == KeyImportError.None, key != null);
                Assert.IsTrue(KeyImportSentences.Of(error).EndsWith('.'));
            }
        }, iter: Rounds / 20, threads: 1);
    }

    /// <summary>The kept keys themselves are taken, the encrypted ones by their passphrase.</summary>
    [TestMethod]
    public void KeptKeysAreTaken()
    {
        byte[] passphrase = "correct horse"u8.ToArray();
        int taken = 0;
        foreach (byte[] file in Corpus.Seeds)
        {
            if (KeyImport.TryRead(file, 0, file.Length, passphrase, Ports.Hmac, Ports.Aes, out PrivateKey _) == KeyImportError.None)
            {
                taken++;
            }
        }

        Assert.AreEqual(7, taken);
    }

    [TestMethod]
    public void TheGate()
    {
        byte[] leaf = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", "leaf.der"));
        Assert.IsTrue(Certificate.TryParse(leaf, 0, leaf.Length, out Certificate own, out _));
        Corpus.Changed.Sample(file =>
        {
            GateResult result = CertificateGate.Check(file, 0, file.Length, own.PublicKey, null, own.NotBefore + 1);
            Assert.AreEqual(result.IsAccepted, result.ChainLength > 0);
            Assert.IsTrue(result.Reason >= GateReason.Accepted && result.Reason <= GateReason.Expired);
            Assert.IsTrue(GateSentences.Of(result).Length > 10);
            if (result.IsAccepted)
            {
                Assert.IsTrue(result.GetCertificate(0).PublicKey.IsSameKey(own.PublicKey));
            }
        }, iter: Rounds / 10, threads: 1);
    }

    private static bool Bounded(Func<bool> parse)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool read = parse();
        Assert.IsTrue(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, "memory");
        return read;
    }

    // Every element by .NET's reader under the rules of DER.
    private static void Walk(ReadOnlyMemory<byte> data)
    {
        AsnReader reader = new(data, AsnEncodingRules.DER);
        while (reader.HasData)
        {
            Asn1Tag tag = reader.PeekTag();
            if (tag.IsConstructed)
            {
                Walk(reader.PeekContentBytes());
            }

            reader.ReadEncodedValue();
        }
    }

    /// <summary>So that the rounds of a changed count cost little.</summary>
    private sealed class QuickHmac : IHmac
    {
        public byte[] HashSha256(byte[] key, byte[] data) => new byte[32];
    }
}
