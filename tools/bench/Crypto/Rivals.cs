using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace Camera.Bench.Crypto;

/// <summary>The same operations by .NET (which calls OpenSSL here) and by BouncyCastle, both with their own keys.</summary>
internal static class Rivals
{
    public static Dictionary<string, Action> DotNet()
    {
        byte[] data = new byte[65536];
        Dictionary<string, Action> operations = new()
        {
            [CryptoOperations.P256Key] = () => ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportParameters(true),
            [CryptoOperations.Rsa2048Key] = () => RSA.Create(2048).ExportParameters(true),
            [CryptoOperations.Sha256Of64K] = () => SHA256.HashData(data),
            [CryptoOperations.Sha512Of64K] = () => SHA512.HashData(data),
        };
        foreach (var (name, curve) in new[]
        {
            (CryptoOperations.P256Verify, ECCurve.NamedCurves.nistP256),
            (CryptoOperations.P384Verify, ECCurve.NamedCurves.nistP384),
            (CryptoOperations.P521Verify, ECCurve.NamedCurves.nistP521),
        })
        {
            ECDsa key = ECDsa.Create(curve);
            byte[] signature = key.SignHash(CryptoOperations.Hash);
            operations[name] = () => key.VerifyHash(CryptoOperations.Hash, signature);
            if (name == CryptoOperations.P256Verify)
            {
                operations[CryptoOperations.P256Sign] = () => key.SignHash(CryptoOperations.Hash);
            }
        }

        foreach (var (name, bits) in new[] { (CryptoOperations.Rsa2048Verify, 2048), (CryptoOperations.Rsa4096Verify, 4096) })
        {
            RSA key = RSA.Create(bits);
            byte[] signature = Sign(key);
            operations[name] = () => key.VerifyHash(CryptoOperations.Hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            if (bits == 2048)
            {
                operations[CryptoOperations.Rsa2048Sign] = () => Sign(key);
            }
        }

        return operations;
    }

    public static Dictionary<string, Action> BouncyCastle()
    {
        byte[] data = new byte[65536];
        SecureRandom random = new();
        Dictionary<string, Action> operations = new()
        {
            [CryptoOperations.P256Key] = () => EcKey("secp256r1", random),
            [CryptoOperations.Rsa2048Key] = () => RsaKey(2048, random),
            [CryptoOperations.Sha256Of64K] = () => DigestOf(new Sha256Digest(), data),
            [CryptoOperations.Sha512Of64K] = () => DigestOf(new Sha512Digest(), data),
        };
        foreach (var (name, curve) in new[]
        {
            (CryptoOperations.P256Verify, "secp256r1"),
            (CryptoOperations.P384Verify, "secp384r1"),
            (CryptoOperations.P521Verify, "secp521r1"),
        })
        {
            AsymmetricCipherKeyPair pair = EcKey(curve, random);
            BigInteger[] signature = EcSign(pair);
            operations[name] = () =>
            {
                ECDsaSigner signer = new();
                signer.Init(false, pair.Public);
                signer.VerifySignature(CryptoOperations.Hash, signature[0], signature[1]);
            };
            if (name == CryptoOperations.P256Verify)
            {
                operations[CryptoOperations.P256Sign] = () => EcSign(pair);
            }
        }

        foreach (var (name, bits) in new[] { (CryptoOperations.Rsa2048Verify, 2048), (CryptoOperations.Rsa4096Verify, 4096) })
        {
            AsymmetricCipherKeyPair pair = RsaKey(bits, random);
            byte[] signature = RsaSign(pair);
            operations[name] = () =>
            {
                RsaDigestSigner signer = Signer(false, pair.Public);
                signer.VerifySignature(signature);
            };
            if (bits == 2048)
            {
                operations[CryptoOperations.Rsa2048Sign] = () => RsaSign(pair);
            }
        }

        return operations;
    }

    private static byte[] Sign(RSA key) => key.SignHash(CryptoOperations.Hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static AsymmetricCipherKeyPair EcKey(string name, SecureRandom random)
    {
        X9ECParameters curve = SecNamedCurves.GetByName(name);
        ECKeyPairGenerator generator = new();
        generator.Init(new ECKeyGenerationParameters(new ECDomainParameters(curve), random));
        return generator.GenerateKeyPair();
    }

    private static BigInteger[] EcSign(AsymmetricCipherKeyPair pair)
    {
        ECDsaSigner signer = new(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(true, pair.Private);
        return signer.GenerateSignature(CryptoOperations.Hash);
    }

    private static AsymmetricCipherKeyPair RsaKey(int bits, SecureRandom random)
    {
        RsaKeyPairGenerator generator = new();
        generator.Init(new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), random, bits, 112));
        return generator.GenerateKeyPair();
    }

    private static byte[] RsaSign(AsymmetricCipherKeyPair pair) => Signer(true, pair.Private).GenerateSignature();

    private static RsaDigestSigner Signer(bool sign, AsymmetricKeyParameter key)
    {
        RsaDigestSigner signer = new(new Sha256Digest());
        signer.Init(sign, key);
        signer.BlockUpdate(CryptoOperations.Hash, 0, CryptoOperations.Hash.Length);
        return signer;
    }

    private static void DigestOf(IDigest digest, byte[] data)
    {
        digest.BlockUpdate(data, 0, data.Length);
        digest.DoFinal(new byte[digest.GetDigestSize()], 0);
    }
}
