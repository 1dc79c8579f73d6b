using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>ECDSA by the examples of RFC 6979, A.2.5 to A.2.7, and key pairs of notable scalars.</summary>
    [TestClass]
    public class EcdsaVectorTests
    {
        [DataRow(256, 256, "sample",
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")]
        [DataRow(256, 256, "test",
            "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367",
            "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083")]
        [DataRow(256, 384, "sample",
            "0eafea039b20e9b42309fb1d89e213057cbf973dc0cfc8f129edddc800ef7719",
            "4861f0491e6998b9455193e34e7b0d284ddd7149a74b95b9261f13abde940954")]
        [DataRow(256, 384, "test",
            "83910e8b48bb0c74244ebdf7f07a1c5413d61472bd941ef3920e623fbccebeb6",
            "8ddbec54cf8cd5874883841d712142a56a8d0f218f5003cb0296b6b509619f2c")]
        [DataRow(256, 512, "sample",
            "8496a60b5e9b47c825488827e0495b0e3fa109ec4568fd3f8d1097678eb97f00",
            "2362ab1adbe2b8adf9cb9edab740ea6049c028114f2460f96554f61fae3302fe")]
        [DataRow(256, 512, "test",
            "461d93f31b6540894788fd206c07cfa0cc35f46fa3c91816fff1040ad1581a04",
            "39af9f15de0db8d97e72719c74820d304ce5226e32dedae67519e840d1194e55")]
        [DataRow(384, 256, "sample",
            "21b13d1e013c7fa1392d03c5f99af8b30c570c6f98d4ea8e354b63a21d3daa33bde1e888e63355d92fa2b3c36d8fb2cd",
            "f3aa443fb107745bf4bd77cb3891674632068a10ca67e3d45db2266fa7d1feebefdc63eccd1ac42ec0cb8668a4fa0ab0")]
        [DataRow(384, 384, "sample",
            "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46",
            "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8")]
        [DataRow(384, 384, "test",
            "8203b63d3c853e8d77227fb377bcf7b7b772e97892a80f36ab775d509d7a5feb0542a7f0812998da8f1dd3ca3cf023db",
            "ddd0760448d42d8a43af45af836fce4de8be06b485e9b61b827c2f13173923e06a739f040649a667bf3b828246baa5a5")]
        [DataRow(384, 512, "sample",
            "ed0959d5880ab2d869ae7f6c2915c6d60f96507f9cb3e047c0046861da4a799cfe30f35cc900056d7c99cd7882433709",
            "512c8cceee3890a84058ce1e22dbc2198f42323ce8aca9135329f03c068e5112dc7cc3ef3446defceb01a45c2667fdd5")]
        [DataRow(521, 256, "sample",
            "01511bb4d675114fe266fc4372b87682baecc01d3cc62cf2303c92b3526012659d16876e25c7c1e57648f23b73564d67f61c6f14d527d54972810421e7d87589e1a7",
            "004a171143a83163d6df460aaf61522695f207a58b95c0644d87e52aa1a347916e4f7a72930b1bc06dbe22ce3f58264afd23704cbb63b29b931f7de6c9d949a7ecfc")]
        [DataRow(521, 384, "sample",
            "01ea842a0e17d2de4f92c15315c63ddf72685c18195c2bb95e572b9c5136ca4b4b576ad712a52be9730627d16054ba40cc0b8d3ff035b12ae75168397f5d50c67451",
            "01f21a3cee066e1961025fb048bd5fe2b7924d0cd797babe0a83b66f1e35eeaf5fde143fa85dc394a7dee766523393784484bdf3e00114a1c857cde1aa203db65d61")]
        [DataRow(521, 384, "test",
            "014bee21a18b6d8b3c93fab08d43e739707953244fdbe924fa926d76669e7ac8c89df62ed8975c2d8397a65a49dcc09f6b0ac62272741924d479354d74ff6075578c",
            "0133330865c067a0eaf72362a65e2d7bc4e461e8c8995c3b6226a21bd1aa78f0ed94fe536a0dca35534f0cd1510c41525d163fe9d74d134881e35141ed5e8e95b979")]
        [DataRow(521, 512, "sample",
            "00c328fafcbd79dd77850370c46325d987cb525569fb63c5d3bc53950e6d4c5f174e25a1ee9017b5d450606add152b534931d7d4e8455cc91f9b15bf05ec36e377fa",
            "00617cce7cf5064806c467f678d3b4080d6f1cc50af26ca209417308281b68af282623eaa63e5b5c0723d8b8c37ff0777b1a20f8ccb1dccc43997f1ee0e44da4a67a")]
        [TestMethod]
        public void VerifiesTheExamples(int curve, int hash, string message, string r, string s)
        {
            EcPublicKey key = PublicKey(curve);
            byte[] digest = Octets.HashOf(hash, message);
            byte[] first = Octets.Of(r);
            byte[] second = Octets.Of(s);
            Assert.IsTrue(Ecdsa.Verify(key, digest, first, second));

            digest[0] ^= 1;
            Assert.IsFalse(Ecdsa.Verify(key, digest, first, second));
        }

        [DataRow("sample",
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8")]
        [DataRow("test",
            "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367",
            "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083")]
        [TestMethod]
        public void SignsTheExamples(string message, string r, string s)
        {
            byte[] scalar = Octets.Of("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721");
            EcKeyPair pair;
            Assert.IsTrue(EcKeyPair.TryCreate(scalar, out pair));
            CollectionAssert.AreEqual(PublicKey(256).Encode(), pair.PublicKey.Encode());

            byte[] first = new byte[32];
            byte[] second = new byte[32];
            Ecdsa.Sign(new ManagedHmac(), pair, Octets.HashOf(256, message), first, second);
            CollectionAssert.AreEqual(Octets.Of(r), first);
            CollectionAssert.AreEqual(Octets.Of(s), second);
        }

        // Scalars that lead the comb through equal, opposite and infinite sums.
        [DataRow("0000000000000000000000000000000000000000000000000000000000000001",
            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")]
        [DataRow("0000000000000000000000000000000000000000000000000000000000000002",
            "7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978",
            "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1")]
        [DataRow("0000000000000000000000000000000000000000000000000000000000000003",
            "5ecbe4d1a6330a44c8f7ef951d4bf165e6c6b721efada985fb41661bc6e7fd6c",
            "8734640c4998ff7e374b06ce1a64a2ecd82ab036384fb83d9a79b127a27d5032")]
        [DataRow("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550",
            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
            "b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a")]
        [DataRow("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254f",
            "7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978",
            "f888aaee24712fc0d6c26539608bcf244582521ac3167dd661fb4862dd878c2e")]
        [DataRow("8000000000000000000000000000000000000000000000000000000000000000",
            "77b20a912e6b23135066e911891524bc4efe3560e3e92350b52dec8f375f2b54",
            "a3dc291825cea3f7f7b10bfcdd038a72df623da1e850e0f1caa801fcd6cc67ff")]
        [DataRow("0000000000000000000000000000000000000000000000010000000000000000",
            "0fa822bc2811aaa58492592e326e25de29493baaad651f7e90e75cb48e14db63",
            "bff44ae8f5dba80d6f4ad4bcb3df188b34b1a65050fe82f5e41124545f462ee7")]
        [TestMethod]
        public void MakesThePublicPoint(string scalar, string x, string y)
        {
            EcKeyPair pair;
            Assert.IsTrue(EcKeyPair.TryCreate(Octets.Of(scalar), out pair));
            CollectionAssert.AreEqual(Octets.Of(x), pair.PublicKey.X);
            CollectionAssert.AreEqual(Octets.Of(y), pair.PublicKey.Y);
            pair.Wipe();
            CollectionAssert.AreEqual(new byte[32], pair.PrivateKey);
        }

        private static EcPublicKey PublicKey(int curve)
        {
            EcPublicKey key;
            switch (curve)
            {
                case 256:
                    Assert.IsTrue(EcPublicKey.TryCreate(
                        EcCurve.P256,
                        Octets.Of("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"),
                        Octets.Of("7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"),
                        out key));
                    break;
                case 384:
                    Assert.IsTrue(EcPublicKey.TryCreate(
                        EcCurve.P384,
                        Octets.Of("ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13"),
                        Octets.Of("8015d9b72d7d57244ea8ef9ac0c621896708a59367f9dfb9f54ca84b3f1c9db1288b231c3ae0d4fe7344fd2533264720"),
                        out key));
                    break;
                default:
                    Assert.IsTrue(EcPublicKey.TryCreate(
                        EcCurve.P521,
                        Octets.Of("01894550d0785932e00eaa23b694f213f8c3121f86dc97a04e5a7167db4e5bcd371123d46e45db6b5d5370a7f20fb633155d38ffa16d2bd761dcac474b9a2f5023a4"),
                        Octets.Of("00493101c962cd4d2fddf782285e64584139c2f91b47f87ff82354d6630f746a28a0db25741b5b34a828008b22acc23f924faafbd4d33f81ea66956dfeaa2bfdfcf5"),
                        out key));
                    break;
            }

            return key;
        }
    }
}
