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
    [DataRow(12, 0, 1)]
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
    public void AFileOfAnEarlierVersionGrowsAndKeepsWhatItHas()
    {
        using var folder = new TemporaryFolder();
        byte[] earlier = new byte[10 * FlashLayout.RegionSize];
        earlier.AsSpan().Fill(7);
        File.WriteAllBytes(folder["flash.bin"], earlier);
        byte[] read = new byte[4];
        using (FlashFile flash = FlashFile.Open(folder["flash.bin"]))
        {
            Assert.IsTrue(flash.Read(9, flash.RegionSize - 2, read, 0, 2));
            Assert.IsTrue(flash.Read(10, 0, read, 2, 1));
            Assert.IsTrue(flash.Read(11, flash.RegionSize - 1, read, 3, 1));
        }

        CollectionAssert.AreEqual(new byte[] { 7, 7, 255, 255 }, read);
        Assert.AreEqual(FlashFile.FileSize, new FileInfo(folder["flash.bin"]).Length);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2 * FlashLayout.RegionSize)]
    [DataRow(FlashLayout.RegionCount * FlashLayout.RegionSize + 1)]
    public void AFileOfAnotherKindIsLeftAlone(int length)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["photo.bin"], new byte[length]);
        StringAssert.Contains(Assert.ThrowsExactly<IOException>(() => FlashFile.Open(folder["photo.bin"])).Message, "is it one?");
        Assert.AreEqual(length, new FileInfo(folder["photo.bin"]).Length);
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
