using Camera.Frames;
using Camera.Sensors;

namespace Camera.Simulator.Sensors;

/// <summary>The OV2640's registers over I2C. It keeps both banks, complains of what it does not know, and reads from the registers
/// what picture they describe.</summary>
public sealed class Ov2640Emulator : II2cBus
{
    private const int Address = 0x30;
    private const int Bank = 0xFF;
    private const int ResetMilliseconds = 95; // 100, and a clock that has just counted up

    // Those that the data sheet names, and those that its maker's tables write without a name.
    private static readonly HashSet<int> ProcessorRegisters =
    [
        0x05, 0x44, .. Enumerable.Range(0x50, 6), 0x57, 0x5A, 0x5B, 0x5C, 0x7C, 0x7D, 0x86, 0x87, 0x8C, 0xC0, 0xC1, 0xC2, 0xC3, 0xD3,
        0xDA, 0xE0, 0xED, 0xF0, .. Enumerable.Range(0xF7, 8),
        0x2C, 0x2E, 0x33, 0x3C, 0x41, 0x42, 0x43, 0x4C, 0x76, 0x7F, 0x88, .. Enumerable.Range(0x90, 8), 0xA4, 0xA8,
        .. Enumerable.Range(0xB0, 10), 0xBF, .. Enumerable.Range(0xC4, 6), 0xD7, 0xD9, 0xDD, 0xDF, 0xE1, 0xE5, 0xEB,
    ];

    private static readonly HashSet<int> SensorRegisters =
    [
        0x00, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, .. Enumerable.Range(0x0A, 10), 0x14, 0x15, .. Enumerable.Range(0x16, 7),
        0x1C, 0x1D, .. Enumerable.Range(0x20, 17), 0x32, 0x33, .. Enumerable.Range(0x34, 18), .. Enumerable.Range(0x46, 6), 0x4C, 0x4E,
        0x4F, 0x50, 0x5A, 0x5B, 0x5C, 0x5D, 0x60, 0x61, 0x62, 0x63, 0x6C, 0x6D, 0x6E, 0x70, 0x71, 0x73, 0x7C,
    ];

    private readonly byte[][] _banks = [new byte[256], new byte[256]];
    private readonly byte[] _effects = new byte[256];
    private int _bank;
    private int _selected;
    private int _effect;
    private readonly IClock _clock;
    private bool _reset;
    private long _readyAt;

    /// <summary>A sensor that has just got its power.</summary>
    public Ov2640Emulator(IClock clock) => _clock = clock;

    /// <summary>What it counted and complained of.</summary>
    public BusMeter Meter { get; } = new();

    /// <summary>What is wrong with it now.</summary>
    public SensorQuirks Quirks { get; set; }

    /// <summary>A register's value: bank 0 is the image processor, 1 the sensor.</summary>
    public byte Register(int bank, int register) => _banks[bank][register];

    /// <inheritdoc/>
    public I2cStatus Write(int address, byte[] data, int count)
    {
        Meter.Count(count + 1);
        if (address != Address || Quirks.HasFlag(SensorQuirks.NotAcknowledged))
        {
            return I2cStatus.NotAcknowledged;
        }

        if (count is < 1 or > 2)
        {
            Meter.Complain($"I2C write of {count} bytes");
            return I2cStatus.NotAcknowledged;
        }

        _selected = data[0];
        if (count == 2)
        {
            WriteRegister(data[0], data[1]);
        }

        return I2cStatus.Ok;
    }

    /// <inheritdoc/>
    public I2cStatus Read(int address, byte[] data, int count)
    {
        Meter.Count(count + 1);
        if (address != Address || Quirks.HasFlag(SensorQuirks.NotAcknowledged))
        {
            return I2cStatus.NotAcknowledged;
        }

        if (count != 1)
        {
            Meter.Complain($"I2C read of {count} bytes");
        }

        data[0] = (_bank, _selected) switch
        {
            (1, 0x0A) => Quirks.HasFlag(SensorQuirks.OtherSensor) ? (byte)0x56 : (byte)0x26,
            (1, 0x0B) => 0x42,
            _ => _banks[_bank][_selected],
        };
        return I2cStatus.Ok;
    }

