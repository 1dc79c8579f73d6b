using System;
using Camera.Frames;

namespace Camera.Sensors
{
    /// <summary>VC0706 serial camera: stills of at most 640 x 480 over a UART. The rate of the line is the rate of the camera: at
    /// 115,200 baud a VGA picture takes some 3 s.</summary>
    public sealed class Vc0706 : ISensor
    {
        private const int GetVersion = 0x11;
        private const int SetBaud = 0x24;
        private const int ResetModule = 0x26;
        private const int ReadData = 0x30;
        private const int WriteData = 0x31;
        private const int Frame = 0x36;
        private const int GetLength = 0x34;

        // Where the size is stored: device 4, one byte, address 0019; it counts from the next reset on.
        private const long SizeByte = 0x04010019;

        // The compression ratio: device 1, one byte, address 1204.
        private const long CompressionByte = 0x01011204;
        private const int BestCompression = 0x36;
        private const int WorstCompression = 0x8F;

        private const int Fast = 115200;
        private const int FastCode = 0x0DA6;

        // What a module may be set to, most likely first.
        private static readonly int[] Bauds = { 38400, 115200, 57600, 9600 };

        private readonly Vc0706Link _link;
        private readonly IClock _clock;
        private readonly IPause _pause;
        private int _baud;

        /// <summary>Takes the line; nothing is sent yet.</summary>
        public Vc0706(ISerialPort port, IClock clock, IPause pause)
        {
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _pause = pause ?? throw new ArgumentNullException(nameof(pause));
            _link = new Vc0706Link(port);
        }

        /// <inheritdoc/>
        public string Name => "VC0706";

        /// <inheritdoc/>
        public Resolution[] Resolutions { get; } = { Resolution.Qqvga, Resolution.Qvga, Resolution.Vga };

        /// <inheritdoc/>
        public PictureControls Controls => PictureControls.Quality;

        /// <inheritdoc/>
        public SensorStatus Start()
        {
            SensorStatus status = Probe();
            return status == SensorStatus.Ok ? Reset() : status;
        }

        /// <inheritdoc/>
        public SensorStatus Apply(PictureSettings settings)
        {
            int size = settings.Resolution == Resolution.Vga ? 0x00 : settings.Resolution == Resolution.Qvga ? 0x11 : 0x22;
            SensorStatus status = _link.Command(ReadData, SizeByte, 4, 1);
            if (status == SensorStatus.Ok && _link.Answer[0] != size)
            {
                // It is written into the module's EEPROM: only when it changes.
                status = _link.Command(WriteData, (SizeByte << 8) | (uint)size, 5, 0);
                if (status == SensorStatus.Ok)
                {
                    status = Reset();
                }
            }

            int range = WorstCompression - BestCompression;
            int compression = BestCompression + ((100 - settings.Quality) * range / 99);
            return status == SensorStatus.Ok
                ? _link.Command(WriteData, (CompressionByte << 8) | (uint)compression, 5, 0)
                : status;
        }

        /// <inheritdoc/>
        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            length = 0;
            long deadline = _clock.Milliseconds + timeoutMilliseconds;
            SensorStatus status = _link.Command(Frame, 0x00, 1, 0);
            int stored = 0;
            if (status == SensorStatus.Ok)
            {
                status = _link.Command(GetLength, 0x00, 1, 4);
                stored = Number(_link.Answer);
            }

            if (status == SensorStatus.Ok)
            {
                status = stored <= 0 ? SensorStatus.BadAnswer
                    : stored > buffer.Length - 7 ? SensorStatus.TooLarge
                    : ReadPicture(buffer, stored, deadline);
            }

            // The module shows this picture until it is told to go on; also after a failure.
            SensorStatus resumed = _link.Command(Frame, 0x03, 1, 0);
            if (status == SensorStatus.Ok && resumed == SensorStatus.Ok)
            {
                length = stored;
            }

            return status == SensorStatus.Ok ? resumed : status;
        }

        private SensorStatus ReadPicture(byte[] buffer, int length, long deadline)
        {
            int at = 0;
            while (at < length)
            {
                long left = deadline - _clock.Milliseconds;
                if (left <= 0)
                {
                    return SensorStatus.TimedOut;
                }

                int count = Math.Min(((length - at) + 7) & ~7, SensorLimits.SerialChunk);
                SensorStatus status = _link.ReadPicture(at, buffer, at, count, (int)left);
                if (status != SensorStatus.Ok)
                {
                    return status;
                }

                at += count;
            }

            return SensorStatus.Ok;
        }

        private SensorStatus Probe()
        {
            SensorStatus status = Ask(_baud == 0 ? Bauds[0] : _baud);
            for (int i = 0; i < Bauds.Length && status != SensorStatus.Ok; i++)
            {
                status = Ask(Bauds[i]);
            }

            return status == SensorStatus.Ok ? status : SensorStatus.NotFound;
        }

        private SensorStatus Ask(int baud)
        {
            _baud = baud;
            _link.SetBaudRate(baud);
            SensorStatus status = _link.Command(GetVersion, 0, 0, 11);
            byte[] answer = _link.Answer;
            return status == SensorStatus.Ok && answer[0] == 'V' && answer[1] == 'C' && answer[2] == '0'
                ? SensorStatus.Ok
                : SensorStatus.NotFound;
        }

        // After a reset the module is back at the rate it was made for.
        private SensorStatus Reset()
        {
            SensorStatus status = _link.Command(ResetModule, 0, 0, 0);
            if (status != SensorStatus.Ok)
            {
                return status;
            }

            _pause.Wait(SensorLimits.SerialReset);
            _baud = 0;
            status = Probe();
            if (status != SensorStatus.Ok || _baud == Fast)
            {
                return status;
            }

            status = _link.Command(SetBaud, 0x010000L | FastCode, 3, 0);
            if (status == SensorStatus.Ok)
            {
                _baud = Fast;
                _link.SetBaudRate(Fast);
            }

            return status;
        }

        // A length beyond 31 bits comes out as -1: no picture is that long.
        private static int Number(byte[] bytes)
        {
            return bytes[0] > 0x7F ? -1 : (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }
    }
}
