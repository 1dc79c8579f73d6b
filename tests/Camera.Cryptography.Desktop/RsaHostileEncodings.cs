using System.Numerics;
using System.Security.Cryptography;

namespace Camera.Cryptography.Desktop;

/// <summary>Encodings that are almost right, signed with a real key: only the one of RFC 8017 is taken.</summary>
[TestClass]
public class RsaHostileEncodings
{
    private const int Length = 256;
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly byte[] Hash = SHA256.HashData("sample"u8);
    private static readonly byte[] Prefix = Convert.FromHexString("3031300d060960864801650304020105000420");
    private static readonly RsaPublicKey PublicKey = Import();

    private static RsaPublicKey Import()
    {
        RSAParameters parameters = Key.ExportParameters(false);
        Assert.AreEqual(RsaKeyStatus.Ok, RsaPublicKey.TryCreate(parameters.Modulus, parameters.Exponent, out RsaPublicKey key));
        return key;
    }

    // The encoding to the power of d, whatever it is.
    private static byte[] Sign(byte[] encoded)
    {
        RSAParameters k = Key.ExportParameters(true);
        BigInteger n = new(k.Modulus, true, true);
        byte[] result = BigInteger.ModPow(new(encoded, true, true), new(k.D, true, true), n).ToByteArray(true, true);
        return [.. new byte[Length - result.Length], .. result];
    }

    private static byte[] Padded(byte[] start, byte[] end, byte padding = 0xFF) =>
        [.. start, .. Enumerable.Repeat(padding, Length - start.Length - end.Length), .. end];

    public static IEnumerable<object[]> WrongPkcs1()
    {
        byte[] info = [.. Prefix, .. Hash];
        byte[] Changed(int index, byte value)
        {
            byte[] encoded = Padded([0, 1], [0, .. info]);
            encoded[index] = value;
            return encoded;
        }

        yield return ["block type 0", Padded([0, 0], [0, .. info], 0)];
        yield return ["block type 2", Changed(1, 2)];
        yield return ["first octet", Changed(0, 0x3F)];
        yield return ["padding not FF", Changed(2, 0xFE)];
        yield return ["last padding not FF", Changed(Length - info.Length - 2, 0x7F)];
        yield return ["no separator", Changed(Length - info.Length - 1, 0xFF)];
        yield return ["short padding, garbage after", (byte[])[.. Enumerable.Repeat((byte)0xFF, 8).Prepend((byte)1).Prepend((byte)0), 0, .. info, .. new byte[Length - 11 - info.Length]]];
        yield return ["garbage in the padding", Padded([0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 1, 2, 3], [0, .. info])];
        yield return ["garbage in front of the hash", Padded([0, 1], [0, .. Prefix, 0, .. Hash])];
        yield return ["garbage after the hash", Padded([0, 1], [0, .. info, 0])];
        yield return ["NULL left out", Padded([0, 1], [0, .. Convert.FromHexString("302f300b0609608648016503040201" + "0420"), .. Hash])];
        yield return ["NULL with contents", Padded([0, 1], [0, .. Convert.FromHexString("3033300f0609608648016503040201" + "05020000" + "0420"), .. Hash])];
        yield return ["length of NULL in two octets", Padded([0, 1], [0, .. Convert.FromHexString("3032300e0609608648016503040201" + "058100" + "0420"), .. Hash])];
        yield return ["long form of the outer length", Padded([0, 1], [0, .. Convert.FromHexString("308131300d060960864801650304020105000420"), .. Hash])];
        yield return ["SHA-224's identifier", Padded([0, 1], [0, .. Convert.FromHexString("3031300d060960864801650304020405000420"), .. Hash])];
        yield return ["no DigestInfo", Padded([0, 1], [0, .. Hash])];
        yield return ["hash cut", Padded([0, 1], [0, .. Convert.FromHexString("3030300d06096086480165030402010500041f"), .. Hash[..31]])];
        yield return ["another hash", Padded([0, 1], [0, .. Prefix, .. SHA256.HashData("Sample"u8)])];
        yield return ["only zeros", new byte[Length]];
        yield return ["one", Padded([0], [1], 0)];
    }

    [TestMethod]
    [DynamicData(nameof(WrongPkcs1))]
    public void Pkcs1(string what, byte[] encoded)
    {
        Assert.AreEqual(Length, encoded.Length, what);
        Assert.IsFalse(Rsa.VerifyPkcs1(PublicKey, HashAlgorithm.Sha256, Hash, Sign(encoded)), what);
    }

