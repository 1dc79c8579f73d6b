using Camera.Frames;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class SettingsCodecTests
    {
        [TestMethod]
        public void ReadsWhatItWrote()
        {
            SettingsTable table = Table();
            SettingValues values = table.CreateDefaults(
                new string[] { "resolution", "QVGA", "quality", "5", "brightness", "-2", "flip", "on", "title", "Süd ☀", "httpPort", "8081" });
            byte[] record = SettingsCodec.Encode(table, values);
            SettingValues read = Defaults(table);
            Assert.IsTrue(SettingsCodec.TryDecode(record, record.Length, table, read));
            for (int i = 0; i < table.Count; i++)
            {
                Assert.AreEqual(values.Text(table.At(i)), read.Text(table.At(i)));
                Assert.AreEqual(values.Number(table.At(i)), read.Number(table.At(i)));
            }
        }

        [TestMethod]
        public void HasThisFormForGood()
        {
            SettingsTable table = Table();
            byte[] record = new byte[] { 1, 2, 2, (byte)'4', (byte)'2', 9, 1, (byte)'X' };
            SettingValues read = Defaults(table);
            Assert.IsTrue(SettingsCodec.TryDecode(record, record.Length, table, read));
            Assert.AreEqual("42", read.Text(table.Find("quality")));
            Assert.AreEqual("X", read.Title);
            Assert.AreEqual("camera", read.HostName);
        }

        [TestMethod]
        public void LeavesOutWhatItDoesNotKnowOrAllow()
        {
            SettingsTable table = Table();
            byte[] record = new byte[] { 1, 200, 3, 1, 2, 3, 1, 4, (byte)'U', (byte)'X', (byte)'G', (byte)'A', 2, 1, (byte)'7' };
            SettingValues read = Defaults(table);
            Assert.IsTrue(SettingsCodec.TryDecode(record, record.Length, table, read));
            Assert.AreEqual("VGA", read.Text(table.Find("resolution")));
            Assert.AreEqual("7", read.Text(table.Find("quality")));
        }

        [TestMethod]
        public void TakesWhatComesBeforeACut()
        {
            SettingsTable table = Table();
            byte[] record = SettingsCodec.Encode(table, table.CreateDefaults(new string[] { "resolution", "QVGA", "title", "Cut" }));
            for (int length = 1; length <= record.Length; length++)
            {
                SettingValues read = Defaults(table);
                Assert.IsTrue(SettingsCodec.TryDecode(record, length, table, read));
                string resolution = read.Text(table.Find("resolution"));
                Assert.IsTrue(resolution == "QVGA" || (resolution == "VGA" && length < 7), resolution);
            }
        }

        [TestMethod]
        public void RefusesWhatIsNoRecordOfSettings()
        {
            SettingsTable table = Table();
            Assert.IsFalse(SettingsCodec.TryDecode(new byte[0], 0, table, Defaults(table)));
            Assert.IsFalse(SettingsCodec.TryDecode(new byte[] { 2, 2, 1, (byte)'7' }, 4, table, Defaults(table)));
        }

        [TestMethod]
        public void SurvivesEveryChangedByte()
        {
            SettingsTable table = Table();
            byte[] record = SettingsCodec.Encode(table, Defaults(table));
            for (int i = 1; i < record.Length; i++)
            {
                byte kept = record[i];
                record[i] = (byte)(kept ^ 0xFF);
                SettingValues read = Defaults(table);
                Assert.IsTrue(SettingsCodec.TryDecode(record, record.Length, table, read));
                Assert.IsTrue(read.HttpPort >= 1 && read.HttpPort <= 65535 && read.HostName.Length > 0, "byte " + i.ToString());
                record[i] = kept;
            }
        }

        private static SettingValues Defaults(SettingsTable table)
        {
            return table.CreateDefaults(new string[0]);
        }

        private static SettingsTable Table()
        {
            return new SettingsTable(new Resolution[] { Resolution.Qvga, Resolution.Vga, Resolution.Svga });
        }
    }
}
