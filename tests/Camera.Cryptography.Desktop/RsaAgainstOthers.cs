using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace Camera.Cryptography.Desktop;

/// <summary>RSA signatures against .NET (OpenSSL), with keys of BouncyCastle for the sizes that .NET does not make.</summary>
[TestClass]
public class RsaAgainstOthers
{
    private static readonly (HashAlgorithm Ours, HashAlgorithmName Theirs)[] Algorithms =
    [
        (HashAlgorithm.Sha256, HashAlgorithmName.SHA256),
        (HashAlgorithm.Sha384, HashAlgorithmName.SHA384),
        (HashAlgorithm.Sha512, HashAlgorithmName.SHA512),
    ];

    internal static RsaKeyStatus TryImport(RSAParameters k, out RsaPrivateKey key) =>
        RsaPrivateKey.TryCreate(k.Modulus, k.Exponent, k.D, k.P, k.Q, k.DP, k.DQ, k.InverseQ, out key);

    private static RSA CreateKey(int bits, int exponent = 65537)
    {
        if (exponent == 65537 && bits % 64 == 0)
        {
            return RSA.Create(bits);
        }

        var generator = new RsaKeyPairGenerator();
        generator.Init(new RsaKeyGenerationParameters(
            Org.BouncyCastle.Math.BigInteger.ValueOf(exponent), new SecureRandom(), bits, 100));
        return RSA.Create(DotNetUtilities.ToRSAParameters((RsaPrivateCrtKeyParameters)generator.GenerateKeyPair().Private));
    }

    [TestMethod]
    [DataRow(2048, 65537)]
    [DataRow(2048, 3)]
    [DataRow(2050, 65537)]
    [DataRow(2055, 17)]
    [DataRow(2056, 65537)]
    [DataRow(2080, 65537)]
    [DataRow(3072, 65537)]
    [DataRow(4095, 65537)]
    [DataRow(4096, 65537)]
    public void SignaturesGoBothWays(int bits, int exponent)
    {
        using RSA theirs = CreateKey(bits, exponent);
        RSAParameters parameters = theirs.ExportParameters(true);
        Assert.AreEqual(RsaKeyStatus.Ok, TryImport(parameters, out RsaPrivateKey key));
        Assert.AreEqual(bits, key.PublicKey.BitLength);
        var random = new Random(bits);
        foreach (var (ours, name) in Algorithms)
        {
            for (int i = 0; i < 4; i++)
            {
                var hash = new byte[HashFunction.LengthOf(ours)];
                random.NextBytes(hash);
                byte[] signature = theirs.SignHash(hash, name, RSASignaturePadding.Pkcs1);
                Assert.IsTrue(Rsa.VerifyPkcs1(key.PublicKey, ours, hash, signature));
                signature[random.Next(signature.Length)] ^= (byte)(1 << random.Next(8));
                Assert.IsFalse(Rsa.VerifyPkcs1(key.PublicKey, ours, hash, signature));

                signature = theirs.SignHash(hash, name, RSASignaturePadding.Pss);
                Assert.IsTrue(Rsa.VerifyPss(key.PublicKey, ours, ours, hash.Length, hash, signature));
                Assert.IsFalse(Rsa.VerifyPss(key.PublicKey, ours, ours, hash.Length - 1, hash, signature));
                Assert.IsFalse(Rsa.VerifyPss(key.PublicKey, ours, ours, hash.Length + 1, hash, signature));
                signature[random.Next(signature.Length)] ^= (byte)(1 << random.Next(8));
                Assert.IsFalse(Rsa.VerifyPss(key.PublicKey, ours, ours, hash.Length, hash, signature));
            }
        }

        for (int i = 0; i < 4; i++)
        {
            var hash = new byte[32];
            random.NextBytes(hash);
            Assert.IsTrue(Rsa.TrySignPkcs1(key, hash, out byte[] signature));
            CollectionAssert.AreEqual(theirs.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), signature);
        }
    }

    [TestMethod]
    public void AFaultyKeyReleasesNoSignature()
    {
        using RSA theirs = RSA.Create(2048);
        Assert.AreEqual(RsaKeyStatus.Ok, TryImport(theirs.ExportParameters(true), out RsaPrivateKey key));
        foreach (byte[] number in new[] { key.DP, key.DQ, key.QInv, key.P })
        {
            number[5] ^= 4;
            Assert.IsFalse(Rsa.TrySignPkcs1(key, new byte[32], out byte[] signature));
            Assert.IsNull(signature);
            number[5] ^= 4;
        }

        Assert.IsTrue(Rsa.TrySignPkcs1(key, new byte[32], out _));
        key.Wipe();
        foreach (byte[] number in new[] { key.D, key.P, key.Q, key.DP, key.DQ, key.QInv })
        {
            Assert.IsTrue(number.All(b => b == 0));
        }
    }

    [TestMethod]
    public void NumbersThatDoNotBelongTogetherAreRefused()
    {
        using RSA theirs = RSA.Create(2048);
        RSAParameters k = theirs.ExportParameters(true);
        Assert.AreEqual(RsaKeyStatus.Ok, TryImport(k, out _));
        foreach (byte[] number in new[] { k.Modulus!, k.Exponent!, k.D!, k.P!, k.Q!, k.DP!, k.DQ!, k.InverseQ! })
        {
            foreach (int index in new[] { 0, number.Length / 2, number.Length - 1 })
            {
                number[index] ^= 2;
                Assert.AreNotEqual(RsaKeyStatus.Ok, TryImport(k, out RsaPrivateKey key));
                Assert.IsNull(key);
                number[index] ^= 2;
            }
        }

        (k.P, k.Q) = (k.Q, k.P);
        Assert.AreEqual(RsaKeyStatus.Inconsistent, TryImport(k, out _));
    }
}