    /// <summary>The picture that the registers describe; null, with a complaint, when they describe none.</summary>
    internal PictureSettings? Describe()
    {
        byte[] processor = _banks[0];
        if (!_reset || (processor[0xDA] & 0x10) == 0 || processor[0xE0] != 0 || processor[0x05] != 0)
        {
            Meter.Complain("capture without reset, JPEG output, or with modules held in reset");
            return null;
        }

        int width = (processor[0x5A] | ((processor[0x5C] & 3) << 8)) * 4;
        int height = (processor[0x5B] | ((processor[0x5C] & 4) << 6)) * 4;
        Resolution? resolution = Find(width, height);
        if (resolution == null)
        {
            Meter.Complain($"output of {width} x {height}");
            return null;
        }

        if ((_banks[1][0x13] & 0x05) != 0x05 || (_banks[1][0x12] & 0x02) != 0)
        {
            Meter.Complain("capture without automatic exposure and gain, or of the colour bar");
        }

        CheckWindow(processor, width, height);
        int contrast = (_effects[8] - 0x20) / 4;
        return new PictureSettings
        {
            Resolution = resolution,
            Quality = QualityOf(processor[0x44]),
            Brightness = (_effects[9] - 0x20 + (10 * contrast)) / 16,
            Contrast = contrast,
            Saturation = (_effects[3] - 0x48) / 16,
            Mirror = (_banks[1][0x04] & 0x80) != 0,
            Flip = (_banks[1][0x04] & 0x40) != 0,
        };
    }

    private static Resolution? Find(int width, int height) =>
        new[] { Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga }
            .FirstOrDefault(each => each.Width == width && each.Height == height);

    // The quality whose tables, Annex K by libjpeg's rule, are the nearest to K times QS / 16.
    private static int QualityOf(int scale) =>
        Enumerable.Range(1, 100).MinBy(quality => Math.Abs((quality < 50 ? 5000.0 / quality : 200 - (2 * quality)) - (scale * 6.25)));

    // The output is cut and shrunk from the window, the window from the array; nothing can be enlarged or stretched.
    private void CheckWindow(byte[] processor, int width, int height)
    {
        int arrayWidth = (processor[0xC0] * 8) | ((processor[0x8C] >> 3) & 7);
        int arrayHeight = (processor[0xC1] * 8) | (processor[0x8C] & 7);
        int expected = (_banks[1][0x12] & 0x70) switch { 0x00 => 1600, 0x40 => 800, _ => 0 };
        int windowWidth = (processor[0x51] | ((processor[0x55] & 0x08) << 5) | ((processor[0x57] & 0x80) << 2)) * 4;
        int windowHeight = (processor[0x52] | ((processor[0x55] & 0x80) << 1)) * 4;
        int left = processor[0x53] | ((processor[0x55] & 0x07) << 8);
        int top = processor[0x54] | ((processor[0x55] & 0x70) << 4);
        int acrossBy = 1 << (processor[0x50] & 7);
        int downBy = 1 << ((processor[0x50] >> 3) & 7);
        if (arrayWidth != expected)
        {
            Meter.Complain($"array of {arrayWidth} while the sensor delivers {expected}");
        }

        if (windowWidth + left > arrayWidth || windowHeight + top > arrayHeight)
        {
            Meter.Complain($"window of {windowWidth} x {windowHeight} at {left}, {top} in {arrayWidth} x {arrayHeight}");
        }

        if (windowWidth / acrossBy < width || windowHeight / downBy < height)
        {
            Meter.Complain($"output of {width} x {height} from {windowWidth / acrossBy} x {windowHeight / downBy}");
        }

        if (Math.Abs((windowWidth * height) - (windowHeight * width)) > 4 * windowWidth)
        {
            Meter.Complain($"stretched: {windowWidth} x {windowHeight} to {width} x {height}");
        }
    }

    private void WriteRegister(int register, byte value)
    {
        if (_clock.Milliseconds < _readyAt)
        {
            Meter.Complain($"write to register {register:X2} within 100 ms of a reset");
        }

        if (register == Bank)
        {
            _bank = value & 1;
            if (value > 1)
            {
                Meter.Complain($"bank {value}");
            }

            return;
        }

        if (!(_bank == 0 ? ProcessorRegisters : SensorRegisters).Contains(register) || (_bank == 1 && register is 0x0A or 0x0B))
        {
            Meter.Complain($"write to register {_bank}:{register:X2}");
            return;
        }

        _banks[_bank][register] = value;
        switch (_bank, register)
        {
            case (1, 0x12) when (value & 0x80) != 0:
                Array.Clear(_banks[0]);
                Array.Clear(_banks[1]);
                Array.Clear(_effects);
                _readyAt = _clock.Milliseconds + ResetMilliseconds;
                _reset = true;
                break;
            case (0, 0x44) when value > 63:
                Meter.Complain($"quality scale {value}");
                break;
            case (0, 0x7C):
                _effect = value;
                break;
            case (0, 0x7D):
                _effects[_effect++ & 0xFF] = value;
                break;
        }
    }
}
