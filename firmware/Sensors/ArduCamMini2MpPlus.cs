using System;
using Camera.Frames;

namespace Camera.Sensors
{
    /// <summary>ArduCAM Mini 2MP Plus: an OV2640 on I2C, its JPEG images in the FIFO of an ArduChip on SPI of at most 8 MHz.</summary>
    /// <remarks>
    /// <code>
    /// 00     test           41     bit 3 capture done
    /// 01     frames to take 42-44  length in the FIFO, low byte first
    /// 04     FIFO: 01 clear done, 02 start, 10 reset read pointer, 20 reset write pointer
    /// 07     reset: 80, 00  3C     burst read
    /// </code>
    /// </remarks>
    public sealed class ArduCamMini2MpPlus : ISensor
    {
        private const int Test = 0x00;
        private const int Frames = 0x01;
        private const int Fifo = 0x04;
        private const int Reset = 0x07;
        private const int Trigger = 0x41;
        private const int Length = 0x42;
        private const int ClearDone = 0x01;
        private const int StartCapture = 0x02;
        private const int ResetPointers = 0x30;
        private const int Done = 0x08;

        // 8 MB; a bus that reads all ones gives this, too.
        private const int FifoSize = 0x7FFFFF;

        // Old chips give one byte too many first and do not count it: without this the last byte of EOI would be lost.
        private const int Extra = 1;

        private readonly SpiRegisters _chip;
        private readonly Ov2640 _sensor;
        private readonly IClock _clock;
        private readonly IPause _pause;

        /// <summary>Takes the buses; nothing is sent yet.</summary>
        public ArduCamMini2MpPlus(ISpiBus spi, II2cBus i2c, IClock clock, IPause pause)
        {
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _pause = pause ?? throw new ArgumentNullException(nameof(pause));
            _chip = new SpiRegisters(spi, 0, 0);
            _sensor = new Ov2640(i2c, pause);
        }

        /// <inheritdoc/>
        public string Name => "ArduCAM Mini 2MP Plus";

        /// <inheritdoc/>
        public Resolution[] Resolutions { get; } =
        {
            Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga,
        };

        /// <inheritdoc/>
        public PictureControls Controls => PictureControls.Quality | PictureControls.Brightness | PictureControls.Contrast
            | PictureControls.Saturation | PictureControls.Mirror | PictureControls.Flip;

        /// <inheritdoc/>
        public SensorStatus Start()
        {
            _chip.Write(Reset, 0x80);
            _pause.Wait(SensorLimits.Reset);
            _chip.Write(Reset, 0x00);
            _pause.Wait(SensorLimits.Reset);
            _chip.Write(Test, 0x55);
            if (_chip.Read(Test) != 0x55)
            {
                return SensorStatus.NotFound;
            }

            SensorStatus status = _sensor.Start();
            if (status != SensorStatus.Ok)
            {
                return status;
            }

            _pause.Wait(SensorLimits.Settle);
            _chip.Write(Frames, 0);
            return SensorStatus.Ok;
        }

        /// <inheritdoc/>
        public SensorStatus Apply(PictureSettings settings)
        {
            return _sensor.Apply(settings);
        }

        /// <inheritdoc/>
        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            length = 0;
            long deadline = _clock.Milliseconds + timeoutMilliseconds;
            _chip.Write(Fifo, ClearDone);
            _chip.Write(Fifo, StartCapture);
            while ((_chip.Read(Trigger) & Done) == 0)
            {
                if (_clock.Milliseconds >= deadline)
                {
                    _chip.Write(Fifo, ResetPointers);
                    return SensorStatus.TimedOut;
                }

                _pause.Wait(SensorLimits.Poll);
            }

            int stored = _chip.ReadNumber(Length) & FifoSize;
            SensorStatus status = stored == 0 || stored == FifoSize ? SensorStatus.BadAnswer
                : stored + Extra > buffer.Length - _chip.Lead ? SensorStatus.TooLarge
                : SensorStatus.Ok;
            if (status == SensorStatus.Ok)
            {
                _chip.ReadFifo(buffer, stored + Extra);
                length = _chip.Lead + stored + Extra;
            }

            _chip.Write(Fifo, status == SensorStatus.Ok ? ClearDone : ResetPointers);
            return status;
        }
    }
}
