extern alias nano;
using System.Security.Cryptography;
using Camera.Sensors;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>The small adapters.</summary>
[TestClass]
public sealed class DeviceTests
{
    [TestInitialize]
    public void Begin() => FakeBoard.Reset();

    [TestMethod]
    public void ThereIsNoRandomnessBeforeTheRadioRuns()
    {
        var radio = new Radio();
        var entropy = new HardwareEntropy(radio);
        byte[] buffer = new byte[32];
        Assert.IsFalse(entropy.TryFill(buffer, 0, 32));
        CollectionAssert.AreEqual(new byte[32], buffer);
        radio.SeenUp();
        Assert.IsTrue(entropy.TryFill(buffer, 8, 16));
        CollectionAssert.AreEqual(new byte[8], buffer[..8]);
        CollectionAssert.AreEqual(new byte[8], buffer[24..]);
        Assert.IsTrue(buffer[8..24].Distinct().Count() > 4);
    }

    [TestMethod]
    public void CryptographyIsTheStandards()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32);
        byte[] iv = RandomNumberGenerator.GetBytes(16);
        byte[] data = RandomNumberGenerator.GetBytes(64);
        CollectionAssert.AreEqual(HMACSHA256.HashData(key, data), new NativeHmac().HashSha256(key, data));
        using Aes aes = Aes.Create();
        aes.Key = key;
        byte[] encrypted = new NativeAes().EncryptCbc(key, iv, data);
        CollectionAssert.AreEqual(aes.EncryptCbc(data, iv, PaddingMode.None), encrypted);
        CollectionAssert.AreEqual(data, new NativeAes().DecryptCbc(key, iv, encrypted));
    }

    [TestMethod]
    public void TheHeapIsNotMeasuredAtEveryQuestion()
    {
        FakeBoard.FreeBytes = 1000;
        var memory = new BoardMemory(new BoardClock());
        FakeBoard.FreeBytes = 400;
        Assert.AreEqual(1000, memory.TotalBytes);
        Assert.AreEqual(0, memory.UsedBytes);
        FakeBoard.Ahead += BoardLimits.MemoryAge;
        Assert.AreEqual(600, memory.UsedBytes);
        Assert.AreEqual(600, memory.UsedBytes);
        Assert.AreEqual(2, FakeBoard.Collections);
    }

    [TestMethod]
    public void TheSerialLineReadsWhatComesAndWaitsNoLonger()
    {
        var uart = new Uart();
        FakeBoard.Uart = uart;
        var line = new SerialLine(new BoardClock(), new ThreadPause());
        Assert.AreEqual(("COM2", 38400), uart.Configured);
        line.SetBaudRate(115200);
        Assert.AreEqual(("COM2", 115200), uart.Configured);
        line.Write([9, 1, 2], 1, 2);
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, uart.Sent);

        byte[] buffer = new byte[6];
        uart.Put(1, 2, 3);
        uart.AfterRead = () =>
        {
            uart.AfterRead = () => { };
            uart.Put(4, 5);
        };
        Assert.AreEqual(4, line.Read(buffer, 1, 4, 60000), "in two pieces");
        CollectionAssert.AreEqual(new byte[] { 0, 1, 2, 3, 4, 0 }, buffer);
        Assert.AreEqual(1, line.Read(buffer, 0, 6, 30), "what there was of it in time");
        uart.Put(7, 8);
        line.Discard();
        Assert.AreEqual(0, line.Read(buffer, 0, 6, 0));
    }

    [TestMethod]
    [DataRow(1, I2cStatus.Ok)]
    [DataRow(4, I2cStatus.NotAcknowledged)]
    [DataRow(3, I2cStatus.NotAcknowledged)]
    [DataRow(0, I2cStatus.Failed)]
    [DataRow(2, I2cStatus.Failed)]
    public void TheI2cBusTellsWhatTheDeviceMadeOfIt(int status, I2cStatus result)
    {
        var wire = new Wire { Status = status };
        FakeBoard.I2c = wire;
        var bus = new I2cBus();
        Assert.AreEqual(result, bus.Write(0x30, [1, 2, 3], 2));
        Assert.AreEqual((0x30, 2), (wire.Address, wire.Count));
        byte[] data = new byte[3];
        Assert.AreEqual(result, bus.Read(0x31, data, 1));
        Assert.AreEqual((0x31, 1), (wire.Address, wire.Count));
        Assert.AreEqual(0x5A, data[0]);
    }

    private sealed class Wire : II2c
    {
        public int Status { get; init; }

        public int Address { get; private set; }

        public int Count { get; private set; }

        public int Write(int address, byte[] data)
        {
            (Address, Count) = (address, data.Length);
            return Status;
        }

        public int Read(int address, byte[] data)
        {
            (Address, Count) = (address, data.Length);
            data[0] = 0x5A;
            return Status;
        }
    }

    private sealed class Uart : IUart
    {
        private readonly Queue<byte> _received = new();

        public (string Port, int Baud) Configured { get; private set; }

        public byte[] Sent { get; private set; } = [];

        public Action AfterRead { get; set; } = () => { };

        public int Available => _received.Count;

        public void Put(params byte[] bytes) => Array.ForEach(bytes, _received.Enqueue);

        public void Configure(string port, int baud) => Configured = (port, baud);

        public int Read(byte[] buffer, int offset, int count)
        {
            int read = Math.Min(count, _received.Count);
            for (int i = 0; i < read; i++)
            {
                buffer[offset + i] = _received.Dequeue();
            }

            AfterRead();
            return read;
        }

        public void Write(byte[] buffer, int offset, int count) => Sent = buffer[offset..(offset + count)];
    }
}
