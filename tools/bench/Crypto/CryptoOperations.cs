using System.Security.Cryptography;
using Camera.Cryptography;
using HashAlgorithm = Camera.Cryptography.HashAlgorithm;

namespace Camera.Bench.Crypto;

/// <summary>The library's operations by name, each over keys and signatures prepared once.</summary>
public static class CryptoOperations
{
    public const string P256Key = "P-256 key pair";
    public const string P256Sign = "P-256 signature";
    public const string P256Verify = "P-256 verification";
    public const string P384Verify = "P-384 verification";
    public const string P521Verify = "P-521 verification";
    public const string Rsa2048Verify = "RSA-2048 verification";
    public const string Rsa4096Verify = "RSA-4096 verification";
    public const string Rsa2048Sign = "RSA-2048 signature";
    public const string Rsa2048Key = "RSA-2048 key";
    public const string Sha256Of64K = "SHA-256 of 64 KB";
    public const string Sha512Of64K = "SHA-512 of 64 KB";

    /// <summary>The hash that is signed.</summary>
    public static readonly byte[] Hash = SHA256.HashData("a camera"u8);

    /// <summary>The operations; the number is the seed of those that take randomness. Each throws when it gives a wrong result.</summary>
    public static IReadOnlyDictionary<string, Action<int>> Create()
    {
        Dictionary<string, Action<int>> operations = new()
        {
            [P256Key] = seed => Run(new EcKeyGenerator(new SeededEntropy(seed))),
            [P256Sign] = P256Signature(),
        };
        operations[P256Verify] = EcVerification(EcCurve.P256, ECCurve.NamedCurves.nistP256);
        operations[P384Verify] = EcVerification(EcCurve.P384, ECCurve.NamedCurves.nistP384);
        operations[P521Verify] = EcVerification(EcCurve.P521, ECCurve.NamedCurves.nistP521);
        operations[Rsa2048Verify] = RsaVerification(2048);
        operations[Rsa4096Verify] = RsaVerification(4096);
        operations[Rsa2048Sign] = RsaSignature();
        operations[Rsa2048Key] = seed => Run(new RsaKeyGenerator(new SeededEntropy(seed), 2048));
        byte[] data = new byte[65536];
        operations[Sha256Of64K] = _ => HashFunction.Hash(HashAlgorithm.Sha256, data, 0, data.Length);
        operations[Sha512Of64K] = _ => HashFunction.Hash(HashAlgorithm.Sha512, data, 0, data.Length);
        return operations;
    }

    private static void Run(KeyGenerator generator)
    {
        while (generator.Step() == KeyGenerationStatus.Working)
        {
        }

        Require(generator.Status == KeyGenerationStatus.Done);
    }

    private static Action<int> P256Signature()
    {
        SystemHmac hmac = new();
        byte[] scalar = SHA256.HashData("a key"u8);
        Require(EcKeyPair.TryCreate(scalar, out EcKeyPair pair));
        byte[] r = new byte[32];
        byte[] s = new byte[32];
        return _ => Ecdsa.Sign(hmac, pair, Hash, r, s);
    }

    private static Action<int> EcVerification(EcCurve curve, ECCurve theirCurve)
    {
        using ECDsa theirs = ECDsa.Create(theirCurve);
        ECParameters parameters = theirs.ExportParameters(false);
        Require(EcPublicKey.TryCreate(curve, parameters.Q.X, parameters.Q.Y, out EcPublicKey key));
        byte[] signature = theirs.SignHash(Hash);
        byte[] r = signature[..curve.ByteLength];
        byte[] s = signature[curve.ByteLength..];
        return _ => Require(Ecdsa.Verify(key, Hash, r, s));
    }

    private static Action<int> RsaVerification(int bits)
    {
        using RSA theirs = RSA.Create(bits);
        RSAParameters parameters = theirs.ExportParameters(false);
        Require(RsaPublicKey.TryCreate(parameters.Modulus, parameters.Exponent, out RsaPublicKey key) == RsaKeyStatus.Ok);
        byte[] signature = theirs.SignHash(Hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return _ => Require(Rsa.VerifyPkcs1(key, HashAlgorithm.Sha256, Hash, signature));
    }

    private static Action<int> RsaSignature()
    {
        using RSA theirs = RSA.Create(2048);
        RSAParameters k = theirs.ExportParameters(true);
        Require(RsaPrivateKey.TryCreate(
            k.Modulus, k.Exponent, k.D, k.P, k.Q, k.DP, k.DQ, k.InverseQ, out RsaPrivateKey key) == RsaKeyStatus.Ok);
        return _ => Require(Rsa.TrySignPkcs1(key, Hash, out byte[] _));
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("A measured operation gave a wrong result.");
        }
    }

    private sealed class SystemHmac : IHmac
    {
        public byte[] HashSha256(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
    }

    private sealed class SeededEntropy(int seed) : IEntropy
    {
        private readonly Random _random = new(seed);

        public bool TryFill(byte[] buffer, int offset, int count)
        {
            _random.NextBytes(buffer.AsSpan(offset, count));
            return true;
        }
    }
}
