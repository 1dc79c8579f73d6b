using System.Text;
using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class PemTests
    {
        private const string Begin = "-----BEGIN X-----";
        private const string End = "-----END X-----";

        [DataRow(Begin + "\nAQID\n" + End + "\n", "010203")]
        [DataRow(Begin + "\r\nAQID\r\n" + End, "010203")]
        [DataRow(Begin + "\rAQID\r" + End, "010203")]
        [DataRow(Begin + "AQID" + End, "010203")]
        [DataRow("some text\n- more - text\n" + Begin + "\n A Q\tI\n\nD \n" + End + " and more", "010203")]
        [DataRow(Begin + "\nAQ==\n" + End, "01")]
        [DataRow(Begin + "\nAQI=\n" + End, "0102")]
        [DataRow(Begin + "\nAQI\n=\n" + End, "0102")]
        [TestMethod]
        public void SurroundingsAreFree(string text, string hex)
        {
            var reader = Reader(text);
            Assert.IsTrue(reader.TryRead());
            Assert.AreEqual("X", reader.Label);
            CollectionAssert.AreEqual(Hex.Bytes(hex), reader.Content);
            Assert.IsFalse(reader.TryRead());
            Assert.AreEqual((int)PemError.None, (int)reader.Error);
        }

        [DataRow("AQI", (int)PemError.BadBase64)] // padding missing
        [DataRow("AQ=", (int)PemError.BadBase64)]
        [DataRow("A===", (int)PemError.BadBase64)]
        [DataRow("AQ==AQ==", (int)PemError.BadBase64)]
        [DataRow("AQ===", (int)PemError.BadBase64)]
        [DataRow("AR==", (int)PemError.BadBase64)] // unused bits set
        [DataRow("AQJ=", (int)PemError.BadBase64)]
        [DataRow("AQI_", (int)PemError.BadBase64)]
        [DataRow("====", (int)PemError.BadBase64)]
        [DataRow("", (int)PemError.BadBase64)]
        [DataRow("Proc-Type: 4,ENCRYPTED\n\nAQID", (int)PemError.HasHeaders)]
        [TestMethod]
        public void Base64IsStrict(string body, int error)
        {
            var reader = Reader(Begin + "\n" + body + "\n" + End);
            Assert.IsFalse(reader.TryRead());
            Assert.AreEqual(error, (int)reader.Error);
            Assert.IsNull(reader.Content);
        }

        [DataRow(Begin + "\nAQID\n", (int)PemError.BadEnd)]
        [DataRow(Begin + "\nAQID\n-----END Y-----", (int)PemError.BadEnd)]
        [DataRow(Begin + "\nAQID\n-----END X----", (int)PemError.BadEnd)]
        [DataRow(Begin + "\nAQID\n" + Begin, (int)PemError.BadEnd)]
        [DataRow("-----BEGIN X", (int)PemError.BadBegin)]
        [DataRow("-----BEGIN -----AQID-----END -----", (int)PemError.BadBegin)]
        [DataRow("-----BEGIN A\nB-----AQID-----END A\nB-----", (int)PemError.BadBegin)]
        [TestMethod]
        public void LabelsAreStrict(string text, int error)
        {
            var reader = Reader(text);
            Assert.IsFalse(reader.TryRead());
            Assert.AreEqual(error, (int)reader.Error);
            Assert.IsFalse(reader.TryRead());
        }

        [TestMethod]
        public void BlocksAreLimited()
        {
            string text = "";
            for (int i = 0; i <= CertificateLimits.MaxPemBlocks; i++)
            {
                text += Begin + "AQID" + End;
            }

            var reader = Reader(text);
            while (reader.TryRead())
            {
            }

            Assert.AreEqual(CertificateLimits.MaxPemBlocks, reader.Count);
            Assert.AreEqual((int)PemError.TooMany, (int)reader.Error);
        }

        [DataRow(1)]
        [DataRow(47)]
        [DataRow(48)]
        [DataRow(49)]
        [DataRow(96)]
        [DataRow(200)]
        [TestMethod]
        public void WhatIsWrittenIsRead(int length)
        {
            var data = new byte[length];
            for (int i = 0; i < length; i++)
            {
                data[i] = (byte)(i * 37);
            }

            string text = PemWriter.WriteText(PemLabel.Certificate, data);
            foreach (string line in text.Split('\n'))
            {
                Assert.IsTrue(line.Length <= 64);
            }

            var reader = Reader(text);
            Assert.IsTrue(reader.TryRead());
            Assert.AreEqual(PemLabel.Certificate, reader.Label);
            CollectionAssert.AreEqual(data, reader.Content);
        }

        private static PemReader Reader(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return new PemReader(bytes, 0, bytes.Length);
        }
    }
}
