using System;
using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>Signatures, points and scalars at and beyond their limits.</summary>
    [TestClass]
    public class EcdsaEdgeTests
    {
        private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
        private const string Order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
        private const string OrderLessOne = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550";
        private const string Prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
        private const string GeneratorX = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
        private const string GeneratorY = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
        private const string OppositeY = "b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a";

        // RFC 6979, A.2.5, "sample".
        private const string X = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
        private const string Y = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
        private const string R = "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
        private const string S = "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

        [DataRow(Zero, S)]
        [DataRow(R, Zero)]
        [DataRow(Zero, Zero)]
        [DataRow("", S)]
        [DataRow(R, "")]
        [DataRow(Order, S)]
        [DataRow(R, Order)]
        [DataRow(OrderLessOne, S)]
        [DataRow(R, OrderLessOne)]
        [DataRow(Prime, S)]
        [DataRow(R, "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
        [DataRow("01efd48b29acb6a8fe1140dd9cd45e81d65a138228fdc29816b706d96b4b125c67", S)] // r + n
        [DataRow(R, "01f7cb1c932d657c42d436c7a1b6e29f65b0cffb8960c7928b417e75f2809df2f9")] // s + n
        [DataRow(R, "0100000000000000000000000000000000f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")]
        [DataRow(S, R)]
        [TestMethod]
        public void RefusesSignature(string r, string s)
        {
            Assert.IsFalse(Ecdsa.Verify(Key(X, Y), Octets.HashOf(256, "sample"), Octets.Of(r), Octets.Of(s)));
        }

        // n - s is as good as s; leading zeros are the encoding's concern.
        [DataRow(R, S)]
        [DataRow(R, "0834e36ad29a83bf2bc9385e491d6099c8fdf9d1ed67aa7ea5f51f93782857a9")]
        [DataRow("0000" + R, "00" + S)]
        [TestMethod]
        public void AcceptsSignature(string r, string s)
        {
            Assert.IsTrue(Ecdsa.Verify(Key(X, Y), Octets.HashOf(256, "sample"), Octets.Of(r), Octets.Of(s)));
        }

        // The key is the generator and the hash is r: both multiples are the same point, whose double is the sum.
        [TestMethod]
        public void AddsEqualPoints()
        {
            byte[] r = Octets.Of("fb50388f29498d0a93ad25ec4c34037b9d3cc3cca4787eb6fedabe2b3003eac8");
            byte[] s = Octets.Of("c100356bfc3e6b7e6d11e11f9fd05163e21b86c5857735efeec2fb2056c95124");
            Assert.IsTrue(Ecdsa.Verify(Key(GeneratorX, GeneratorY), r, r, s));

            // With the opposite of the generator they cancel out: the sum is the point at infinity.
            Assert.IsFalse(Ecdsa.Verify(Key(GeneratorX, OppositeY), r, r, s));
        }

        // The x coordinate of the sum is n + 3, below the prime: r is 3.
        [TestMethod]
        public void ReducesTheCoordinate()
        {
            EcPublicKey key = Key(
                "6a11de20cdf5ff7bdff88486db395629af35a11b679854e7e74d8e64f763052b",
                "0e6e6ec775a0201d397d7bca2ef68187b9c0fd963fb90d8261680f9adb710bc7");
            byte[] s = Octets.Of("1234567890abcdef1234567890abcdef");
            Assert.IsTrue(Ecdsa.Verify(key, Octets.HashOf(256, "sample"), new byte[] { 3 }, s));
            Assert.IsFalse(Ecdsa.Verify(key, Octets.HashOf(256, "sample"), new byte[] { 4 }, s));
        }

        [DataRow(X, GeneratorY)]
        [DataRow(Zero, Zero)]
        [DataRow(Prime, Y)]
        [DataRow(X, "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
        [DataRow("ffffffff00000001000000000000000000000000ffffffffffffffffffffff", Y)]
        [TestMethod]
        public void RefusesPoint(string x, string y)
        {
            EcPublicKey key;
            Assert.IsFalse(EcPublicKey.TryCreate(EcCurve.P256, Octets.Of(x), Octets.Of(y), out key));
            Assert.IsNull(key);
        }

        // An x that is the prime is 0 modulo the prime, and (0, √b) is a point of the curve.
        [TestMethod]
        public void RefusesACoordinateThatIsNotReduced()
        {
            EcPublicKey key;
            const string RootOfB = "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4";
            Assert.IsTrue(EcPublicKey.TryCreate(EcCurve.P256, Octets.Of(Zero), Octets.Of(RootOfB), out key));
            Assert.IsFalse(EcPublicKey.TryCreate(EcCurve.P256, Octets.Of(Prime), Octets.Of(RootOfB), out key));
        }

        [DataRow("00")] // infinity
        [DataRow("")]
        [DataRow("04" + X)]
        [DataRow("04" + X + Y + "00")]
        [DataRow("02" + X)]
        [DataRow("03" + X)]
        [DataRow("06" + X + Y)]
        [DataRow("05" + X + Y)]
        [TestMethod]
        public void RefusesEncoding(string encoding)
        {
            byte[] bytes = Octets.Of(encoding);
            EcPublicKey key;
            Assert.IsFalse(EcPublicKey.TryDecode(EcCurve.P256, bytes, 0, bytes.Length, out key));
            Assert.IsNull(key);
        }

        [TestMethod]
        public void DecodesWhatItEncodes()
        {
            byte[] bytes = Octets.Of("ff04" + X + Y + "ff");
            EcPublicKey key;
            Assert.IsTrue(EcPublicKey.TryDecode(EcCurve.P256, bytes, 1, 65, out key));
            CollectionAssert.AreEqual(Octets.Of("04" + X + Y), key.Encode());
            Assert.IsFalse(EcPublicKey.TryDecode(EcCurve.P384, bytes, 1, 65, out key));
            Assert.ThrowsException(typeof(ArgumentException), () => EcPublicKey.TryDecode(EcCurve.P256, bytes, 3, 65, out key));
        }

        [DataRow(Zero)]
        [DataRow(Order)]
        [DataRow("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
        [DataRow("01")]
        [DataRow("00" + GeneratorX)]
        [TestMethod]
        public void RefusesScalar(string scalar)
        {
            EcKeyPair pair;
            Assert.IsFalse(EcKeyPair.TryCreate(Octets.Of(scalar), out pair));
            Assert.IsNull(pair);
        }

        private static EcPublicKey Key(string x, string y)
        {
            EcPublicKey key;
            Assert.IsTrue(EcPublicKey.TryCreate(EcCurve.P256, Octets.Of(x), Octets.Of(y), out key));
            return key;
        }
    }
}
