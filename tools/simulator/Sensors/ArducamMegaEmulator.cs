using Camera.Frames;
using Camera.Sensors;

namespace Camera.Simulator.Sensors;

/// <summary>An Arducam Mega at the level of bytes on SPI: reads of three bytes, a dummy in the first burst of a frame only, and busy
/// for a while after each setting.</summary>
public sealed class ArducamMegaEmulator : ISpiBus
{
    private const int CaptureMilliseconds = 110;
    private const int BusyMilliseconds = 15;
    private const int FifoMilliseconds = 1;

    private readonly EmulatedMemory _memory;
    private readonly IClock _clock;
    private readonly byte _sensorId;
    private readonly byte[] _registers = new byte[0x80];
    private long _idleAt;
    private long _doneAt = long.MaxValue;
    private int _pointer;
    private bool _firstBurst;
    private bool _cleared;

    /// <summary>A module that sees what the source sees.</summary>
    /// <param name="sensorId">81-84 for the older ones, 85 and 86 for the newer, with other resolutions.</param>
    public ArducamMegaEmulator(ISensor source, IClock clock, byte sensorId)
    {
        _memory = new EmulatedMemory(source);
        _clock = clock;
        _sensorId = sensorId;
    }

    /// <summary>What it counted and complained of.</summary>
    public BusMeter Meter { get; } = new();

    /// <summary>What is wrong with it now.</summary>
    public SensorQuirks Quirks { get; set; }

    private bool IsIdle => _clock.Milliseconds >= _idleAt;

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
        else if (count != 3)
        {
            Meter.Complain($"register read of {count} bytes");
        }
        else
        {
            answer[2] = ReadRegister(command);
        }
    }

    private void Burst(Span<byte> data)
    {
        if (!IsDone)
        {
            Meter.Complain("burst before the capture was done");
        }

        int skip = (_firstBurst ? 1 : 0) + (_firstBurst && Quirks.HasFlag(SensorQuirks.ExtraFirstByte) ? 1 : 0);
        _firstBurst = false;
        data = data[skip..];
        _memory.Read(_pointer, data.Length).CopyTo(data);
        _pointer += data.Length;
        if (_pointer > _memory.Length)
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
                return Quirks.HasFlag(SensorQuirks.OtherSensor) ? (byte)0x42 : _sensorId;
            case 0x44:
                return (byte)((IsIdle ? 2 : 1) | (IsDone ? 4 : 0));
            case 0x45 or 0x46 or 0x47:
                if (!IsDone)
                {
                    Meter.Complain("length before the capture was done");
                }

                return (byte)(length >> (8 * (register - 0x45)));
            default:
                Meter.Complain($"read of register {register:X2}");
                return 0;
        }
    }

    private void WriteRegister(int register, byte value)
    {
        if (register != 0x07 && !IsIdle)
        {
            Meter.Complain($"write to register {register:X2} while busy");
            return;
        }

        bool known = register switch
        {
            0x04 => value is 1 or 2,
            0x07 => value is 0x40 or 0x80,
            0x20 => value == 1,
            0x21 => ResolutionOf(value & 0x7F) != null, // bit 7: video
            0x22 or 0x28 => value <= 8,
            0x23 or 0x24 or 0x25 => value <= 6,
            0x26 => value <= 4,
            0x27 => value <= 9,
            0x2A => value <= 2,
            _ => false,
        };
        if (!known)
        {
            Meter.Complain($"write of {value:X2} to register {register:X2}");
            return;
        }

        _registers[register] = value;
        if (register == 0x04)
        {
            WriteFifo(value);
        }
        else if (register == 0x07)
        {
            if (value == 0x40)
            {
                Array.Clear(_registers);
            }

            _doneAt = long.MaxValue;
        }

        int busy = register == 0x04 ? FifoMilliseconds : BusyMilliseconds;
        _idleAt = Quirks.HasFlag(SensorQuirks.NotAcknowledged) ? long.MaxValue : _clock.Milliseconds + busy;
    }

    private void WriteFifo(byte value)
    {
        if (value == 1)
        {
            _doneAt = long.MaxValue;
            _cleared = true;
            return;
        }

        Resolution? resolution = ResolutionOf(_registers[0x21] & 0x7F);
        if (!_cleared || _registers[0x20] != 1 || resolution == null)
        {
            Meter.Complain("capture without clearing the one before, or without format and resolution");
            return;
        }

        _cleared = false;
        _pointer = 0;
        _firstBurst = true;
        var picture = new PictureSettings
        {
            Resolution = resolution,
            Quality = _registers[0x2A] switch { 0 => 80, 1 => 55, _ => 25 },
            Brightness = LevelOf(_registers[0x22]),
            Contrast = LevelOf(_registers[0x23]),
            Saturation = LevelOf(_registers[0x24]),
        };
        if (_memory.Take(picture, Quirks))
        {
            _doneAt = _clock.Milliseconds + CaptureMilliseconds;
        }
    }

    private Resolution? ResolutionOf(int code) => _sensorId >= 0x85
        ? code switch
        {
            2 => Resolution.Qqvga,
            3 => Resolution.Qvga,
            5 => Resolution.Vga,
            6 => Resolution.Svga,
            7 => Resolution.Xga,
            8 => Resolution.Hd,
            0xA => Resolution.Uxga,
            0xB => Resolution.FullHd,
            _ => null,
        }
        : code switch
        {
            1 => Resolution.Qvga,
            2 => Resolution.Vga,
            4 => Resolution.Hd,
            6 => Resolution.Uxga,
            7 => Resolution.FullHd,
            _ => null,
        };

    private static int LevelOf(int code) => code % 2 == 0 ? -Math.Min(code / 2, 2) : Math.Min((code + 1) / 2, 2);
}
