using System;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Storage
{
    /// <summary>A record is loaded as it was saved; what is blank, torn, stale or foreign is recognised.</summary>
    [TestClass]
    public class RecordStoreTests
    {
        private const int Header = 20;

        [TestMethod]
        public void BlankFlashIsEmpty()
        {
            CheckLoad(new CutFlash(2, 32), RecordStatus.Empty, null);
        }

        [DataRow(0)]
        [DataRow(1)]
        [DataRow(12)]
        [TestMethod]
        public void SavesAndLoads(int length)
        {
            var flash = new CutFlash(2, 32);
            byte[] data = Data(length, 7);
            Assert.AreEqual((int)RecordStatus.Ok, (int)new RecordStore(flash, 0).Save(data, 0, length));
            CheckLoad(flash, RecordStatus.Ok, data);
        }

        [TestMethod]
        public void SavesAPartOfABuffer()
        {
            var flash = new CutFlash(2, 32);
            new RecordStore(flash, 0).Save(new byte[] { 1, 2, 3, 4 }, 1, 2);
            CheckLoad(flash, RecordStatus.Ok, new byte[] { 2, 3 });
        }

        /// <summary>The layout is a promise to later versions: these very bytes.</summary>
        [TestMethod]
        public void Layout()
        {
            var flash = new CutFlash(4, 32);
            new RecordStore(flash, 2).Save(new byte[] { 0x31, 0x32 }, 0, 2);
            byte[] expected =
            {
                0x43, 0x52, 0x45, 0x43, 1, 2, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0xD3, 0xFC, 0x49, 0x77, 0x31, 0x32,
                0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
            };
            CollectionAssert.AreEqual(expected, flash.Region(2));
        }

        [TestMethod]
        public void OnlyTheOlderRegionIsErased()
        {
            var flash = new CutFlash(2, 32);
            var store = new RecordStore(flash, 0);
            for (int i = 1; i <= 10; i++)
            {
                store = i % 3 == 0 ? new RecordStore(flash, 0) : store;
                store.Save(Data(3, i), 0, 3);
                Assert.AreEqual((i + 1) / 2, flash.Erases[0]);
                Assert.AreEqual(i / 2, flash.Erases[1]);
                CheckLoad(flash, RecordStatus.Ok, Data(3, i));
            }
        }

        [TestMethod]
        public void PairsDoNotTouchEachOther()
        {
            var flash = new CutFlash(4, 32);
            var first = new RecordStore(flash, 0);
            var second = new RecordStore(flash, 2);
            for (int i = 0; i < 3; i++)
            {
                first.Save(Data(4, i), 0, 4);
                second.Save(Data(5, i + 50), 0, 5);
            }

            var buffer = new byte[12];
            int length;
            Assert.AreEqual((int)RecordStatus.Ok, (int)first.Load(buffer, out length));
            Assert.AreEqual(4, length);
            Assert.AreEqual((int)RecordStatus.Ok, (int)second.Load(buffer, out length));
            Assert.AreEqual(5, length);
        }

        /// <summary>Any single byte damaged in the newest record: the older one is loaded; and without one it is corrupt.</summary>
        [TestMethod]
        public void EveryDamagedByteIsNoticed()
        {
            var flash = new CutFlash(2, 32);
            var store = new RecordStore(flash, 0);
            store.Save(Data(4, 1), 0, 4);
            var single = flash.Clone();
            store.Save(Data(4, 2), 0, 4);
            for (int i = 0; i < Header + 4; i++)
            {
                flash.Region(1)[i] ^= 0x40;
                CheckLoad(flash, RecordStatus.Ok, Data(4, 1));
                flash.Region(1)[i] ^= 0x40;
                single.Region(0)[i] ^= 0x40;
                CheckLoad(single, RecordStatus.Corrupt, null);
                single.Region(0)[i] ^= 0x40;
            }

            CheckLoad(flash, RecordStatus.Ok, Data(4, 2));
            CheckLoad(single, RecordStatus.Ok, Data(4, 1));
        }

        [TestMethod]
        public void AnothersRecordIsNotTaken()
        {
            var flash = new CutFlash(4, 32);
            new RecordStore(flash, 0).Save(Data(4, 1), 0, 4);
            Array.Copy(flash.Region(0), 0, flash.Region(2), 0, 32);
            int length;
            Assert.AreEqual((int)RecordStatus.Corrupt, (int)new RecordStore(flash, 2).Load(new byte[12], out length));
        }

        [TestMethod]
        public void CorruptIsMendedByASave()
        {
            var flash = new CutFlash(2, 32);
            for (int i = 0; i < 32; i++)
            {
                flash.Region(0)[i] = (byte)i;
                flash.Region(1)[i] = 0;
            }

            CheckLoad(flash, RecordStatus.Corrupt, null);
            new RecordStore(flash, 0).Save(Data(4, 1), 0, 4);
            CheckLoad(flash, RecordStatus.Ok, Data(4, 1));
        }

        [TestMethod]
        public void TooLargeIsSaid()
        {
            var flash = new CutFlash(2, 32);
            var store = new RecordStore(flash, 0);
            Assert.AreEqual(12, store.MaximumLength);
            Assert.AreEqual((int)RecordStatus.TooLarge, (int)store.Save(new byte[13], 0, 13));
            Assert.AreEqual(0, flash.Changed);
            store.Save(Data(12, 1), 0, 12);
            int length;
            Assert.AreEqual((int)RecordStatus.TooLarge, (int)store.Load(new byte[11], out length));
            Assert.AreEqual(12, length);
        }

        [TestMethod]
        public void ADeviceThatCannotBeReadLosesNothing()
        {
            var flash = new CutFlash(2, 32);
            new RecordStore(flash, 0).Save(Data(4, 1), 0, 4);
            flash.ReadsFail = true;
            CheckLoad(flash, RecordStatus.DeviceFailed, null);
            Assert.AreEqual((int)RecordStatus.DeviceFailed, (int)new RecordStore(flash, 0).Save(Data(4, 2), 0, 4));
            flash.ReadsFail = false;
            CheckLoad(flash, RecordStatus.Ok, Data(4, 1));
        }

        [TestMethod]
        public void ADeviceThatForgetsWritesIsFoundOut()
        {
            var flash = new CutFlash(2, 32);
            var store = new RecordStore(flash, 0);
            store.Save(Data(4, 1), 0, 4);
            flash.WritesLost = true;
            Assert.AreEqual((int)RecordStatus.DeviceFailed, (int)store.Save(Data(4, 2), 0, 4));
            flash.WritesLost = false;
            CheckLoad(flash, RecordStatus.Ok, Data(4, 1));
            Assert.AreEqual((int)RecordStatus.Ok, (int)store.Save(Data(4, 3), 0, 4));
            CheckLoad(flash, RecordStatus.Ok, Data(4, 3));
        }

        [TestMethod]
        public void MistakesThrow()
        {
            var flash = new CutFlash(2, 32);
            var store = new RecordStore(flash, 0);
            int length;
            Assert.ThrowsException(typeof(ArgumentNullException), () => new RecordStore(null, 0));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new RecordStore(flash, 1));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new RecordStore(flash, -1));
            Assert.ThrowsException(typeof(ArgumentException), () => new RecordStore(new CutFlash(2, Header), 0));
            Assert.ThrowsException(typeof(ArgumentNullException), () => store.Load(null, out length));
            Assert.ThrowsException(typeof(ArgumentNullException), () => store.Save(null, 0, 0));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => store.Save(new byte[2], 1, 2));
        }

        internal static byte[] Data(int length, int seed)
        {
            var data = new byte[length];
            for (int i = 0; i < length; i++)
            {
                data[i] = (byte)(seed + (i * 31));
            }

            return data;
        }

        internal static void CheckLoad(IFlash flash, RecordStatus status, byte[] expected)
        {
            var buffer = new byte[flash.RegionSize];
            int length;
            Assert.AreEqual((int)status, (int)new RecordStore(flash, 0).Load(buffer, out length));
            Assert.AreEqual(expected == null ? 0 : expected.Length, length);
            for (int i = 0; i < length; i++)
            {
                Assert.AreEqual(expected[i], buffer[i]);
            }
        }
    }
}
