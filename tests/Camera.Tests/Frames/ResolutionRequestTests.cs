using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>The first who looks may ask for another resolution than the configured one; who comes later gets what there is.</summary>
    [TestClass]
    public class ResolutionRequestTests
    {
        [TestMethod]
        public void IsServedWhileAlone()
        {
            Rig rig = Configured();
            Viewer viewer;
            Assert.AreEqual((int)OpenResult.Ok, (int)rig.Hub.OpenStream(Resolution.Qvga, 0, out viewer));
            Assert.AreSame(Resolution.Qvga, rig.Hub.Resolution);
            rig.Settle();
            Assert.AreSame(Resolution.Qvga, rig.Sensor.Applied.Resolution);
            Assert.AreEqual(1L, Rig.Look(viewer));
            viewer.Close();
            Assert.AreSame(Resolution.Vga, rig.Hub.Resolution);
            Viewer next = rig.Stream(0);
            rig.Settle();
            Assert.AreSame(Resolution.Vga, rig.Sensor.Applied.Resolution);
            Assert.AreEqual(2L, Rig.Look(next));
        }

        [TestMethod]
        public void NeverShowsAFrameOfTheOldResolution()
        {
            Rig rig = Configured();
            Viewer first = rig.Stream(0);
            rig.Settle();
            first.Close();
            Viewer second;
            rig.Hub.OpenSnapshot(Resolution.Svga, 10000, out second);
            Assert.AreEqual(0L, Rig.Look(second), "the frame that is there is VGA");
            rig.Settle();
            Assert.AreEqual(2L, Rig.Look(second));
        }

        [TestMethod]
        public void OthersJoinOrAreRefused()
        {
            Rig rig = Configured();
            Viewer owner;
            Viewer joined;
            Viewer named;
            Viewer refused;
            rig.Hub.OpenStream(Resolution.Qvga, 0, out owner);
            Assert.AreEqual((int)OpenResult.Ok, (int)rig.Hub.OpenStream(null, 0, out joined));
            Assert.AreEqual((int)OpenResult.Ok, (int)rig.Hub.OpenStream(Resolution.Qvga, 0, out named));
            Assert.AreEqual((int)OpenResult.OtherResolution, (int)rig.Hub.OpenStream(Resolution.Svga, 0, out refused));
            Assert.IsNull(refused);
            Assert.AreEqual((int)OpenResult.OtherResolution, (int)rig.Hub.OpenSnapshot(Resolution.Vga, 0, out refused));
            owner.Close();
            Assert.AreSame(Resolution.Qvga, rig.Hub.Resolution, "one who asked for it is still there");
            named.Close();
            Assert.AreSame(Resolution.Vga, rig.Hub.Resolution, "back to the setting");
            joined.Close();
        }

        [TestMethod]
        public void TheSensorMustHaveIt()
        {
            Rig rig = Configured();
            Viewer viewer;
            Assert.AreEqual((int)OpenResult.UnknownResolution, (int)rig.Hub.OpenStream(Resolution.Uxga, 0, out viewer));
            Assert.IsNull(viewer);
        }

        /// <summary>A snapshot that has its frame and only still sends it does not keep the sensor.</summary>
        [TestMethod]
        public void AServedSnapshotDoesNotCount()
        {
            Rig rig = Configured();
            Viewer snapshot;
            Viewer stream;
            rig.Hub.OpenSnapshot(Resolution.Qvga, 0, out snapshot);
            rig.Settle();
            int wait;
            Assert.IsNotNull(snapshot.TryTake(out wait));
            Assert.AreEqual((int)OpenResult.Ok, (int)rig.Hub.OpenStream(Resolution.Svga, 0, out stream));
            Assert.AreSame(Resolution.Svga, rig.Hub.Resolution);
            snapshot.Close();
            Assert.AreSame(Resolution.Svga, rig.Hub.Resolution);
        }

        [TestMethod]
        public void TheSettingMayChangeMeanwhile()
        {
            Rig rig = Configured();
            Viewer viewer;
            rig.Hub.OpenStream(Resolution.Qvga, 0, out viewer);
            rig.Loop.Change(new PictureSettings { Resolution = Resolution.Svga }, 10);
            Assert.AreSame(Resolution.Qvga, rig.Hub.Resolution);
            viewer.Close();
            Assert.AreSame(Resolution.Svga, rig.Hub.Resolution);
        }

        private static Rig Configured()
        {
            var rig = new Rig(6);
            rig.Loop.Change(new PictureSettings { Resolution = Resolution.Vga }, 10);
            return rig;
        }
    }
}