    [TestMethod]
    public void TheRightPkcs1IsTaken()
    {
        byte[] signature = Sign(Padded([0, 1], [0, .. Prefix, .. Hash]));
        Assert.IsTrue(Rsa.VerifyPkcs1(PublicKey, HashAlgorithm.Sha256, Hash, signature));
        Assert.ThrowsExactly<ArgumentException>(() => Rsa.VerifyPkcs1(PublicKey, HashAlgorithm.Sha384, Hash, signature));
    }

    [TestMethod]
    public void SignaturesOfTheWrongSize()
    {
        byte[] signature = Sign(Padded([0, 1], [0, .. Prefix, .. Hash]));
        BigInteger n = new(PublicKey.Modulus, true, true);
        byte[] plusModulus = (new BigInteger(signature, true, true) + n).ToByteArray(true, true);
        foreach (byte[] wrong in new[] { [], signature[..255], [0, .. signature], [.. signature, 0], plusModulus, PublicKey.Modulus, Enumerable.Repeat((byte)0xFF, Length).ToArray() })
        {
            Assert.IsFalse(Rsa.VerifyPkcs1(PublicKey, HashAlgorithm.Sha256, Hash, wrong));
            Assert.IsFalse(Rsa.VerifyPss(PublicKey, HashAlgorithm.Sha256, HashAlgorithm.Sha256, 32, Hash, wrong));
        }
    }

    // EMSA-PSS with every part open to change (RFC 8017, 9.1.1).
    private static byte[] Pss(int saltLength, byte separator = 1, byte trailer = 0xBC, int padding = 0, byte topBits = 0, bool maskFlipped = false)
    {
        byte[] salt = Enumerable.Range(1, saltLength).Select(i => (byte)i).ToArray();
        byte[] h = SHA256.HashData([.. new byte[8], .. Hash, .. salt]);
        byte[] block = [.. new byte[Length - saltLength - 34], separator, .. salt];
        if (padding > 0)
        {
            block[padding - 1] ^= 1;
        }

        for (int i = 0, counter = 0; i < block.Length; counter++)
        {
            foreach (byte b in SHA256.HashData([.. h, 0, 0, 0, (byte)counter]))
            {
                if (i < block.Length)
                {
                    block[i++] ^= b;
                }
            }
        }

        block[0] = (byte)((block[0] & 0x7F) | topBits);
        block[^1] ^= maskFlipped ? (byte)0x80 : (byte)0;
        return Sign([.. block, .. h, trailer]);
    }

    private static bool Verify(byte[] signature, int saltLength = 32, HashAlgorithm mask = HashAlgorithm.Sha256) =>
        Rsa.VerifyPss(PublicKey, HashAlgorithm.Sha256, mask, saltLength, Hash, signature);

    [TestMethod]
    public void PssEncodings()
    {
        Assert.IsTrue(Verify(Pss(32)));
        Assert.IsTrue(Verify(Pss(0), 0));
        Assert.IsTrue(Verify(Pss(20), 20));
        Assert.IsTrue(Verify(Pss(222), 222), "the longest salt");
        Assert.IsFalse(Verify(Pss(32), 31));
        Assert.IsFalse(Verify(Pss(32), 33));
        Assert.IsFalse(Verify(Pss(32), 0));
        Assert.IsFalse(Verify(Pss(32), 223));
        Assert.IsFalse(Verify(Pss(32), int.MaxValue));
        Assert.IsFalse(Verify(Pss(32), -1));
        Assert.IsFalse(Verify(Pss(32), 32, HashAlgorithm.Sha512));
        Assert.IsFalse(Verify(Pss(32, separator: 0)));
        Assert.IsFalse(Verify(Pss(32, separator: 2)));
        Assert.IsFalse(Verify(Pss(32, trailer: 0xCC)));
        Assert.IsFalse(Verify(Pss(32, trailer: 0)));
        Assert.IsFalse(Verify(Pss(32, padding: 1)));
        Assert.IsFalse(Verify(Pss(32, padding: 100)));
        Assert.IsFalse(Verify(Pss(32, padding: 190)));
        Assert.IsFalse(Verify(Pss(32, maskFlipped: true)));
    }

    // The modulus has 2048 bits: the encoding 2047, and its highest bit must be 0.
    [TestMethod]
    public void PssHighestBit()
    {
        Assert.IsFalse(Verify(Pss(32, topBits: 0x80)));
    }
}
