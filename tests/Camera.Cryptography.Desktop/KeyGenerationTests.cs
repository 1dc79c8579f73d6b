using System.Numerics;
using System.Security.Cryptography;

namespace Camera.Cryptography.Desktop;

/// <summary>Made keys: what FIPS 186-5 demands of their numbers, and whether .NET takes them.</summary>
[TestClass]
public class KeyGenerationTests
{
    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    internal static RsaPrivateKey MakeRsa(int bits, int seed)
    {
        var generator = new RsaKeyGenerator(new SeededEntropy(seed), bits);
        int progress = 0;
        while (generator.Step() == KeyGenerationStatus.Working)
        {
            Assert.IsTrue(generator.Progress >= progress && generator.Progress < 100);
            progress = generator.Progress;
        }

        Assert.AreEqual(KeyGenerationStatus.Done, generator.Status);
        Assert.AreEqual(100, generator.Progress);
        Assert.AreEqual(0, generator.EstimateRemaining(1000));
        return generator.Key;
    }

    [TestMethod]
    [DataRow(2048, 1)]
    [DataRow(2048, 2)]
    [DataRow(2048, 3)]
    [DataRow(3072, 4)]
    public void RsaKeysMeetTheCriteria(int bits, int seed)
    {
        RsaPrivateKey key = MakeRsa(bits, seed);
        BigInteger n = Number(key.PublicKey.Modulus);
        BigInteger p = Number(key.P);
        BigInteger q = Number(key.Q);
        BigInteger d = Number(key.D);
        Assert.AreEqual(65537u, key.PublicKey.Exponent);
        Assert.AreEqual(bits, (int)n.GetBitLength());
        Assert.AreEqual(n, p * q);
        foreach (BigInteger prime in new[] { p, q })
        {
            // p ≥ √2·2^(bits/2 - 1), that is p² ≥ 2^(bits - 1)
            Assert.IsTrue(prime * prime >= BigInteger.One << (bits - 1));
            Assert.AreEqual(bits / 2, (int)prime.GetBitLength());
            Assert.AreNotEqual(1, (int)(prime % 65537));
            Assert.IsTrue(new Org.BouncyCastle.Math.BigInteger(prime.ToString()).IsProbablePrime(128));
        }

        Assert.IsTrue(BigInteger.Abs(p - q) > BigInteger.One << (bits / 2 - 100));
        BigInteger lambda = (p - 1) * (q - 1) / BigInteger.GreatestCommonDivisor(p - 1, q - 1);
        Assert.IsTrue(d > BigInteger.One << (bits / 2) && d < lambda);
        Assert.AreEqual(BigInteger.One, d * 65537 % lambda);

        // .NET takes it, and so do we.
        using RSA theirs = RSA.Create(new RSAParameters
        {
            Modulus = key.PublicKey.Modulus,
            Exponent = [1, 0, 1],
            D = Padded(key.D, bits / 8),
            P = key.P,
            Q = key.Q,
            DP = Padded(key.DP, bits / 16),
            DQ = Padded(key.DQ, bits / 16),
            InverseQ = Padded(key.QInv, bits / 16),
        });
        var hash = SHA256.HashData([1, 2, 3]);
        Assert.IsTrue(Rsa.TrySignPkcs1(key, hash, out byte[] signature));
        CollectionAssert.AreEqual(theirs.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), signature);
        Assert.AreEqual(RsaKeyStatus.Ok, RsaAgainstOthers.TryImport(theirs.ExportParameters(true), out _));
    }

    private static byte[] Padded(byte[] number, int length) => [.. new byte[length - number.Length], .. number];

    [TestMethod]
    public void EcKeysAreThoseOfDotNet()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var generator = new EcKeyGenerator(new SeededEntropy(seed));
            while (generator.Step() == KeyGenerationStatus.Working)
            {
            }

            EcKeyPair pair = generator.KeyPair;
            using var theirs = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = pair.PrivateKey });
            ECParameters parameters = theirs.ExportParameters(false);
            CollectionAssert.AreEqual(parameters.Q.X, pair.PublicKey.X);
            CollectionAssert.AreEqual(parameters.Q.Y, pair.PublicKey.Y);
        }
    }
}
