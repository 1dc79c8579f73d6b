using System;
using System.Threading;
using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>Writes the number of the picture at both ends of the scan, so that a slot that was reused too early shows.</summary>
    internal sealed class NumberedSensor : ISensor
    {
        private readonly byte[] _picture = JpegBytes.OfSize(320, 240, 600);
        private byte _number;

        public string Name => "numbered";

        public Resolution[] Resolutions { get; } = { Resolution.Vga };

        public PictureControls Controls => PictureControls.None;

        public SensorStatus Start() => SensorStatus.Ok;

        public SensorStatus Apply(PictureSettings settings) => SensorStatus.Ok;

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            _number = (byte)((_number + 1) & 0x7F);
            _picture[30] = _number;
            _picture[_picture.Length - 3] = _number;
            Array.Copy(_picture, 0, buffer, 0, _picture.Length);
            length = _picture.Length;
            return SensorStatus.Ok;
        }
    }

    /// <summary>A viewer on a thread of its own: comes, takes some frames, leaves, several times.</summary>
    internal sealed class Watcher
    {
        private readonly FrameHub _hub;
        private readonly int _visits;
        private readonly int _frames;

        public Watcher(FrameHub hub, int visits, int frames)
        {
            _hub = hub;
            _visits = visits;
            _frames = frames;
        }

        /// <summary>The first thing that was wrong, or empty.</summary>
        public string Complaint { get; private set; } = "";

        public void Run()
        {
            for (int visit = 0; visit < _visits && Complaint.Length == 0; visit++)
            {
                Viewer viewer;
                OpenResult result = visit % 2 == 0
                    ? _hub.OpenStream(null, 0, out viewer)
                    : _hub.OpenSnapshot(null, 0, out viewer);
                if (result != OpenResult.Ok)
                {
                    Complaint = "not let in";
                    return;
                }

                Watch(viewer, visit % 2 == 0 ? _frames : 1);
                viewer.Close();
            }
        }

        private void Watch(Viewer viewer, int frames)
        {
            long last = 0;
            for (int i = 0; i < frames; i++)
            {
                Frame frame = viewer.TakeNext(20000);
                if (frame == null)
                {
                    Complaint = "no frame";
                    return;
                }

                int end = frame.Offset + frame.Length - 3;
                byte number = frame.Buffer[30];
                long sequence = frame.Sequence;
                Thread.Sleep(0);
                if (frame.Sequence != sequence || sequence <= last || frame.Buffer[30] != number || frame.Buffer[end] != number)
                {
                    Complaint = "frame " + sequence.ToString() + " changed while held";
                }

                last = sequence;
                viewer.Return(frame);
            }
        }
    }
}
