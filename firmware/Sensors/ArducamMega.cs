using System;
using Camera.Frames;

namespace Camera.Sensors
{
    /// <summary>Arducam Mega (3 or 5 megapixels): all over SPI of at most 8 MHz; the module has a processor of its own that must be
    /// idle before it is told anything.</summary>
    /// <remarks>
    /// <code>
    /// 04  FIFO: 01 clear, 02 start        2A  quality: 0 high, 1, 2 low
    /// 07  40 reset                        40  sensor: 81, 83, 85 5 MP; 82, 84, 86 3 MP
    /// 20  format: 1 JPEG                  44  bits 1:0 = 2 idle, bit 2 capture done
    /// 21  resolution                      45-47  length in the FIFO, low byte first
    /// 22, 23, 24  brightness, contrast, saturation: 0 default, odd is up, even is down
    /// </code>
    /// </remarks>
    public sealed class ArducamMega : ISensor
    {
        private const int Fifo = 0x04;
        private const int Reset = 0x07;
        private const int Format = 0x20;
        private const int Size = 0x21;
        private const int Brightness = 0x22;
        private const int Contrast = 0x23;
        private const int Saturation = 0x24;
        private const int Quality = 0x2A;
        private const int SensorId = 0x40;
        private const int State = 0x44;
        private const int Length = 0x45;
        private const int ClearDone = 0x01;
        private const int StartCapture = 0x02;
        private const int Done = 0x04;
        private const int FifoSize = 0x7FFFFF;

        private readonly bool _newer;
        private readonly SpiRegisters _module;
        private readonly IClock _clock;
        private readonly IPause _pause;

        // What register 21 takes for each of the resolutions.
        private readonly byte[] _codes;

        /// <summary>Takes the bus; nothing is sent yet.</summary>
        /// <param name="newer">A module with sensor 85 or 86, which has other resolutions; <see cref="Start"/> refuses the other
        /// kind.</param>
        public ArducamMega(ISpiBus spi, IClock clock, IPause pause, bool newer)
        {
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _pause = pause ?? throw new ArgumentNullException(nameof(pause));
            _module = new SpiRegisters(spi, 1, 1);
            _newer = newer;
            if (newer)
            {
                _codes = new byte[] { 0x02, 0x03, 0x05, 0x06, 0x07, 0x08, 0x0A, 0x0B };
                Resolutions = new[]
                {
                    Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd,
                    Resolution.Uxga, Resolution.FullHd,
                };
            }
            else
            {
                _codes = new byte[] { 0x01, 0x02, 0x04, 0x06, 0x07 };
                Resolutions = new[] { Resolution.Qvga, Resolution.Vga, Resolution.Hd, Resolution.Uxga, Resolution.FullHd };
            }
        }

        /// <inheritdoc/>
        public string Name => "Arducam Mega";

        /// <inheritdoc/>
        public Resolution[] Resolutions { get; }

        /// <inheritdoc/>
        public PictureControls Controls => PictureControls.Quality | PictureControls.Brightness | PictureControls.Contrast
            | PictureControls.Saturation;

        /// <inheritdoc/>
        public SensorStatus Start()
        {
            _module.Write(Reset, 0x40);
            _pause.Wait(SensorLimits.Reset);
            int sensor = _module.Read(SensorId);
            if (sensor < (_newer ? 0x85 : 0x81) || sensor > (_newer ? 0x86 : 0x84))
            {
                return SensorStatus.NotFound;
            }

            if (!WaitIdle() || !Set(Format, 1))
            {
                return SensorStatus.TimedOut;
            }

            _pause.Wait(SensorLimits.Settle);
            return SensorStatus.Ok;
        }

        /// <inheritdoc/>
        public SensorStatus Apply(PictureSettings settings)
        {
            int index = Array.IndexOf((Array)Resolutions, settings.Resolution);
            if (index < 0)
            {
                return SensorStatus.BadAnswer;
            }

            bool done = WaitIdle()
                && Set(Size, _codes[index])
                && Set(Quality, settings.Quality >= 75 ? 0 : settings.Quality >= 40 ? 1 : 2)
                && Set(Brightness, LevelOf(settings.Brightness))
                && Set(Contrast, LevelOf(settings.Contrast))
                && Set(Saturation, LevelOf(settings.Saturation));
            return done ? SensorStatus.Ok : SensorStatus.TimedOut;
        }

        /// <inheritdoc/>
        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            length = 0;
            long deadline = _clock.Milliseconds + timeoutMilliseconds;
            if (!Set(Fifo, ClearDone))
            {
                return SensorStatus.TimedOut;
            }

            _module.Write(Fifo, StartCapture);
            while ((_module.Read(State) & Done) == 0)
            {
                if (_clock.Milliseconds >= deadline)
                {
                    return SensorStatus.TimedOut;
                }

                _pause.Wait(SensorLimits.Poll);
            }

            int stored = _module.ReadNumber(Length);
            if (stored == 0 || stored >= FifoSize)
            {
                return SensorStatus.BadAnswer;
            }

            if (stored > buffer.Length - _module.Lead)
            {
                return SensorStatus.TooLarge;
            }

            _module.ReadFifo(buffer, stored);
            length = _module.Lead + stored;
            return SensorStatus.Ok;
        }

        // 0, +1, -1, +2, -2 are 0, 1, 2, 3, 4.
        private static int LevelOf(int level)
        {
            return level > 0 ? (2 * level) - 1 : -2 * level;
        }

        private bool Set(int register, int value)
        {
            _module.Write(register, value);
            return WaitIdle();
        }

        private bool WaitIdle()
        {
            long deadline = _clock.Milliseconds + SensorLimits.Idle;
            while ((_module.Read(State) & 3) != 2)
            {
                if (_clock.Milliseconds >= deadline)
                {
                    return false;
                }

                _pause.Wait(SensorLimits.Poll);
            }

            return true;
        }
    }
}
