using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Asn1.Sec;

namespace Camera.Cryptography.Desktop;

/// <summary>Keys and signatures against .NET (OpenSSL) and BouncyCastle: random ones, and scalars at the edges.</summary>
[TestClass]
public class EcdsaAgainstOthers
{
    private static readonly Org.BouncyCastle.Asn1.X9.X9ECParameters Curve = SecNamedCurves.GetByName("secp256r1");

    private static byte[] Fixed(Org.BouncyCastle.Math.BigInteger value) =>
        Org.BouncyCastle.Utilities.BigIntegers.AsUnsignedByteArray(32, value);

    private static void CheckPublicPoint(Org.BouncyCastle.Math.BigInteger scalar)
    {
        Assert.IsTrue(EcKeyPair.TryCreate(Fixed(scalar), out EcKeyPair pair));
        var expected = Curve.G.Multiply(scalar).Normalize();
        CollectionAssert.AreEqual(expected.AffineXCoord.GetEncoded(), pair.PublicKey.X, scalar.ToString(16));
        CollectionAssert.AreEqual(expected.AffineYCoord.GetEncoded(), pair.PublicKey.Y, scalar.ToString(16));
    }

    [TestMethod]
    public void PublicPointsOfRandomScalars()
    {
        var random = new Random(1);
        var bytes = new byte[32];
        for (int i = 0; i < 2000; i++)
        {
            random.NextBytes(bytes);
            var scalar = new Org.BouncyCastle.Math.BigInteger(1, bytes).Mod(Curve.N.Subtract(Org.BouncyCastle.Math.BigInteger.One))
                .Add(Org.BouncyCastle.Math.BigInteger.One);
            CheckPublicPoint(scalar);
        }
    }

    // Sparse and repetitive scalars lead the comb to equal, opposite and infinite sums on its way.
    [TestMethod]
    public void PublicPointsOfScalarsAtTheEdges()
    {
        var one = Org.BouncyCastle.Math.BigInteger.One;
        for (int i = 1; i <= 300; i++)
        {
            CheckPublicPoint(Org.BouncyCastle.Math.BigInteger.ValueOf(i));
            CheckPublicPoint(Curve.N.Subtract(Org.BouncyCastle.Math.BigInteger.ValueOf(i)));
        }

        for (int i = 1; i < 256; i++)
        {
            var power = one.ShiftLeft(i);
            CheckPublicPoint(power.Mod(Curve.N));
            CheckPublicPoint(power.Subtract(one).Mod(Curve.N));
            CheckPublicPoint(power.Add(one).Mod(Curve.N));
            CheckPublicPoint(power.Add(one.ShiftLeft(i / 2)).Mod(Curve.N));
            CheckPublicPoint(Curve.N.ShiftRight(i).Max(one));
        }
    }

    [TestMethod]
    [DataRow("P-256")]
    [DataRow("P-384")]
    [DataRow("P-521")]
    public void VerifiesWhatTheSystemSigns(string name)
    {
        EcCurve curve = name == "P-256" ? EcCurve.P256 : name == "P-384" ? EcCurve.P384 : EcCurve.P521;
        var random = new Random(2);
        for (int i = 0; i < 60; i++)
        {
            using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName("nist" + name.Replace("-", "")));
            ECParameters parameters = key.ExportParameters(false);
            Assert.IsTrue(EcPublicKey.TryCreate(curve, parameters.Q.X!, parameters.Q.Y!, out EcPublicKey ours));
            var hash = new byte[new[] { 32, 48, 64 }[i % 3]];
            random.NextBytes(hash);
            byte[] signature = key.SignHash(hash);
            byte[] r = signature[..curve.ByteLength];
            byte[] s = signature[curve.ByteLength..];
            Assert.IsTrue(Ecdsa.Verify(ours, hash, r, s));

            // One bit wrong anywhere is refused.
            byte[][] parts = [hash, r, s];
            byte[] part = parts[random.Next(3)];
            // The bits of a hash beyond those of the order do not count.
            int bit = random.Next(8 * Math.Min(part.Length, curve.ByteLength));
            part[bit / 8] ^= (byte)(0x80 >> bit % 8);
            Assert.IsFalse(Ecdsa.Verify(ours, hash, r, s), $"bit {bit}");
        }
    }

    [TestMethod]
    public void TheSystemVerifiesAndBouncyCastleRepeatsWhatWeSign()
    {
        var hmac = new SystemHmac();
        var random = new Random(3);
        var scalar = new byte[32];
        var hash = new byte[32];
        var r = new byte[32];
        var s = new byte[32];
        for (int i = 0; i < 1000; i++)
        {
            random.NextBytes(scalar);
            random.NextBytes(hash);
            scalar[0] &= 0x7F;
            if (i % 10 == 0)
            {
                Array.Fill(hash, (byte)0xFF, 0, 16); // above the order: reduced
            }

            Assert.IsTrue(EcKeyPair.TryCreate(scalar, out EcKeyPair pair));
            Ecdsa.Sign(hmac, pair, hash, r, s);

            var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
            var domain = new ECDomainParameters(Curve.Curve, Curve.G, Curve.N, Curve.H);
            signer.Init(true, new ECPrivateKeyParameters(new Org.BouncyCastle.Math.BigInteger(1, scalar), domain));
            var expected = signer.GenerateSignature(hash);
            CollectionAssert.AreEqual(Fixed(expected[0]), r);
            CollectionAssert.AreEqual(Fixed(expected[1]), s);

            if (i % 10 == 0)
            {
                using var key = ECDsa.Create(new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = { X = pair.PublicKey.X, Y = pair.PublicKey.Y },
                });
                Assert.IsTrue(key.VerifyHash(hash, r.Concat(s).ToArray()));
                Assert.IsTrue(Ecdsa.Verify(pair.PublicKey, hash, r, s));
            }
        }
    }
}
