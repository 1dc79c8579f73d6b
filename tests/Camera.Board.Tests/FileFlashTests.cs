extern alias nano;
using Camera.Storage;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>The flash over files: what was never written is erased, and a record survives a cut of power at any change of the drive.</summary>
[TestClass]
public sealed class FileFlashTests
{
    private readonly MemoryDrive _drive = new();

    [TestInitialize]
    public void Begin()
    {
        FakeBoard.Reset();
        FakeBoard.Drive = _drive;
    }

    [TestMethod]
    public void WhatWasNeverWrittenIsErased()
    {
        var flash = new FileFlash();
        CollectionAssert.AreEqual(Erased(10), Read(flash, 3, 100, 10));
        Assert.IsTrue(flash.Write(3, 200, [1, 2, 3], 0, 3));
        Assert.IsTrue(flash.Flush(3));
        CollectionAssert.AreEqual(Erased(200), Read(flash, 3, 0, 200));
        CollectionAssert.AreEqual(new byte[] { 0xFF, 1, 2, 3, 0xFF }, Read(flash, 3, 199, 5));
        Assert.IsTrue(flash.Erase(3));
        CollectionAssert.AreEqual(Erased(10), Read(flash, 3, 200, 10));
        CollectionAssert.AreEqual(Erased(1), Read(flash, 3, flash.RegionSize - 1, 1));
    }

    [TestMethod]
    public void RegionsDoNotMix()
    {
        var flash = new FileFlash();
        Assert.IsTrue(flash.Write(0, 0, [1], 0, 1));
        Assert.IsTrue(flash.Write(1, 0, [2], 0, 1));
        Assert.IsTrue(flash.Write(0, 1, [3], 0, 1));
        CollectionAssert.AreEqual(new byte[] { 1, 3 }, Read(flash, 0, 0, 2));
        CollectionAssert.AreEqual(new byte[] { 2, 0xFF }, Read(flash, 1, 0, 2));
        Assert.AreEqual(0, _drive.OpenFiles);
    }

    [TestMethod]
    public void ASaveIsTwoChangesOfTheDrive()
    {
        var store = new RecordStore(new FileFlash(), 0);
        Assert.AreEqual(RecordStatus.Ok, store.Save(Record(1), 0, 5000));
        int before = _drive.Changes;
        Assert.AreEqual(RecordStatus.Ok, store.Save(Record(2), 0, 5000));
        Assert.AreEqual(2, _drive.Changes - before, "the old region's file is deleted, the new one closed");
        Assert.AreEqual(0, _drive.OpenFiles);
    }

    [TestMethod]
    public void ARecordSurvivesACutAtAnyChange()
    {
        for (int cut = 0; cut < 3; cut++)
        {
            var drive = new MemoryDrive();
            FakeBoard.Drive = drive;
            var store = new RecordStore(new FileFlash(), 0);
            Assert.AreEqual(RecordStatus.Ok, store.Save(Record(1), 0, 5000));
            Assert.AreEqual(RecordStatus.Ok, store.Save(Record(2), 0, 5000));
            drive.CutAt = drive.Changes + cut;
            RecordStatus status = store.Save(Record(3), 0, 5000);
            drive.CutAt = int.MaxValue; // the power is back

            byte[] found = new byte[5000];
            Assert.AreEqual(RecordStatus.Ok, new RecordStore(new FileFlash(), 0).Load(found, out int length), $"cut at {cut}");
            Assert.AreEqual(5000, length);
            Assert.AreEqual(cut < 2 ? 2 : 3, found[0], $"cut at {cut}");
            CollectionAssert.AreEqual(Record(found[0]), found);
            Assert.AreEqual(cut < 2 ? RecordStatus.DeviceFailed : RecordStatus.Ok, status, "a save that did not last says so");
        }
    }

    [TestMethod]
    public void ABrokenDriveIsAFailure()
    {
        var flash = new FileFlash();
        Assert.IsTrue(flash.Write(0, 0, [1], 0, 1));
        _drive.IsBroken = true;
        Assert.IsFalse(flash.Write(0, 1, [1], 0, 1));
        Assert.IsFalse(flash.Erase(0));
        _drive.IsBroken = false;
        Assert.IsTrue(flash.Flush(0));
        _drive.IsBroken = true;
        Assert.IsFalse(flash.Read(0, 0, new byte[1], 0, 1));
        Assert.AreEqual(0, _drive.OpenFiles);
    }

    private static byte[] Erased(int count) => [.. Enumerable.Repeat((byte)0xFF, count)];

    private static byte[] Record(byte number) => [.. Enumerable.Range(0, 5000).Select(i => (byte)(number + i / 256 * 7))];

    private static byte[] Read(FileFlash flash, int region, int position, int count)
    {
        byte[] buffer = new byte[count];
        Assert.IsTrue(flash.Read(region, position, buffer, 0, count));
        return buffer;
    }
}
