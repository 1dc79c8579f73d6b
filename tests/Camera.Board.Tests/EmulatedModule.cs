extern alias nano;
using Camera.Sensors;
using Camera.Simulator.Device;
using Camera.Simulator.Sensors;
using Camera.Simulator.Sources;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>An ArduCAM Mini 2MP Plus, emulated byte by byte, on the board's SPI and I2C.</summary>
internal sealed class EmulatedModule : ISpi, II2c
{
    // The numbers of I2cTransferStatus.
    private const int FullTransfer = 1;
    private const int NotAcknowledged = 4;

    private readonly ArduCamMini2MpPlusEmulator _module = new(new SceneSensor(), new MonotonicClock());

    /// <summary>Bus, chip select and clock that were opened.</summary>
    public (int Bus, int Select, int Hertz) Opened { get; private set; }

    /// <summary>What the module would not have understood.</summary>
    public BusMeter Meter => _module.Meter;

    public void Open(int bus, int select, int hertz) => Opened = (bus, select, hertz);

    public byte[] Transfer(byte[] write)
    {
        byte[] read = new byte[write.Length];
        _module.Transfer(write, read, 0, write.Length);
        return read;
    }

    public int Write(int address, byte[] data) =>
        _module.Sensor.Write(address, data, data.Length) == I2cStatus.Ok ? FullTransfer : NotAcknowledged;

    public int Read(int address, byte[] data) =>
        _module.Sensor.Read(address, data, data.Length) == I2cStatus.Ok ? FullTransfer : NotAcknowledged;
}
