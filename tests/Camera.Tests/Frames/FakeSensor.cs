using System;
using System.Threading;
using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>Does what the test says: delivers its picture, or fails in the way set.</summary>
    internal sealed class FakeSensor : ISensor
    {
        public byte[] Picture = JpegBytes.WithScan(0x12);
        public SensorStatus OnStart;
        public SensorStatus OnApply;
        public SensorStatus OnCapture;
        public int Faults;
        public int Starts;
        public int Applies;
        public int Captures;
        public PictureSettings Applied;

        /// <summary>When set, advances by this much in each capture.</summary>
        public FakeClock Clock;
        public int CaptureMilliseconds;

        /// <summary>When set, a capture waits for it.</summary>
        public AutoResetEvent Gate;
        public AutoResetEvent Entered;

        public string Name => "fake";

        public Resolution[] Resolutions { get; } = { Resolution.Qvga, Resolution.Vga, Resolution.Svga };

        public PictureControls Controls => PictureControls.None;

        public SensorStatus Start()
        {
            Starts++;
            return OnStart;
        }

        public SensorStatus Apply(PictureSettings settings)
        {
            Applies++;
            Applied = settings;
            return OnApply;
        }

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            Captures++;
            length = 0;
            if (Entered != null)
            {
                Entered.Set();
            }

            if (Gate != null)
            {
                Gate.WaitOne(10000, false);
            }

            if (Clock != null)
            {
                Clock.Now += CaptureMilliseconds;
            }

            if (Faults > 0)
            {
                Faults--;
                throw new InvalidOperationException("driver");
            }

            if (OnCapture == SensorStatus.Ok)
            {
                Array.Copy(Picture, 0, buffer, 0, Picture.Length);
                length = Picture.Length;
            }

            return OnCapture;
        }
    }
}
