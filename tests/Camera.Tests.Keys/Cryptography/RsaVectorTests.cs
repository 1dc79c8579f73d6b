using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>A key of OpenSSL's and its signatures of "sample": by PKCS#1 v1.5, by PSS with a salt of 48 bytes and with none.</summary>
    [TestClass]
    public class RsaVectorTests
    {
        private const string Modulus =
            "e1763447e5ad7e43a0306117ee9315f883a1428f2e5e631a2d97deff25ea2aa6a7ac210472b10537e11fd5a6f530021b9163d68218b7d526ba61c754" +
            "902a897d2a8aa108d92f0aacf29a01646777faf918d19eabfe5e50783f08152459f24e6529229e9ac3fd2e7b4263ad789952290cc09c70965bf7a7c5" +
            "a74aa3c1e81395e06d85d637acbebe3cae15585d0e50bd8fc528585a63fa49b6f9cde2f4d41bdba7faaeebce844f40d07bee98c7dadf003b73762461" +
            "819051a968f7742273607a1614b583b784a8037eae68d63d01a859fb8cc8f936b35b254898bb5051a7f149c8dabc7765c62b57a06bf163fbbfb45c54" +
            "7f595eeaaf9861efc224dccc3a777ea3";

        private const string PrivateExponent =
            "a3f4050eee362268c26297a01f81108d0d4c44135be0b2a4afb7bf42cdb8d29cec036ba0c92a65b335b833e1de58d9fe8035662f9aab20e5363aed9f" +
            "9bcf5305ea963a5c8694e550ffd74a8c1cdd8347d097253e15922cc31cb4a17a354b1c3d881eb6eb59436ca894185181ccaed57ea52e94270bd17edb" +
            "f61f134dabc47c878b0957d386f0e3eadd307b6ea1199ad8275c562e9c3cdb418b9b4d98cf09242682af4cff93ff9318c62eb8dea8427613b206397c" +
            "21d2700b880d03e0dabb043aaea1f18f8ad43c9850cd85b7d4dffc3cf4cad0e4a703f2021a0679361a48b58ee5b1e7d48aadf06fd90bd626b18740a0" +
            "b465a31455e8c58ddf328490f90931";

        private const string P =
            "f9085e6aacc411781cffa416c6fc44494064db5ab9bfe663c1a6dace435b978e5904d75047f94b8211bd44c9a96a2d22c34936463c91608b34d8fb39" +
            "f365a34d9fad6fdd80fda6e1ccb38a8a8bcc1ab159d5d376bb009e10770f1d7af395b64ca7b8921523fcde8e7f1757065acbb219de49cb488236960e" +
            "b50e2c32026b61db";

        private const string Q =
            "e7c503bf15f0cbf76eff913a082e3928cae583a2995f9b36494aa489f7bcf85b9c25894ef6ff8dab67d6ad2da2aef6ae07ff10d18bae5efd7012ea23" +
            "349f2cc01812b22f600b41c67a7475384ee45e9b442ba076651b0179fed92868d164a6bad114c19e912c8db1710515addec07ade9cc3cbc9c0aa03a9" +
            "560f1f4a232864d9";

        private const string DP =
            "d658eeb390dafe524d5b78882663d1fedecf30c30968744c5ecd583dfb5a25bbdf413c769c4ca642613470b5c6fd5db633329be59e925eefd2e00475" +
            "1fdbd6d0a464eb0953d27fc690a3e4d65577ab6e056df7a29558f5b424563d40abd2abe394e557cf9c7735b49f0d9ed91863857ba08a11cfea4c43a2" +
            "8b1294d5c2a15ccb";

        private const string DQ =
            "524c13cb7b57f8a510a5f10481392094ca8efad1f6d20b0418bc4776b22048b406db114997cd2099f79234061b5933409298507987b6d0060010c750" +
            "def392695762f4207c6322e4fe40720b1f8059d39a3e3f892ad78f0ba9a1a486ababa8c4774f7e7cf6a1b2628a763abf7574356cec8f5dc273062bac" +
            "aa614e43fdfdeee9";

        private const string QInv =
            "9b280632f68ac247537157388b86a18b3138466fb5ee337997b21ba4712aecb491a8f8991a21d165d1e1af2dd25dde86497c1c88801c645e3cd3fd4d" +
            "d233c2d4d22933a3bc5291604191183970a6ed977597c98b5d99cfe3b6805a32c6d7a93c7442818914bd04006159c52319494a22125a788d0848be10" +
            "a40e5c6f04caa4b3";

        private const string Pkcs1Sha256 =
            "d10fb3b75c1740152458c31cfe740135a9b7a5508d0aaf74e96b99c27c1bd5561e2e67c3cc571fcc79364a4985d3884b474faf3ffe0597b747d43548" +
            "1d58b832d7c44bc1e31c01f99599406d8b064b284d9043e612899d17c0e1919e47fa48784626d0e574b3a8bb3836683d5e651d991106540c43f76b02" +
            "1e92d366fc5e9270f11636a5dd65627b3c6d6e08995fde5020cc5e7444489b8d3598f1ed159948310443120c3b1030588d9d0dd9b760e823caa0cfb5" +
            "d28de408a37d1418065a51a3994bd534e358ac099e08b1389380b3eefe82ba21a7611908c8fca058e96c1d31e5e8eb8e8debeb007ca32936f1a8bf63" +
            "ac3c17631503fcd40cebacd969cad9ca";

        private const string Pkcs1Sha512 =
            "246b216ec94efc1254c9ebf7fcb0526031d2b90b3b6a31e95fdc17ad2c8bc6a578b0a399ed2280bf80eecd005d703e63b5542b21d6f39e2f0abfeda7" +
            "431db42c16ee7c075dab95e165e008abd0267029269ea6a6eba992a1de276d89f9dedd378bb03a27bf62b6f02ce9807c2f1ba56919a5db7a63fd7b1d" +
            "e01c1c7f1ac657cdd1498e7e86ec083eb8566906fb8943ba51a5c6b77e96e6b733a37985427dfc7db6f80ebdae26fbfb359399a7850972f2d51adf3d" +
            "8e456b4780e3938e571b53845d952575b126fccd9aa677c415a143bb18531b5f754555aeae139aa96c01fa0bb77ac4f7c9cfe43539a9d0f2b6e73da8" +
            "b2ebb3c9f390f1d353550107ec526741";

        private const string PssSha384 =
            "95675cab88c314039819a682a88fce397345a0c2349d92f9887024170c6fb8d7b5af8a13715e43359638e2b959b77248ebf31d028786ed595ef5deaa" +
            "1a4f205ebd9e373ce050262756261a3781f28f9260bef4223891bb618553b789f936de48f78b0e7ed26709a119e23a1edf950ebae87bfbd7ee42eeea" +
            "b326b513efd6bccb0b460c3da2efd3b92cd2863d6ae65521299dc3dfb85d08952737c1d94ea1f2b414aaab36df8fc2820f66ebded9302c3feb3980fa" +
            "2dfdd976802c97231c5f60a2c4344d00abd7723cfd4d71706ca7eb5cc98fb76b7b3af038b521853013ed7fa0bcbffcac6cc911384d2f39fe506c9922" +
            "0c190ac0a0256aee5a1b59d5d7ec1600";

        private const string PssSha256WithoutSalt =
            "39f77a543042df5ade8ee43900da046f71537b755f017b895d2299ef21d7ba7d85a5a91929755864bbe0d49419e670e74e9d098edb13e16f882628c0" +
            "37b5087def1f582cea2516433e79a933fb524f704f4acf5fa4f63d55e375e87fd3eca629746f6d93bbbcc50568c0a19f69ac19d56e603684829ad030" +
            "0a94a4f46fab832e8b5a65e02c527eb602cb89128f78e74d4ae6d56688c5208473a181a7aea12ab4432103ee85ae45547e62c7674a8b851024b9cbe9" +
            "9c6257a6135557b7188c77390858724dcd37c2f3e40611598600fc6c78bb980e6048deb2d0690d1fd313be789c4a00dc3d822ac9c7b7faadbafaebca" +
            "a49fb0108017be42dcbc505c64ea569e";

        [DataRow(256, Pkcs1Sha256)]
        [DataRow(512, Pkcs1Sha512)]
        [TestMethod]
        public void VerifiesPkcs1(int bits, string signature)
        {
            RsaPublicKey key = PublicKey();
            byte[] hash = Octets.HashOf(bits, "sample");
            byte[] bytes = Octets.Of(signature);
            Assert.IsTrue(Rsa.VerifyPkcs1(key, Octets.Algorithm(bits), hash, bytes));
            bytes[255] ^= 1;
            Assert.IsFalse(Rsa.VerifyPkcs1(key, Octets.Algorithm(bits), hash, bytes));
        }

        [DataRow(384, 384, 48, PssSha384)]
        [DataRow(256, 384, 0, PssSha256WithoutSalt)]
        [TestMethod]
        public void VerifiesPss(int bits, int maskBits, int saltLength, string signature)
        {
            RsaPublicKey key = PublicKey();
            byte[] hash = Octets.HashOf(bits, "sample");
            byte[] bytes = Octets.Of(signature);
            Assert.IsTrue(Rsa.VerifyPss(key, Octets.Algorithm(bits), Octets.Algorithm(maskBits), saltLength, hash, bytes));
            Assert.IsFalse(Rsa.VerifyPss(key, Octets.Algorithm(bits), HashAlgorithm.Sha512, saltLength, hash, bytes));
            Assert.IsFalse(Rsa.VerifyPss(key, Octets.Algorithm(bits), Octets.Algorithm(maskBits), saltLength + 1, hash, bytes));
            hash[0] ^= 1;
            Assert.IsFalse(Rsa.VerifyPss(key, Octets.Algorithm(bits), Octets.Algorithm(maskBits), saltLength, hash, bytes));
        }

        [TestMethod]
        public void SignsAsOpenSsl()
        {
            RsaPrivateKey key;
            Assert.AreEqual((int)RsaKeyStatus.Ok, (int)RsaPrivateKey.TryCreate(
                Octets.Of("00" + Modulus), Octets.Of("010001"), Octets.Of(PrivateExponent), Octets.Of("00" + P), Octets.Of("00" + Q),
                Octets.Of(DP), Octets.Of(DQ), Octets.Of(QInv), out key));
            byte[] signature;
            Assert.IsTrue(Rsa.TrySignPkcs1(key, Octets.HashOf(256, "sample"), out signature));
            CollectionAssert.AreEqual(Octets.Of(Pkcs1Sha256), signature);
            key.Wipe();
            CollectionAssert.AreEqual(new byte[key.P.Length], key.P);
        }

        [DataRow("010001", 0, (int)RsaKeyStatus.Ok)]
        [DataRow("0003", 0, (int)RsaKeyStatus.Ok)]
        [DataRow("ffffffff", 0, (int)RsaKeyStatus.Ok)]
        [DataRow("01", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("02", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("010000", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("0100000001", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("00", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("", 0, (int)RsaKeyStatus.BadExponent)]
        [DataRow("010001", 1, (int)RsaKeyStatus.BadModulus)]
        [DataRow("010001", -1, (int)RsaKeyStatus.TooSmall)]
        [DataRow("010001", -128, (int)RsaKeyStatus.TooSmall)]
        [DataRow("010001", -256, (int)RsaKeyStatus.TooSmall)]
        [DataRow("010001", 257, (int)RsaKeyStatus.TooLarge)]
        [TestMethod]
        public void ChecksPublicKeys(string exponent, int change, int expected)
        {
            // Bytes taken from the front, 257 put there, or the last bit cleared.
            byte[] modulus = Octets.Of(Modulus);
            byte[] changed = modulus;
            if (change == 1)
            {
                changed[255] ^= 1;
            }
            else if (change != 0)
            {
                changed = new byte[256 + change];
                for (int i = 0; i < changed.Length; i++)
                {
                    changed[i] = change < 0 ? modulus[i - change] : (byte)1;
                }
            }

            RsaPublicKey key;
            Assert.AreEqual(expected, (int)RsaPublicKey.TryCreate(changed, Octets.Of(exponent), out key));
            Assert.AreEqual(expected == (int)RsaKeyStatus.Ok, key != null);
        }

        private static RsaPublicKey PublicKey()
        {
            RsaPublicKey key;
            Assert.AreEqual((int)RsaKeyStatus.Ok, (int)RsaPublicKey.TryCreate(Octets.Of(Modulus), Octets.Of("010001"), out key));
            Assert.AreEqual(2048, key.BitLength);
            return key;
        }
    }
}
