using Camera.Frames;
using Camera.Sensors;
using Camera.Simulator.Sensors;

namespace Camera.Bench.Sensors;

/// <summary>Takes frames by the board's drivers from emulated modules, in time that passes only when a driver waits, and adds up what that
/// costs. Run by <see cref="InstructionCounter"/> over counted libraries.</summary>
public static class FrameCosts
{
    private static readonly int[] Sizes = [6_000, 13_312, 30_027, 62_464, 199_680];

    /// <summary>Numbers for each module and size, in turn: see <see cref="FrameCost"/>, its module as the place in
    /// <see cref="EmulatedSensors.Names"/>. Plain numbers, as the two copies of this program share no types.</summary>
    public static long[][] Measure() => [.. Enumerable.Range(0, EmulatedSensors.Names.Length).SelectMany(Measure)];

    private static IEnumerable<long[]> Measure(int module)
    {
        var time = new VirtualTime();
        var source = new PlainSource();
        EmulatedModule emulated = EmulatedSensors.Create(EmulatedSensors.Names[module], source, time, time);
        Expect(emulated.Driver.Start());
        Expect(emulated.Driver.Apply(new PictureSettings { Resolution = Resolution.Qvga }));
        byte[] slot = new byte[FrameLimits.MaxSlotSize];
        var parser = new JpegParser();
        foreach (int size in Sizes)
        {
            source.Size = size;
            emulated.Meter.Reset();
            long driver = InstructionCounter.Read(typeof(SensorLimits));
            Expect(emulated.Driver.Capture(slot, out int length, FrameLimits.CaptureTimeout));
            driver = InstructionCounter.Read(typeof(SensorLimits)) - driver;
            long check = InstructionCounter.Read(typeof(JpegParser));
            JpegError error = parser.Parse(slot, 0, length);
            check = InstructionCounter.Read(typeof(JpegParser)) - check;
            if (error != JpegError.None || parser.Length != size || emulated.Complaints.Any())
            {
                throw new InvalidOperationException($"{emulated.Driver.Name}: {error}, {string.Join("; ", emulated.Complaints)}");
            }

            yield return [module, size, emulated.Meter.Bytes, emulated.Meter.Transfers, driver, check];
        }
    }

    private static void Expect(SensorStatus status)
    {
        if (status != SensorStatus.Ok)
        {
            throw new InvalidOperationException(status.ToString());
        }
    }

    private sealed class VirtualTime : IClock, IPause
    {
        public long Milliseconds { get; private set; }

        public void Wait(int milliseconds) => Milliseconds += milliseconds;
    }

    /// <summary>Pictures of a size to choose; one byte in 356 of the scan is FF, as in real ones (vtest.avi at 56 KB).</summary>
    private sealed class PlainSource : ISensor
    {
        private const int PerMarker = 356;
        private static readonly byte[] Head = Convert.FromHexString("FFD8FFC0000B080010000801011100FFDA0008010100003F00");

        public int Size { get; set; }

        public string Name => "plain";

        public Resolution[] Resolutions { get; } = [Resolution.Qvga];

        public PictureControls Controls => PictureControls.None;

        public SensorStatus Start() => SensorStatus.Ok;

        public SensorStatus Apply(PictureSettings settings) => SensorStatus.Ok;

        public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
        {
            Span<byte> scan = buffer.AsSpan(Head.Length, Size - Head.Length - 2);
            Head.CopyTo(buffer, 0);
            scan.Fill(0x55);
            for (int i = 0; i + 1 < scan.Length; i += PerMarker)
            {
                scan[i] = 0xFF;
                scan[i + 1] = 0x00;
            }

            buffer[Size - 2] = 0xFF;
            buffer[Size - 1] = 0xD9;
            length = Size;
            return SensorStatus.Ok;
        }
    }
}
