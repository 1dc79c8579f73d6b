using NanoStubs;

namespace System
{
    public static class Environment
    {
        private static readonly Diagnostics.Stopwatch Uptime = Diagnostics.Stopwatch.StartNew();

        public static long TickCount64 => Uptime.ElapsedMilliseconds + FakeBoard.Ahead;
    }
}

namespace nanoFramework.Runtime.Native
{
    public enum RebootOption
    {
        NormalReboot = 0,
    }

    public static class GC
    {
        public static uint Run(bool compactHeap)
        {
            FakeBoard.Collections++;
            return FakeBoard.FreeBytes;
        }
    }

    public class Power
    {
        internal Power()
        {
        }

        public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => FakeBoard.Rebooted.Set();
    }
}
