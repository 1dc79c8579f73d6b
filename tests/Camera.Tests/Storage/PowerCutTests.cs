using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Storage
{
    /// <summary>
    /// The power is cut at every byte that a save changes, erasing included, with each way the device may leave the byte of
    /// the moment: afterwards the old record or the new one is there, whole, and saving works.
    /// </summary>
    [TestClass]
    public class PowerCutTests
    {
        private const int Size = 26;

        // How many records were saved before: none, one (the other region is blank), two (both are used).
        [DataRow(0, CutFlash.LeavesOld)]
        [DataRow(0, CutFlash.LeavesNew)]
        [DataRow(0, CutFlash.LeavesGarbage)]
        [DataRow(0, CutFlash.LosesUnflushed)]
        [DataRow(1, CutFlash.LeavesOld)]
        [DataRow(1, CutFlash.LeavesNew)]
        [DataRow(1, CutFlash.LeavesGarbage)]
        [DataRow(1, CutFlash.LosesUnflushed)]
        [DataRow(2, CutFlash.LeavesOld)]
        [DataRow(2, CutFlash.LeavesNew)]
        [DataRow(2, CutFlash.LeavesGarbage)]
        [DataRow(2, CutFlash.LosesUnflushed)]
        [TestMethod]
        public void OldOrNewAtEveryByte(int before, int leaving)
        {
            var start = new CutFlash(2, Size);
            var store = new RecordStore(start, 0);
            for (int i = 1; i <= before; i++)
            {
                store.Save(RecordStoreTests.Data(5, i), 0, 5);
            }

            byte[] old = before == 0 ? null : RecordStoreTests.Data(5, before);
            byte[] next = RecordStoreTests.Data(6, 99);
            int cuts = CutEverywhere(start, old, next, leaving);
            Assert.AreEqual(Size + 26, cuts, "each byte erased and written");
        }

        /// <summary>A second cut, while the save after the first one is under way.</summary>
        [TestMethod]
        public void TwoCutsInARow()
        {
            var start = new CutFlash(2, Size);
            var store = new RecordStore(start, 0);
            store.Save(RecordStoreTests.Data(5, 1), 0, 5);
            store.Save(RecordStoreTests.Data(5, 2), 0, 5);
            byte[] old = RecordStoreTests.Data(5, 2);
            int[] moments = { 0, 1, 25, 26, 31, 32, 36, 50 };
            foreach (int moment in moments)
            {
                CutFlash flash = start.Clone();
                flash.Budget = moment;
                flash.Leaving = CutFlash.LeavesGarbage;
                new RecordStore(flash, 0).Save(RecordStoreTests.Data(6, 50), 0, 6);
                Assert.IsTrue(flash.Off);
                flash.PowerOn();
                CutEverywhere(flash, old, RecordStoreTests.Data(6, 99), CutFlash.LeavesNew);
            }
        }

        private static int CutEverywhere(CutFlash start, byte[] old, byte[] next, int leaving)
        {
            int cut = 0;
            while (true)
            {
                CutFlash flash = start.Clone();
                flash.Budget = cut;
                flash.Leaving = leaving;
                RecordStatus saved = new RecordStore(flash, 0).Save(next, 0, next.Length);
                if (!flash.Off)
                {
                    Assert.AreEqual((int)RecordStatus.Ok, (int)saved);
                    RecordStoreTests.CheckLoad(flash, RecordStatus.Ok, next);
                    return cut;
                }

                Assert.AreEqual((int)RecordStatus.DeviceFailed, (int)saved);
                flash.PowerOn();
                CheckOldOrNew(flash, old, next);
                Assert.AreEqual((int)RecordStatus.Ok, (int)new RecordStore(flash, 0).Save(next, 0, next.Length));
                RecordStoreTests.CheckLoad(flash, RecordStatus.Ok, next);
                cut++;
            }
        }

        private static void CheckOldOrNew(CutFlash flash, byte[] old, byte[] next)
        {
            var buffer = new byte[Size];
            int length;
            RecordStatus status = new RecordStore(flash, 0).Load(buffer, out length);
            if (old == null && status != RecordStatus.Ok)
            {
                Assert.IsTrue(status == RecordStatus.Empty || status == RecordStatus.Corrupt);
                return;
            }

            Assert.AreEqual((int)RecordStatus.Ok, (int)status);
            byte[] expected = length == next.Length ? next : old;
            Assert.AreEqual(expected.Length, length);
            for (int i = 0; i < length; i++)
            {
                Assert.AreEqual(expected[i], buffer[i]);
            }
        }
    }
}
