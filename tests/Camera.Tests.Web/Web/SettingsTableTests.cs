using System;
using Camera.Frames;
using Camera.Web;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web
{
    [TestClass]
    public class SettingsTableTests
    {
        [TestMethod]
        [DataRow("resolution", "VGA", "VGA")]
        [DataRow("resolution", "svga", "SVGA")]
        [DataRow("resolution", "320x240", "QVGA")]
        [DataRow("resolution", "640X480", "VGA")]
        [DataRow("quality", "1", "1")]
        [DataRow("quality", "100", "100")]
        [DataRow("quality", "007", "7")]
        [DataRow("fps", "1", "1")]
        [DataRow("fps", "30", "30")]
        [DataRow("brightness", "-2", "-2")]
        [DataRow("contrast", "2", "2")]
        [DataRow("saturation", "-0", "0")]
        [DataRow("mirror", "true", "true")]
        [DataRow("mirror", "1", "true")]
        [DataRow("flip", "On", "true")]
        [DataRow("flip", "off", "false")]
        [DataRow("flip", "0", "false")]
        [DataRow("title", "", "")]
        [DataRow("title", "  Hof, Süd ☀ ", "Hof, Süd ☀")]
        [DataRow("title", "1234567890123456789012345678901234567890123456789012345678901234",
            "1234567890123456789012345678901234567890123456789012345678901234")]
        [DataRow("hostName", "Cam-1", "cam-1")]
        [DataRow("hostName", "a", "a")]
        [DataRow("httpPort", "1024", "1024")]
        [DataRow("httpPort", "80", "80")]
        [DataRow("httpPort", "65535", "65535")]
        public void TakesWhatIsAllowed(string name, string given, string value)
        {
            SettingsTable table = Table();
            SettingValues values = table.CreateDefaults(new string[0]);
            Assert.IsTrue(values.TrySet(table.Find(name), given));
            Assert.AreEqual(value, values.Text(table.Find(name)));
        }

        [TestMethod]
        [DataRow("resolution", "")]
        [DataRow("resolution", "UXGA")]
        [DataRow("resolution", "640x481")]
        [DataRow("quality", "0")]
        [DataRow("quality", "101")]
        [DataRow("quality", "")]
        [DataRow("quality", "-")]
        [DataRow("quality", " 5")]
        [DataRow("quality", "+5")]
        [DataRow("quality", "5.0")]
        [DataRow("quality", "4294967376")]
        [DataRow("quality", "99999999999999999999")]
        [DataRow("fps", "0")]
        [DataRow("fps", "31")]
        [DataRow("brightness", "-3")]
        [DataRow("brightness", "--1")]
        [DataRow("contrast", "3")]
        [DataRow("saturation", "x")]
        [DataRow("mirror", "")]
        [DataRow("mirror", "2")]
        [DataRow("flip", "yes")]
        [DataRow("title", "12345678901234567890123456789012345678901234567890123456789012345")]
        [DataRow("title", "a\tb")]
        [DataRow("title", "a\u007Fb")]
        [DataRow("title", "a\u0085b")]
        [DataRow("hostName", "")]
        [DataRow("hostName", "-cam")]
        [DataRow("hostName", "cam-")]
        [DataRow("hostName", "my_cam")]
        [DataRow("hostName", "cam.example")]
        [DataRow("hostName", "käse")]
        [DataRow("hostName", "1234567890123456789012345678901234567890123456789012345678901234")]
        [DataRow("httpPort", "0")]
        [DataRow("httpPort", "65536")]
        [DataRow("httpPort", "-80")]
        [DataRow("httpPort", "1")]
        [DataRow("httpPort", "22")]
        [DataRow("httpPort", "6000")]
        [DataRow("httpPort", "10080")]
        public void RefusesTheRestAndChangesNothing(string name, string given)
        {
            SettingsTable table = Table();
            SettingValues values = table.CreateDefaults(new string[0]);
            string before = values.Text(table.Find(name));
            Assert.IsFalse(values.TrySet(table.Find(name), given));
            Assert.AreEqual(before, values.Text(table.Find(name)));
        }

        [TestMethod]
        public void MapsToThePicture()
        {
            SettingsTable table = Table();
            SettingValues values = table.CreateDefaults(
                new string[] { "resolution", "SVGA", "quality", "33", "brightness", "-1", "contrast", "2", "saturation", "1", "mirror", "on" });
            PictureSettings picture = values.ToPicture();
            Assert.AreSame(Resolution.Svga, picture.Resolution);
            Assert.AreEqual(33, picture.Quality);
            Assert.AreEqual(-1, picture.Brightness);
            Assert.AreEqual(2, picture.Contrast);
            Assert.AreEqual(1, picture.Saturation);
            Assert.IsTrue(picture.Mirror);
            Assert.IsFalse(picture.Flip);
        }

        [TestMethod]
        public void DefaultsToTheSmallestSizeWithoutVga()
        {
            SettingsTable table = new SettingsTable(new Resolution[] { Resolution.Qqvga, Resolution.Qvga });
            Assert.AreSame(Resolution.Qqvga, table.CreateDefaults(new string[0]).ToPicture().Resolution);
        }

        [TestMethod]
        [DataRow("colour", "blue")]
        [DataRow("quality", "101")]
        public void RefusesFirstSettingsThatAreNotAllowed(string name, string value)
        {
            Assert.ThrowsException(typeof(ArgumentException), () => Table().CreateDefaults(new string[] { name, value }));
        }

        [TestMethod]
        public void GivesEachSettingItsOwnTag()
        {
            SettingsTable table = Table();
            for (int i = 0; i < table.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Assert.IsTrue(table.At(i).Id != table.At(j).Id, table.At(i).Name);
                    Assert.IsTrue(table.At(i).Name != table.At(j).Name, table.At(i).Name);
                }
            }
        }

        private static SettingsTable Table()
        {
            return new SettingsTable(new Resolution[] { Resolution.Qvga, Resolution.Vga, Resolution.Svga });
        }
    }
}
