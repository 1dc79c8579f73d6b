using System.Buffers.Binary;
using System.Text;
using Camera.Frames;
using Camera.Sensors;

namespace Camera.Simulator.Sensors;

/// <summary>A VC0706 at the level of bytes on its line. What is sent at another rate than the module's is lost, and so is its
/// answer.</summary>
public sealed class Vc0706Emulator : ISerialPort
{
    private readonly EmulatedMemory _memory;
    private readonly Queue<byte> _answer = new();
    private readonly int _firstBaud;
    private byte _storedSize;
    private byte _size;
    private byte _compression;
    private int _baud;
    private int _lineBaud;
    private bool _frozen;

    /// <summary>A module that sees what the source sees.</summary>
    /// <param name="baud">The rate after a reset: 38,400, of some clones 115,200.</param>
    public Vc0706Emulator(ISensor source, int baud)
    {
        _memory = new EmulatedMemory(source);
        _firstBaud = baud;
        Reset();
    }

    /// <summary>What it counted and complained of.</summary>
    public BusMeter Meter { get; } = new();

    /// <summary>What is wrong with it now.</summary>
    public SensorQuirks Quirks { get; set; }

    /// <summary>The module's rate now.</summary>
    public int Baud => _baud;

    /// <summary>How often the size was written to its EEPROM.</summary>
    public int SizeWrites { get; private set; }

    /// <inheritdoc/>
    public void SetBaudRate(int baud) => _lineBaud = baud;

    /// <inheritdoc/>
    public void Discard() => _answer.Clear();

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
    {
        int read = Math.Min(count, _answer.Count);
        for (int i = 0; i < read; i++)
        {
            buffer[offset + i] = _answer.Dequeue();
        }

        return read;
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int offset, int count)
    {
        Meter.Count(count);
        if (_lineBaud != _baud || Quirks.HasFlag(SensorQuirks.DeadBus))
        {
            return;
        }

        ReadOnlySpan<byte> command = buffer.AsSpan(offset, count);
        if (count < 4 || command[0] != 0x56 || command[1] != 0 || command[3] != count - 4)
        {
            Meter.Complain($"no command: {Convert.ToHexString(command)}");
            return;
        }

        int before = _answer.Count;
        Execute(command[2], command[4..]);
        if (_answer.Count > before)
        {
            Meter.Count(_answer.Count - before);
        }
    }

    private void Execute(byte command, ReadOnlySpan<byte> arguments)
    {
        switch (command)
        {
            case 0x11 when arguments.IsEmpty:
                Answer(command, Encoding.ASCII.GetBytes(Quirks.HasFlag(SensorQuirks.OtherSensor) ? "XY0999 9.99" : "VC0703 1.00"));
                break;
            case 0x26 when arguments.IsEmpty:
                Answer(command, []);
                Reset();
                break;
            case 0x24 when arguments.Length == 3 && arguments[0] == 1:
                Answer(command, []);
                ChangeBaud(BinaryPrimitives.ReadUInt16BigEndian(arguments[1..]));
                break;
            case 0x30 when arguments.SequenceEqual<byte>([0x04, 0x01, 0x00, 0x19]):
                Answer(command, [_storedSize]);
                break;
            case 0x31 when arguments.Length == 5 && arguments[..4].SequenceEqual<byte>([0x04, 0x01, 0x00, 0x19])
                && arguments[4] is 0x00 or 0x11 or 0x22:
                _storedSize = arguments[4];
                SizeWrites++;
                Answer(command, []);
                break;
            case 0x31 when arguments.Length == 5 && arguments[..4].SequenceEqual<byte>([0x01, 0x01, 0x12, 0x04])
                && arguments[4] is >= 0x36 and <= 0x8F:
                _compression = arguments[4];
                Answer(command, []);
                break;
            case 0x36 when arguments.Length == 1 && arguments[0] is 0x00 or 0x03:
                Freeze(arguments[0] == 0);
                Answer(command, []);
                break;
            case 0x34 when arguments.Length == 1 && arguments[0] == 0:
                AnswerLength();
                break;
            case 0x32 when arguments.Length == 12 && arguments[0] == 0 && arguments[1] == 0x0A:
                AnswerPicture(arguments);
                break;
            default:
                Meter.Complain($"command {command:X2} {Convert.ToHexString(arguments)}");
                Enqueue([0x76, 0, command, 0x01, 0]);
                break;
        }
    }

    private void ChangeBaud(int code)
    {
        int? baud = code switch { 0xAEC8 => 9600, 0x2AF2 => 38400, 0x1C1C => 57600, 0x0DA6 => 115200, _ => null };
        if (baud == null)
        {
            Meter.Complain($"baud rate {code:X4}");
        }

        _baud = baud ?? _baud;
    }

    private void Freeze(bool freeze)
    {
        if (freeze && _frozen)
        {
            Meter.Complain("a picture is taken while another is held");
        }

        _frozen = freeze && !Quirks.HasFlag(SensorQuirks.NeverDone);
        if (_frozen)
        {
            var picture = new PictureSettings
            {
                Resolution = _size switch { 0x00 => Resolution.Vga, 0x11 => Resolution.Qvga, _ => Resolution.Qqvga },
                Quality = Math.Clamp(100 - ((_compression - 0x36) * 99 / 0x59), 1, 100),
            };
            _frozen = _memory.Take(picture, Quirks);
        }
    }

    private void AnswerLength()
    {
        int length = !_frozen || Quirks.HasFlag(SensorQuirks.LengthZero) ? 0
            : Quirks.HasFlag(SensorQuirks.LengthHuge) ? int.MaxValue
            : Quirks.HasFlag(SensorQuirks.LengthBeyondMemory) ? 0x7F0000
            : _memory.Length;
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        Answer(0x34, bytes);
    }

    private void AnswerPicture(ReadOnlySpan<byte> arguments)
    {
        int address = BinaryPrimitives.ReadInt32BigEndian(arguments[2..]);
        int count = BinaryPrimitives.ReadInt32BigEndian(arguments[6..]);
        if (!_frozen || address % 8 != 0 || count % 8 != 0 || address < 0 || count < 0 || address + count > _memory.Length + 7)
        {
            Meter.Complain($"read of {count} bytes at {address}");
            return;
        }

        Enqueue([0x76, 0, 0x32, 0, 0]);
        for (int i = 0; i < count; i++)
        {
            _answer.Enqueue(_memory[address + i]);
        }

        Enqueue([0x76, 0, 0x32, 0, 0]);
    }

    private void Answer(byte command, byte[] data)
    {
        Enqueue([0x76, 0, command, 0, (byte)data.Length]);
        Enqueue(data);
    }

    private void Enqueue(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            _answer.Enqueue(value);
        }
    }

    // The size counts from now on, and it is back at its first rate.
    private void Reset()
    {
        _size = _storedSize;
        _compression = 0x36;
        _baud = _firstBaud;
        _frozen = false;
    }
}
