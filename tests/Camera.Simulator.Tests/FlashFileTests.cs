using Camera.Simulator.Device;
using Camera.Web;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

[TestClass]
public class FlashFileTests
{
    [TestMethod]
    public void WhatWasFlushedIsThereTheNextTime()
    {
        using var folder = new TemporaryFolder();
        byte[] written = [1, 2, 3, 4, 5];
        byte[] read = new byte[7];
        using (FlashFile flash = FlashFile.Open(folder["deep/flash.bin"]))
        {
            Assert.AreEqual(FlashLayout.RegionCount, flash.RegionCount);
            Assert.IsTrue(flash.Write(7, flash.RegionSize - 6, written, 1, 3));
            Assert.IsTrue(flash.Flush(7));
        }

        using FlashFile again = FlashFile.Open(folder["deep/flash.bin"]);
        Assert.IsTrue(again.Read(7, again.RegionSize - 7, read, 0, 7));
        CollectionAssert.AreEqual(new byte[] { 255, 2, 3, 4, 255, 255, 255 }, read);
        Assert.AreEqual(FlashFile.FileSize, new FileInfo(folder["deep/flash.bin"]).Length);
    }

    [TestMethod]
    public void EraseEmptiesOneRegion()
    {
        using FlashFile flash = FlashFile.InMemory();
        Assert.IsTrue(flash.Write(1, 0, [1], 0, 1));
        Assert.IsTrue(flash.Write(2, 0, [2], 0, 1));
        Assert.IsTrue(flash.Erase(1));
        byte[] read = new byte[2];
        Assert.IsTrue(flash.Read(1, 0, read, 0, 1));
        Assert.IsTrue(flash.Read(2, 0, read, 1, 1));
        CollectionAssert.AreEqual(new byte[] { 255, 2 }, read);
    }

    [TestMethod]
    public void WritingTwiceWithoutErasingIsACallersMistake()
    {
        using FlashFile flash = FlashFile.InMemory();
        Assert.IsTrue(flash.Write(0, 10, [1], 0, 1));
        Assert.ThrowsExactly<InvalidOperationException>(() => flash.Write(0, 9, [1, 1], 0, 2));
        Assert.IsTrue(flash.Erase(0));
        Assert.IsTrue(flash.Write(0, 9, [1, 1], 0, 2));
    }

    [TestMethod]
    [DataRow(-1, 0, 1)]
    [DataRow(10, 0, 1)]
    [DataRow(0, -1, 1)]
    [DataRow(0, 16 * 1024, 1)]
    [DataRow(7, 16 * 1024 - 1, 2)]
    public void RangeOutsideIsACallersMistake(int region, int position, int count)
    {
        using FlashFile flash = FlashFile.InMemory();
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => flash.Read(region, position, new byte[2], 0, count));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => flash.Write(region, position, new byte[2], 0, count));
    }

    [TestMethod]
    public void FileIsForOneAtATimeAndForItsOwnerOnly()
    {
        using var folder = new TemporaryFolder();
        using FlashFile flash = FlashFile.Open(folder["flash.bin"]);
        Assert.ThrowsExactly<IOException>(() => FlashFile.Open(folder["flash.bin"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["flash.bin"]));
        }
    }
}
