using System;
using Camera.Frames;

namespace Camera.Tests.Web
{
    /// <summary>A module whose every picture is the same 18 bytes of scan, so that a stream can be compared byte by byte.</summary>
    internal sealed class TestSensor : ISensor
    {
        private static readonly byte[] Image = Convert.FromBase64String(
            "/9j/wAALCAHgAoABAREA/9oACAEBAAA/AAABAgMEBQYHCAkKCwwNDg8QEf/Z");

        public SensorStatus OnCapture;
        public PictureSettings Applied;

        public static byte[] Picture
        {
            get { return Image; }
        }

        public string Name
        {
            get { return "Test module"; }
        }

        public Resolution[] Resolutions { get; } = new Resolution[] { Resolution.Qvga, Resolution.Vga, Resolution.Svga };

        public PictureControls Controls
        {
            get { return PictureControls.Quality | PictureControls.Brightness | PictureControls.Mirror | PictureControls.Flip; }
        }

        public SensorStatus Start()
        {
            return SensorStatus.Ok;
        }

        public SensorStatus Apply(PictureSettings settings)
        {
            Applied = settings;
            return SensorStatus.Ok;
        }

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            length = 0;
            if (OnCapture == SensorStatus.Ok)
            {
                Array.Copy(Image, 0, buffer, 0, Image.Length);
                length = Image.Length;
            }

            return OnCapture;
        }
    }
}
