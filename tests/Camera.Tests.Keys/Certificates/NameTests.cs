using System.Text;
using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class NameTests
    {
        [DataRow("0.0.0.0", "00000000", "0.0.0.0")]
        [DataRow("192.168.1.255", "C0A801FF", "192.168.1.255")]
        [DataRow("::", "00000000000000000000000000000000", "::")]
        [DataRow("::1", "00000000000000000000000000000001", "::1")]
        [DataRow("1::", "00010000000000000000000000000000", "1::")]
        [DataRow("FE80::1:0:0:A", "FE80000000000000000100000000000A", "fe80::1:0:0:a")]
        [DataRow("2001:db8:0:0:1:0:0:1", "20010DB8000000000001000000000001", "2001:db8::1:0:0:1")]
        [DataRow("1:0:2:3:4:5:6:7", "00010000000200030004000500060007", "1:0:2:3:4:5:6:7")]
        [DataRow("::ffff:1.2.3.4", "00000000000000000000FFFF01020304", "::ffff:102:304")]
        [TestMethod]
        public void Addresses(string text, string hex, string shown)
        {
            byte[] address = AddressText.Parse(text);
            CollectionAssert.AreEqual(Hex.Bytes(hex), address);
            Assert.AreEqual(shown, AddressText.ToText(address));
        }

        [DataRow("")]
        [DataRow("1.2.3")]
        [DataRow("1.2.3.4.5")]
        [DataRow("1.2.3.256")]
        [DataRow("1.2.3.04")]
        [DataRow("1.2.3.")]
        [DataRow(".1.2.3")]
        [DataRow("1.2.3.4 ")]
        [DataRow(":")]
        [DataRow(":1")]
        [DataRow(":::")]
        [DataRow("1:")]
        [DataRow("1::2::3")]
        [DataRow("1:2:3:4:5:6:7")]
        [DataRow("1:2:3:4:5:6:7:8:9")]
        [DataRow("1:2:3:4:5:6:7::8")]
        [DataRow("12345::")]
        [DataRow("g::")]
        [DataRow("1::1.2.3")]
        [DataRow("1:2:3:4:5:6:7:1.2.3.4")]
        [DataRow("fe80::1%eth0")]
        [DataRow("[::1]")]
        [TestMethod]
        public void WrongAddresses(string text)
        {
            Assert.IsNull(AddressText.Parse(text));
        }

        [DataRow("camera", true)]
        [DataRow("Camera-1.Example.COM", true)]
        [DataRow("*.example.com", true)]
        [DataRow("xn--bcher-kva.example", true)]
        [DataRow("1a.2", true)]
        [DataRow("10.0.0.1", true)]
        [DataRow("::1", true)]
        [DataRow("", false)]
        [DataRow("*", false)]
        [DataRow("a.*.b", false)]
        [DataRow("-a", false)]
        [DataRow("a-", false)]
        [DataRow("a..b", false)]
        [DataRow("a.", false)]
        [DataRow("a_b", false)]
        [DataRow("a b", false)]
        [DataRow("1.2.3.4.5", false)]
        [DataRow("999.1.1.1", false)]
        [DataRow("a23456789012345678901234567890123456789012345678901234567890123", true)]
        [DataRow("a234567890123456789012345678901234567890123456789012345678901234", false)]
        [TestMethod]
        public void HostNames(string text, bool good)
        {
            var names = new AlternativeNames();
            Assert.AreEqual(good, names.TryAdd(text));
            Assert.AreEqual(good ? 1 : 0, names.Count);
        }

        [TestMethod]
        public void NamesAreThereOnce()
        {
            var names = new AlternativeNames();
            Assert.IsTrue(names.TryAdd("Camera") && names.TryAdd("camera") && names.TryAdd("::1") && names.TryAdd("0:0::1"));
            Assert.AreEqual(2, names.Count);
            Assert.AreEqual("camera", names.GetText(0));
            for (int i = 2; i < CertificateLimits.MaxOwnAlternativeNames; i++)
            {
                Assert.IsTrue(names.TryAdd("c" + i.ToString()));
            }

            Assert.IsFalse(names.TryAdd("one-too-many"));
            Assert.IsTrue(names.TryAdd("CAMERA"));
        }

        [TestMethod]
        public void FieldsHaveBounds()
        {
            Assert.AreEqual((int)SubjectError.CommonNameLength, (int)new SubjectFields().Validate());
            Check(SubjectError.None, new SubjectFields { CommonName = Text(64), Country = "ch", State = Text(128) });
            Check(SubjectError.CommonNameLength, new SubjectFields { CommonName = Text(65) });
            Check(SubjectError.CommonNameLength, new SubjectFields { CommonName = "" });
            Check(SubjectError.Country, new SubjectFields { CommonName = "c", Country = "C" });
            Check(SubjectError.Country, new SubjectFields { CommonName = "c", Country = "C1" });
            Check(SubjectError.StateLength, new SubjectFields { CommonName = "c", State = Text(129) });
            Check(SubjectError.LocalityLength, new SubjectFields { CommonName = "c", Locality = Text(129) });
            Check(SubjectError.None, new SubjectFields { CommonName = "c", Locality = Text(128), Organization = Text(64) });
            Check(SubjectError.OrganizationLength, new SubjectFields { CommonName = "c", Organization = Text(65) });
            Check(SubjectError.OrganizationalUnitLength, new SubjectFields { CommonName = "c", OrganizationalUnit = Text(65) });
            Check(SubjectError.Characters, new SubjectFields { CommonName = "a\nb" });
            Check(SubjectError.Characters, new SubjectFields { CommonName = "c", State = "\u007F" });
            Check(SubjectError.Characters, new SubjectFields { CommonName = "c", Organization = "\u0085" });
        }

        /// <summary>A character outside the basic plane counts once.</summary>
        [TestMethod]
        public void CharactersAreCountedAsUnicodeDoes()
        {
            string wide = "";
            for (int i = 0; i < 64; i++)
            {
                wide += Encoding.UTF8.GetString(new byte[] { 0xF0, 0x9F, 0x93, 0xB7 }, 0, 4);
            }

            Check(SubjectError.None, new SubjectFields { CommonName = wide });
            Check(SubjectError.CommonNameLength, new SubjectFields { CommonName = wide + "x" });
        }

        [DataRow(DerTag.Utf8String, "C3A9E282AC", "C3A9E282AC")]
        [DataRow(DerTag.Utf8String, "F09F93B7", "F09F93B7")]
        [DataRow(DerTag.Utf8String, "", "")]
        [DataRow(DerTag.TeletexString, "E9", "C3A9")] // Latin-1
        [DataRow(DerTag.BmpString, "00E920AC", "C3A9E282AC")]
        [DataRow(DerTag.BmpString, "D83DDCF7", "F09F93B7")] // UTF-16
        [DataRow(DerTag.UniversalString, "0001F4F7", "F09F93B7")]
        [DataRow(DerTag.PrintableString, "412A40", "412A40")]
        [DataRow(DerTag.Utf8String, "4100", "415C3030")] // \00
        [DataRow(DerTag.Utf8String, "E280AE41", "5C45325C38305C414541")] // right-to-left override
        [TestMethod]
        public void Strings(int tag, string hex, string utf8)
        {
            byte[] expected = Hex.Bytes(utf8);
            string text;
            Assert.IsTrue(TryDecode(tag, hex, out text));
            Assert.AreEqual(Encoding.UTF8.GetString(expected, 0, expected.Length), text);
        }

        [DataRow(DerTag.Utf8String, "C3")]
        [DataRow(DerTag.Utf8String, "C0AF")] // not the shortest form
        [DataRow(DerTag.Utf8String, "E080AF")]
        [DataRow(DerTag.Utf8String, "EDA080")] // a surrogate
        [DataRow(DerTag.Utf8String, "F4908080")]
        [DataRow(DerTag.Utf8String, "80")]
        [DataRow(DerTag.BmpString, "00")]
        [DataRow(DerTag.BmpString, "DC00")]
        [DataRow(DerTag.BmpString, "D83D")]
        [DataRow(DerTag.BmpString, "D83D0041")]
        [DataRow(DerTag.UniversalString, "00110000")]
        [DataRow(DerTag.UniversalString, "01000000")]
        [DataRow(DerTag.UniversalString, "000041")]
        [DataRow(DerTag.PrintableString, "E9")]
        [DataRow(DerTag.Ia5String, "80")]
        [DataRow(DerTag.OctetString, "41")]
        [DataRow(DerTag.OctetString, "")]
        [TestMethod]
        public void WrongStrings(int tag, string hex)
        {
            string text;
            Assert.IsFalse(TryDecode(tag, hex, out text));
        }

        private static bool TryDecode(int tag, string hex, out string text)
        {
            var writer = new DerWriter(64);
            writer.Write(tag, Hex.Bytes(hex));
            byte[] data = writer.ToArray();
            var reader = new DerReader(data, 0, data.Length);
            reader.TryRead();
            return DerText.TryDecode(reader, out text);
        }

        private static void Check(SubjectError expected, SubjectFields fields)
        {
            Assert.AreEqual((int)expected, (int)fields.Validate());
        }

        private static string Text(int length)
        {
            return new string('x', length);
        }
    }
}
