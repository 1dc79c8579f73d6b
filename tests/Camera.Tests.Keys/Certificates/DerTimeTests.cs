using System;
using System.Text;
using Camera.Certificates;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class DerTimeTests
    {
        [DataRow("700101000000Z", 0L)]
        [DataRow("491231235959Z", 2524607999L)]
        [DataRow("500101000000Z", -631152000L)] // 1950
        [DataRow("991231235959Z", 946684799L)]
        [DataRow("000229120000Z", 951825600L)]
        [DataRow("20500101000000Z", 2524608000L)]
        [DataRow("99991231235959Z", DerTime.Last)]
        [DataRow("00000101000000Z", -62167219200L)]
        [DataRow("00000301000000Z", -62162035200L)]
        [DataRow("19000228235959Z", -2203891201L)]
        [DataRow("35001231000000Z", 48313584000L)]
        [TestMethod]
        public void Times(string text, long expected)
        {
            long time;
            Assert.IsTrue(TryRead(text, out time), text);
            Assert.AreEqual(expected, time);
        }

        [DataRow("700101000000")]
        [DataRow("7001010000Z")] // no seconds
        [DataRow("700101000000+0000")]
        [DataRow("20500101000000.5Z")]
        [DataRow("701301000000Z")]
        [DataRow("700001000000Z")]
        [DataRow("700100000000Z")]
        [DataRow("010229000000Z")]
        [DataRow("19000229000000Z")]
        [DataRow("700431000000Z")]
        [DataRow("700101240000Z")]
        [DataRow("700101006000Z")]
        [DataRow("700101000060Z")]
        [DataRow("7001010000 0Z")]
        [DataRow("-00101000000Z")]
        [TestMethod]
        public void WrongTimes(string text)
        {
            long time;
            Assert.IsFalse(TryRead(text, out time), text);
        }

        [TestMethod]
        public void TheFormChangesIn2050()
        {
            Assert.AreEqual("491231235959Z", Written(DerTime.FromDate(2050, 1, 1) - 1));
            Assert.AreEqual("20500101000000Z", Written(DerTime.FromDate(2050, 1, 1)));
            Assert.AreEqual("500101000000Z", Written(DerTime.FromDate(1950, 1, 1)));
            Assert.AreEqual("99991231235959Z", Written(DerTime.Last));
            Assert.ThrowsException(typeof(ArgumentException), () => Written(DerTime.FromDate(1950, 1, 1) - 1));
            Assert.ThrowsException(typeof(ArgumentException), () => Written(DerTime.Last + 1));
        }

        /// <summary>One day in each month of centuries around the leap rules, there and back.</summary>
        [TestMethod]
        public void ThereAndBack()
        {
            int[] years = { 0, 1, 4, 100, 400, 1582, 1600, 1899, 1970, 2000, 2024, 2100, 2400, 9999 };
            foreach (int year in years)
            {
                for (int month = 1; month <= 12; month++)
                {
                    long time = DerTime.FromDate(year, month, 28) + 86399;
                    string text = year.ToString("D4") + "-" + month.ToString("D2") + "-28 23:59:59 UTC";
                    Assert.AreEqual(text, DerTime.ToText(time));
                }
            }
        }

        [TestMethod]
        public void OfADateTime()
        {
            Assert.AreEqual(0L, DerTime.FromDateTime(new DateTime(1970, 1, 1)));
            Assert.AreEqual(DerTime.FromDate(2026, 7, 1) + 3661, DerTime.FromDateTime(new DateTime(2026, 7, 1, 1, 1, 1)));
        }

        private static bool TryRead(string text, out long time)
        {
            byte[] content = Encoding.UTF8.GetBytes(text);
            var writer = new DerWriter(32);
            writer.Write(text.Length > 13 ? DerTag.GeneralizedTime : DerTag.UtcTime, content);
            byte[] data = writer.ToArray();
            return new DerReader(data, 0, data.Length).TryReadTime(out time);
        }

        private static string Written(long time)
        {
            var writer = new DerWriter(32);
            writer.WriteTime(time);
            byte[] data = writer.ToArray();
            return Encoding.UTF8.GetString(data, 2, data.Length - 2);
        }
    }
}
