using System;
using nanoFramework.TestFramework;

namespace Camera.Tests
{
    /// <summary>What the tests rely on in the launcher, on the board and in its stand-in on the desktop.</summary>
    [TestClass]
    public class LauncherTests
    {
        private static int setups;

        [Setup]
        public void Setup()
        {
            setups++;
        }

        [TestMethod]
        public void SetupRunsOnceAClass()
        {
            Assert.AreEqual(1, setups);
        }

        [DataRow(1, 2L, (byte)3, "text")]
        [DataRow(-1, 0L, (byte)255, "")]
        [TestMethod]
        public void ARowPassesItsArgumentsAsTheyAreBoxed(int a, long b, byte c, string d)
        {
            Assert.AreEqual(b, (long)a + 1);
            Assert.AreEqual(d.Length == 0 ? (byte)255 : (byte)3, c);
        }

        [TestMethod]
        public void ThrowsExceptionTakesTheExactType()
        {
            Assert.ThrowsException(typeof(ArgumentNullException), () => throw new ArgumentNullException());
        }

        [TestMethod]
        public void CollectionsCompareByElement()
        {
            CollectionAssert.AreEqual(new byte[] { 1, 2 }, new byte[] { 1, 2 });
            CollectionAssert.AreNotEqual(new byte[] { 1, 2 }, new byte[] { 2, 1 });
        }
    }
}
