using System;
using Camera.Frames;

namespace Camera.Sensors
{
    /// <summary>The OV2640 sensor by its registers over I2C: two banks, chosen by register FF.</summary>
    internal sealed class Ov2640
    {
        public const int Address = 0x30;

        // Sensor bank.
        private const int Mirroring = 0x04; // REG04: bit 7 mirror, 6 flip, 4 lines begin one row lower, 3 always set
        private const int ProductHigh = 0x0A;
        private const int ProductLow = 0x0B;
        private const int Com7 = 0x12;

        // Image processor bank.
        private const int Bypass = 0x05;
        private const int QualityScale = 0x44;
        private const int Control = 0x50; // bit 7 low power, 5:3 and 2:0 divide height and width by 2^n
        private const int EffectAddress = 0x7C;
        private const int EffectData = 0x7D;
        private const int Modules = 0x86; // bit 5 scaling, 3 UV adjust, 4 effects, 2 UV average, 0 colour matrix
        private const int ClockDivider = 0xD3;
        private const int ImageMode = 0xDA; // bit 4 JPEG
        private const int ResetModules = 0xE0; // bit 4 JPEG, 2 output

        private readonly II2cBus _bus;
        private readonly IPause _pause;
        private readonly byte[] _data = new byte[2];
        private bool _failed;

        public Ov2640(II2cBus bus, IPause pause)
        {
            _bus = bus ?? throw new ArgumentNullException(nameof(bus));
            _pause = pause;
        }

        /// <summary>Checks who is there, resets it and writes the first tables.</summary>
        public SensorStatus Start()
        {
            _failed = false;
            Select(1);
            int high = Read(ProductHigh);
            int low = Read(ProductLow);
            if (_failed || high != 0x26 || (low != 0x41 && low != 0x42))
            {
                return SensorStatus.NotFound;
            }

            Write(Com7, 0x80);
            _pause.Wait(SensorLimits.Reset);
            WriteTable(Ov2640Tables.Start);
            return Result();
        }

        public SensorStatus Apply(PictureSettings settings)
        {
            _failed = false;
            SetResolution(settings.Resolution);
            Write(QualityScale, ScaleOf(settings.Quality));
            SetEffects(settings.Brightness, settings.Contrast, settings.Saturation);
            Select(1);
            Write(Mirroring, 0x08 | (settings.Mirror ? 0x80 : 0) | (settings.Flip ? 0x50 : 0));
            Select(0);
            return Result();
        }

        /// <summary>The quantisation tables are Annex K times QS / 16, so QS follows from the quality as libjpeg counts it.</summary>
        internal static int ScaleOf(int quality)
        {
            int percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
            int scale = ((percent * 16) + 50) / 100;
            return scale < 2 ? 2 : scale > 63 ? 63 : scale;
        }

        // The array is read out whole, or by half for small pictures; the processor cuts the window that has the picture's shape
        // out of it, divides it by a power of two and scales the rest.
        private void SetResolution(Resolution resolution)
        {
            bool half = resolution.Width <= 320;
            int arrayWidth = half ? 800 : 1600;
            int arrayHeight = half ? 600 : 1200;
            int height = arrayWidth * resolution.Height / resolution.Width;
            int top = (arrayHeight - height) / 2;
            int divide = 0;
            while (arrayWidth >> (divide + 1) >= resolution.Width)
            {
                divide++;
            }

            WriteTable(half ? Ov2640Tables.Svga : Ov2640Tables.Uxga);
            Select(0);
            Write(Bypass, 1);
            Write(ResetModules, 0x14);
            Write(0xC0, arrayWidth / 8);
            Write(0xC1, arrayHeight / 8);
            Write(0x8C, 0);
            Write(Modules, 0x3D);
            Write(Control, divide == 0 ? 0 : 0x80 | (divide << 3) | divide);
            SetWindow(arrayWidth / 4, height / 4, top);
            int width = resolution.Width / 4;
            height = resolution.Height / 4;
            Write(0x5A, width);
            Write(0x5B, height);
            Write(0x5C, ((height >> 6) & 4) | ((width >> 8) & 3));
            Write(ClockDivider, resolution.Width > 640 ? 2 : 4);
            Write(ImageMode, 0x10);
            Write(ResetModules, 0);
            Write(Bypass, 0);
        }

        private void SetWindow(int width, int height, int top)
        {
            Write(0x51, width);
            Write(0x52, height);
            Write(0x53, 0);
            Write(0x54, top);
            Write(0x55, ((height >> 1) & 0x80) | ((top >> 4) & 0x70) | ((width >> 5) & 0x08));
            Write(0x57, (width >> 2) & 0x80);
        }

        // One enabling register serves all: bit 2 for brightness and contrast, bit 1 for saturation. The address counts up with each
        // value. Contrast moves the brightness along with it, so that a picture of medium brightness stays as it is; both
        // are one sum in register 9.
        private void SetEffects(int brightness, int contrast, int saturation)
        {
            int offset = 0x20 - (10 * contrast) + (16 * brightness);
            Effect(0, 0x06);
            Effect(3, 0x48 + (16 * saturation));
            Write(EffectData, 0x48 + (16 * saturation));
            Effect(7, 0x20);
            Write(EffectData, 0x20 + (4 * contrast));
            Write(EffectData, offset < 0 ? 0 : offset);
            Write(EffectData, 0x06);
        }

        private void Effect(int address, int value)
        {
            Write(EffectAddress, address);
            Write(EffectData, value);
        }

        private void WriteTable(byte[] pairs)
        {
            for (int i = 0; i < pairs.Length && !_failed; i += 2)
            {
                Write(pairs[i], pairs[i + 1]);
            }
        }

        private void Select(int bank)
        {
            Write(0xFF, bank);
        }

        private void Write(int register, int value)
        {
            if (!_failed)
            {
                _data[0] = (byte)register;
                _data[1] = (byte)value;
                _failed = _bus.Write(Address, _data, 2) != I2cStatus.Ok;
            }
        }

        // Two transactions: the sensor knows no repeated start.
        private int Read(int register)
        {
            if (_failed)
            {
                return 0;
            }

            _data[0] = (byte)register;
            _failed = _bus.Write(Address, _data, 1) != I2cStatus.Ok || _bus.Read(Address, _data, 1) != I2cStatus.Ok;
            return _data[0];
        }

        private SensorStatus Result()
        {
            return _failed ? SensorStatus.BadAnswer : SensorStatus.Ok;
        }
    }
}
