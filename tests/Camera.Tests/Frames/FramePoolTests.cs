using System;
using Camera.Frames;
using nanoFramework.TestFramework;

namespace Camera.Tests.Frames
{
    /// <summary>Slots are lent once, counted, and a second return is noticed.</summary>
    [TestClass]
    public class FramePoolTests
    {
        [TestMethod]
        public void RentsEachSlotOnce()
        {
            var pool = new FramePool(3, FrameLimits.MinSlotSize);
            Frame a = pool.Rent();
            Frame b = pool.Rent();
            Frame c = pool.Rent();
            Assert.IsNull(pool.Rent());
            Assert.AreNotSame(a, b);
            Assert.AreNotSame(b, c);
            Assert.AreNotSame(a, c);
            Assert.AreEqual(0, pool.FreeCount);
            pool.Return(b);
            Assert.AreEqual(1, pool.FreeCount);
            Assert.AreSame(b, pool.Rent());
        }

        [TestMethod]
        public void NoticesASecondReturn()
        {
            var pool = new FramePool(3, FrameLimits.MinSlotSize);
            Frame frame = pool.Rent();
            pool.Return(frame);
            Assert.ThrowsException(typeof(InvalidOperationException), () => pool.Return(frame));
            Assert.AreEqual(3, pool.FreeCount);
            Assert.AreSame(frame, pool.Rent(), "the mistake changed nothing");
        }

        [TestMethod]
        public void RefusesAnothersFrame()
        {
            var pool = new FramePool(3, FrameLimits.MinSlotSize);
            Frame foreign = new FramePool(3, FrameLimits.MinSlotSize).Rent();
            Assert.ThrowsException(typeof(ArgumentException), () => pool.Return(foreign));
            Assert.ThrowsException(typeof(ArgumentException), () => pool.Return(null));
        }

        [DataRow(FrameLimits.MinSlots - 1, FrameLimits.MinSlotSize)]
        [DataRow(FrameLimits.MaxSlots + 1, FrameLimits.MinSlotSize)]
        [DataRow(FrameLimits.MinSlots, FrameLimits.MinSlotSize - 1)]
        [DataRow(FrameLimits.MinSlots, FrameLimits.MaxSlotSize + 1)]
        [TestMethod]
        public void HasLimits(int slots, int size)
        {
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new FramePool(slots, size));
        }
    }
}
