using Camera.Frames;
using Camera.Sensors;

namespace Camera.Simulator.Sensors;

/// <summary>An ArduCAM Mini 2MP Plus at the level of bytes on its two buses.</summary>
public sealed class ArduCamMini2MpPlusEmulator : ISpiBus
{
    private const int CaptureMilliseconds = 90;
    private const int ResetMilliseconds = 95; // 100, and a clock that has just counted up

    private readonly EmulatedMemory _memory;
    private readonly IClock _clock;
    private readonly byte[] _registers = new byte[0x80];
    private long _doneAt = long.MaxValue;
    private int _pointer;
    private long _readyAt;
    private bool _cleared;
    private bool _extra;

    /// <summary>A module that sees what the source sees.</summary>
    public ArduCamMini2MpPlusEmulator(ISensor source, IClock clock)
    {
        _memory = new EmulatedMemory(source);
        _clock = clock;
        Sensor = new Ov2640Emulator(clock);
    }

    /// <summary>The sensor on the other bus.</summary>
    public Ov2640Emulator Sensor { get; }

    /// <summary>What it counted and complained of on SPI; the sensor has its own.</summary>
    public BusMeter Meter { get; } = new();

    /// <summary>What is wrong with it now.</summary>
    public SensorQuirks Quirks
    {
        get => Sensor.Quirks;
        set => Sensor.Quirks = value;
    }

    private bool IsDone => _clock.Milliseconds >= _doneAt && !Quirks.HasFlag(SensorQuirks.NeverDone);

    /// <inheritdoc/>
    public void Transfer(byte[] write, byte[] read, int readOffset, int count)
    {
        Meter.Count(count);
        if (count > SensorLimits.SpiTransfer)
        {
            Meter.Complain($"transfer of {count} bytes");
        }

        Span<byte> answer = read.AsSpan(readOffset, count);
        if (Quirks.HasFlag(SensorQuirks.DeadBus))
        {
            answer.Fill(0xFF);
            return;
        }

        int command = write[0];
        answer.Clear();
        if (_clock.Milliseconds < _readyAt && (command & 0x7F) != 0x07)
        {
            Meter.Complain($"command {command:X2} within 100 ms of a reset");
        }

        if ((command & 0x80) != 0)
        {
            if (count != 2)
            {
                Meter.Complain($"register write of {count} bytes");
            }

            WriteRegister(command & 0x7F, write[1]);
        }
        else if (command == 0x3C)
        {
            Burst(answer[1..]);
        }
        else if (command == 0x3D)
        {
            Burst(answer[1..2]);
        }
        else
        {
            if (count != 2)
            {
                Meter.Complain($"register read of {count} bytes");
            }

            answer[1] = ReadRegister(command);
        }
    }

    private void Burst(Span<byte> data)
    {
        if (!IsDone)
        {
            Meter.Complain("burst before the capture was done");
        }

        if (_extra && _pointer == 0)
        {
            _extra = false;
            data = data[1..];
        }

        ReadOnlySpan<byte> stored = _memory.Read(_pointer, data.Length);
        stored.CopyTo(data);
        _pointer += data.Length;
        if (_pointer > _memory.Length + 1)
        {
            Meter.Complain($"read {_pointer - _memory.Length} bytes beyond the frame");
        }
    }

    private byte ReadRegister(int register)
    {
        int length = Quirks.HasFlag(SensorQuirks.LengthZero) ? 0
            : Quirks.HasFlag(SensorQuirks.LengthHuge) ? 0x7FFFFF
            : Quirks.HasFlag(SensorQuirks.LengthBeyondMemory) ? 0x7F0000
            : _memory.Length;
        switch (register)
        {
            case 0x40:
                return 0x73;
            case 0x41:
                return (byte)((IsDone ? 0x08 : 0) | (int)(_clock.Milliseconds / 16 % 2)); // bit 0 is VSYNC
            case 0x42 or 0x43 or 0x44:
                if (!IsDone)
                {
                    Meter.Complain("length before the capture was done");
                }

                return (byte)(length >> (8 * (register - 0x42)));
            case 0x00 or 0x01 or 0x06:
                return _registers[register];
            default:
                Meter.Complain($"read of register {register:X2}");
                return 0;
        }
    }

    private void WriteRegister(int register, byte value)
    {
        switch (register)
        {
            case 0x00:
            case 0x06 when value <= 7:
                _registers[register] = value;
                break;
            case 0x01 when value <= 7:
                _registers[register] = value;
                break;
            case 0x04 when (value & ~0x33) == 0 && value != 0:
                WriteFifo(value);
                break;
            case 0x07 when value is 0x80 or 0x00:
                Array.Clear(_registers);
                _registers[0x06] = 0x05; // sensor out of reset, awake, powered
                _doneAt = long.MaxValue;
                _readyAt = _clock.Milliseconds + ResetMilliseconds;
                _cleared = false;
                break;
            default:
                Meter.Complain($"write of {value:X2} to register {register:X2}");
                break;
        }
    }

    private void WriteFifo(byte value)
    {
        if ((value & 0x01) != 0)
        {
            _doneAt = long.MaxValue;
            _cleared = true;
            _pointer = 0;
        }

        if ((value & 0x10) != 0)
        {
            _pointer = 0;
        }

        if ((value & 0x02) == 0)
        {
            return;
        }

        if (!_cleared)
        {
            Meter.Complain("capture without clearing the one before");
        }

        if (_registers[0x06] != 0x05)
        {
            Meter.Complain("capture while the sensor is in reset, asleep or off");
            return;
        }

        _cleared = false;
        _extra = Quirks.HasFlag(SensorQuirks.ExtraFirstByte);
        PictureSettings? picture = Sensor.Describe();
        if (picture != null && _memory.Take(picture, Quirks))
        {
            _doneAt = _clock.Milliseconds + CaptureMilliseconds;
        }
    }
}
