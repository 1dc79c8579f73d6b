using System;
using Camera.Frames;

namespace Camera.Tests.Frames
{
    /// <summary>A capture loop over a fake sensor in the test's own time.</summary>
    internal sealed class Rig
    {
        public readonly FakeClock Clock = new FakeClock();
        public readonly FakeSensor Sensor = new FakeSensor();
        public readonly FramePool Pool;
        public readonly FrameHub Hub;
        public readonly CaptureLoop Loop;

        public Rig(int slots)
        {
            Pool = new FramePool(slots, FrameLimits.MinSlotSize);
            Hub = new FrameHub(Pool, Sensor.Resolutions, Clock);
            Loop = new CaptureLoop(Sensor, Pool, Hub, Clock);
        }

        /// <summary>Runs what is due now.</summary>
        /// <returns>Milliseconds until the next step is due, or -1.</returns>
        public int Settle()
        {
            for (int i = 0; i < 20; i++)
            {
                int wait = Loop.RunOnce();
                if (wait != 0)
                {
                    return wait;
                }
            }

            return 0;
        }

        /// <summary>Lets time pass, running the loop whenever it is due.</summary>
        public void Run(int milliseconds)
        {
            long end = Clock.Now + milliseconds;
            while (Clock.Now <= end)
            {
                int wait = Loop.RunOnce();
                if (wait < 0 || Clock.Now + wait > end)
                {
                    break;
                }

                Clock.Now += wait;
            }

            Clock.Now = Math.Max((int)(end - Clock.Now), 0) + Clock.Now;
        }

        public Viewer Stream(int framesPerSecond)
        {
            Viewer viewer;
            Hub.OpenStream(null, framesPerSecond, out viewer);
            return viewer;
        }

        /// <summary>The frame that is due for the viewer, given back at once; its number, or 0 for none.</summary>
        public static long Look(Viewer viewer)
        {
            int wait;
            Frame frame = viewer.TryTake(out wait);
            if (frame == null)
            {
                return 0;
            }

            long sequence = frame.Sequence;
            viewer.Return(frame);
            return sequence;
        }
    }
}
