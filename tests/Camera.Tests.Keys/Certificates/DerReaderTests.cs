using System;
using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class DerReaderTests
    {
        [DataRow("0201 00", (int)DerError.Truncated)] // set right below: one byte is there
        [DataRow("", (int)DerError.Truncated)]
        [DataRow("02", (int)DerError.Truncated)]
        [DataRow("0280 00 0000", (int)DerError.BadLength)] // indefinite
        [DataRow("028101 00", (int)DerError.BadLength)] // not minimal
        [DataRow("02820080", (int)DerError.BadLength)]
        [DataRow("0284000000 01 00", (int)DerError.BadLength)]
        [DataRow("0283FFFFFF", (int)DerError.BadLength)]
        [DataRow("0282", (int)DerError.Truncated)]
        [DataRow("0202 00", (int)DerError.Truncated)]
        [DataRow("1F8101 00", (int)DerError.UnexpectedTag)] // identifier of several octets
        [TestMethod]
        public void HeadersAreStrict(string hex, int error)
        {
            byte[] data = Hex.Bytes(hex);
            var reader = new DerReader(data, 0, data.Length);
            bool whole = hex == "0201 00";
            Assert.AreEqual(whole, reader.TryRead());
            Assert.AreEqual(whole ? (int)DerError.None : error, (int)reader.Error);
        }

        [DataRow("0200", false)]
        [DataRow("020100", true)]
        [DataRow("02020000", false)]
        [DataRow("0202007F", false)]
        [DataRow("02020080", true)]
        [DataRow("0202FF80", false)]
        [DataRow("0202FF7F", true)]
        [TestMethod]
        public void IntegersAreMinimal(string hex, bool good)
        {
            byte[] data = Hex.Bytes(hex);
            var reader = new DerReader(data, 0, data.Length);
            Assert.AreEqual(good, reader.TryReadInteger());
            Assert.AreEqual((int)(good ? DerError.None : DerError.BadInteger), (int)reader.Error);
        }

        [DataRow("020100", 0)]
        [DataRow("02017F", 127)]
        [DataRow("02020100", 256)]
        [DataRow("020180", -1)] // negative
        [DataRow("02020101", -1)] // above the largest
        [DataRow("020401000000", -1)]
        [TestMethod]
        public void SmallIntegers(string hex, int expected)
        {
            byte[] data = Hex.Bytes(hex);
            int value;
            bool read = new DerReader(data, 0, data.Length).TryReadSmallInteger(256, out value);
            Assert.AreEqual(expected >= 0, read);
            Assert.AreEqual(expected, read ? value : -1);
        }

        [DataRow("010100", 0)]
        [DataRow("0101FF", 1)]
        [DataRow("010101", -1)]
        [DataRow("0100", -1)]
        [DataRow("0102FFFF", -1)]
        [TestMethod]
        public void Booleans(string hex, int expected)
        {
            byte[] data = Hex.Bytes(hex);
            bool value;
            bool read = new DerReader(data, 0, data.Length).TryReadBoolean(out value);
            Assert.AreEqual(expected, read ? (value ? 1 : 0) : -1);
        }

        [DataRow("06 03 55 04 03", true)]
        [DataRow("06 00", false)]
        [DataRow("06 02 55 80", false)] // cut
        [DataRow("06 03 55 80 01", false)] // not minimal
        [TestMethod]
        public void ObjectIdentifiers(string hex, bool good)
        {
            byte[] data = Hex.Bytes(hex);
            Assert.AreEqual(good, new DerReader(data, 0, data.Length).TryReadObjectIdentifier());
        }

        [DataRow("03 02 07 80", 1)]
        [DataRow("03 02 05 A0", 5)]
        [DataRow("03 03 07 0001", -1)] // a bit among the unused
        [DataRow("03 03 07 0080", 256)]
        [DataRow("03 01 00", 0)]
        [DataRow("03 01 01", -1)]
        [DataRow("03 00", -1)]
        [DataRow("03 02 08 80", -1)]
        [DataRow("03 04 00 000000", -1)]
        [TestMethod]
        public void NamedBits(string hex, int expected)
        {
            byte[] data = Hex.Bytes(hex);
            int bits;
            bool read = new DerReader(data, 0, data.Length).TryReadNamedBits(DerTag.BitString, out bits);
            Assert.AreEqual(expected, read ? bits : -1);
        }

        [DataRow("31 06 020101 020102", true)]
        [DataRow("31 06 020102 020101", false)]
        [DataRow("31 07 020101 02020100", true)]
        [DataRow("31 07 02020100 020101", false)]
        [TestMethod]
        public void SetsAreInOrder(string hex, bool good)
        {
            byte[] data = Hex.Bytes(hex);
            var reader = new DerReader(data, 0, data.Length);
            Assert.IsTrue(reader.TryEnterSetOf(DerTag.Set));
            reader.TryReadInteger();
            reader.TryReadInteger();
            Assert.AreEqual(good, reader.TryLeave());
            Assert.AreEqual((int)(good ? DerError.None : DerError.UnorderedSet), (int)reader.Error);
        }

        [TestMethod]
        public void DepthIsLimited()
        {
            var data = new byte[2 * (CertificateLimits.MaxDepth + 1)];
            for (int i = 0; i < data.Length; i += 2)
            {
                data[i] = DerTag.Sequence;
                data[i + 1] = (byte)(data.Length - i - 2);
            }

            var reader = new DerReader(data, 0, data.Length);
            int depth = 0;
            while (reader.TryEnter(DerTag.Sequence))
            {
                depth++;
            }

            Assert.AreEqual(CertificateLimits.MaxDepth - 1, depth);
            Assert.AreEqual((int)DerError.TooDeep, (int)reader.Error);
        }

        [TestMethod]
        public void AFailureIsKept()
        {
            byte[] data = Hex.Bytes("3003 020101 0500");
            var reader = new DerReader(data, 0, data.Length);
            Assert.IsTrue(reader.TryEnter(DerTag.Sequence));
            Assert.IsFalse(reader.TryReadNull());
            Assert.IsFalse(reader.TryReadInteger());
            Assert.IsFalse(reader.TryLeave());
            Assert.IsFalse(reader.TryFinish());
            Assert.AreEqual((int)DerError.UnexpectedTag, (int)reader.Error);
            Assert.AreEqual(2, reader.ErrorPosition);
        }

        [TestMethod]
        public void AnElementEndsInsideItsParent()
        {
            byte[] data = Hex.Bytes("3003 020201 0500");
            var reader = new DerReader(data, 0, data.Length);
            reader.TryEnter(DerTag.Sequence);
            Assert.IsFalse(reader.TryRead());
            Assert.AreEqual((int)DerError.Truncated, (int)reader.Error);
            Assert.ThrowsException(typeof(ArgumentException), () => new DerReader(data, 5, data.Length));
        }

        [DataRow(0, 2)]
        [DataRow(127, 129)]
        [DataRow(128, 131)]
        [DataRow(255, 258)]
        [DataRow(256, 260)]
        [TestMethod]
        public void WhatIsWrittenIsRead(int length, int whole)
        {
            var writer = new DerWriter(4);
            writer.Begin(DerTag.Sequence);
            writer.Write(DerTag.OctetString, new byte[length]);
            writer.WriteInteger(128);
            writer.WriteTrue();
            writer.WriteNull();
            writer.End();
            byte[] data = writer.ToArray();
            var reader = new DerReader(data, 0, data.Length);
            int number;
            bool flag;
            Assert.IsTrue(reader.TryEnter(DerTag.Sequence) && reader.TryRead(DerTag.OctetString));
            Assert.AreEqual(whole, reader.ElementLength);
            Assert.IsTrue(reader.TryReadSmallInteger(128, out number) && reader.TryReadBoolean(out flag) && reader.TryReadNull());
            Assert.AreEqual(128, number);
            Assert.IsTrue(reader.TryLeave() && reader.TryFinish());
        }

        [TestMethod]
        public void DottedIdentifiers()
        {
            Assert.AreEqual("2.5.4.3", Oids.ToDotted(Oids.CommonName, 0, 3));
            Assert.AreEqual("1.2.840.113549.1.1.11", Oids.ToDotted(Oids.RsaSha256, 0, 9));
            byte[] root2 = { 0x88, 0x37, 0x03 };
            Assert.AreEqual("2.999.3", Oids.ToDotted(root2, 0, 3));
            byte[] huge = { 0x2A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x01 };
            Assert.AreEqual("1.2.?.1", Oids.ToDotted(huge, 0, huge.Length));
        }
    }
}
