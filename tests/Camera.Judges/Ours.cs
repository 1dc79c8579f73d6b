using System.Text;
using Camera.Certificates;
using Camera.Cryptography;
using Camera.Tool;

namespace Camera.Judges;

/// <summary>Keys, certificates and requests that the library makes, random ones by a seed.</summary>
internal static class Ours
{
    private static readonly Lazy<PrivateKey[]> Pool = new(() =>
        [MakeEc(), MakeEc(), MakeEc(), MakeEc(), MakeEc(), MakeEc(), MakeRsa(2048), MakeRsa(3072)]);

    /// <summary>Some keys of each type; RSA keys are too slow to make for every case.</summary>
    public static PrivateKey[] Keys => Pool.Value;

    public static PrivateKey MakeEc()
    {
        EcKeyGenerator generator = new(Ports.Entropy);
        while (generator.Step() == KeyGenerationStatus.Working)
        {
        }

        return PrivateKey.From(generator.KeyPair);
    }

    public static PrivateKey MakeRsa(int bits)
    {
        RsaKeyGenerator generator = new(Ports.Entropy, bits);
        while (generator.Step() == KeyGenerationStatus.Working)
        {
        }

        return PrivateKey.From(generator.Key);
    }

    /// <summary>A key as the TLS listener gets it.</summary>
    public static byte[] KeyPem(PrivateKey key) => PemWriter.Write(PemLabel.PrivateKey, Pkcs8.Encode(key));

    public static byte[] SelfSigned(PrivateKey key, SubjectFields subject, AlternativeNames names, long notBefore, int days) =>
        SelfSignedCertificate.Create(key, subject, names, notBefore, days, Ports.Entropy, Ports.Hmac);

    public static byte[] Request(PrivateKey key, SubjectFields subject, AlternativeNames names) =>
        RequestWriter.Create(key, subject, names, Ports.Hmac);

    public static SubjectFields RandomSubject(Random random) => new()
    {
        CommonName = RandomText(random, 1, 64),
        Country = random.Next(2) == 0 ? null : $"{(char)random.Next('A', 'Z' + 1)}{(char)random.Next('A', 'Z' + 1)}",
        State = RandomText(random, 0, 128),
        Locality = RandomText(random, 0, 128),
        Organization = RandomText(random, 0, 64),
        OrganizationalUnit = RandomText(random, 0, 64)
    };

    /// <summary>Any Unicode characters but control characters: mostly ASCII, then of all planes.</summary>
    public static string RandomText(Random random, int least, int most)
    {
        int kind = random.Next(4);
        int count = random.Next(4) == 0 ? most : random.Next(least, most + 1);
        StringBuilder text = new();
        while (count > 0)
        {
            int code = kind switch
            {
                0 => random.Next('a', 'z' + 1),
                1 => random.Next(0x20, 0x7F),
                2 => random.Next(0xA0, 0x2000),
                _ => random.Next(0x20, 0x110000)
            };
            if (Rune.IsValid(code) && !Rune.IsControl(new Rune(code)) && code != 0xFFFD)
            {
                text.Append(new Rune(code));
                count--;
            }
        }

        return text.ToString();
    }

    public static AlternativeNames RandomNames(Random random, int least)
    {
        AlternativeNames names = new();
        int count = random.Next(least, CertificateLimits.MaxOwnAlternativeNames + 1);
        for (int i = 0; i < count; i++)
        {
            byte[] address = new byte[random.Next(2) == 0 ? 4 : 16];
            random.NextBytes(address);
            Array.Clear(address, random.Next(address.Length), random.Next(2)); // runs of zeros
            if (random.Next(2) == 0)
            {
                Array.Clear(address, 0, address.Length - 1);
            }

            string text = random.Next(2) == 0 ? RandomHost(random) : new System.Net.IPAddress(address).ToString();
            Assert.IsTrue(names.TryAdd(text), text);
        }

        return names;
    }

    /// <summary>A start before or after the change of the time's form in 2050, and days that may cross it.</summary>
    public static (long NotBefore, int Days) RandomDates(Random random) => random.Next(3) switch
    {
        0 => (DerTime.FromDate(2050, 1, 1) + random.Next(-400_000, 400_000), random.Next(1, 10)),
        1 => (DerTime.FromDate(2049, 12, 1), random.Next(1, 60)),
        _ => (DerTime.FromDate(random.Next(1950, 2100), random.Next(1, 13), random.Next(1, 29)), random.Next(1, 36525))
    };

    private static string RandomHost(Random random)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-";
        StringBuilder text = new(random.Next(8) == 0 ? "*." : "");
        int labels = random.Next(1, 4);
        for (int label = 0; label < labels; label++)
        {
            text.Append(label == 0 ? "" : ".").Append(alphabet[random.Next(26)]);
            int length = random.Next(0, 62);
            for (int i = 0; i < length; i++)
            {
                text.Append(alphabet[random.Next(alphabet.Length)]);
            }

            text.Append(alphabet[random.Next(36)]);
        }

        return text.ToString();
    }
}
