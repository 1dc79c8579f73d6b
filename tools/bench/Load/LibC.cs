using System.Runtime.InteropServices;

namespace Camera.Bench.Load;

/// <summary>System calls that .NET has no class for: waiting for many sockets on one thread, and the CPU time of another
/// process in nanoseconds (/proc/PID/stat counts in hundredths of a second).</summary>
internal static partial class LibC
{
    public const int EpollIn = 1;

    private const int EpollAdd = 1;
    private const int EpollRemove = 2;

    // epoll_event is packed on x86-64 only: a mask of 4 bytes, then 8 bytes of the caller's
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;

    public static int EventSize => DataOffset + 8;

    public static int CreateEpoll() => Check(EpollCreate(0), "epoll_create1");

    public static void Watch(int epoll, int descriptor, int index)
    {
        Span<byte> entry = stackalloc byte[16];
        MemoryMarshal.Write(entry, EpollIn);
        MemoryMarshal.Write(entry[DataOffset..], (long)index);
        Check(EpollControl(epoll, EpollAdd, descriptor, entry), "epoll_ctl");
    }

    public static void Unwatch(int epoll, int descriptor) =>
        Check(EpollControl(epoll, EpollRemove, descriptor, stackalloc byte[16]), "epoll_ctl");

    /// <summary>Waits for any of the watched.</summary>
    /// <returns>How many events were written; <see cref="IndexOf"/> tells of which.</returns>
    public static int Wait(int epoll, Span<byte> events, int timeoutMilliseconds) =>
        EpollWait(epoll, events, events.Length / EventSize, timeoutMilliseconds);

    public static int IndexOf(ReadOnlySpan<byte> events, int number) =>
        (int)MemoryMarshal.Read<long>(events[((number * EventSize) + DataOffset)..]);

    public static void CloseDescriptor(int descriptor) => _ = Close(descriptor);

    /// <summary>What a process has used of the processor since its start, ended threads included.</summary>
    public static TimeSpan ProcessorTime(int process)
    {
        int error = ProcessClock(process, out int clock);
        Span<long> time = stackalloc long[2];
        if (error != 0 || ClockTime(clock, time) != 0)
        {
            throw new InvalidOperationException($"The processor time of process {process} cannot be read: has it ended?");
        }

        return TimeSpan.FromTicks((time[0] * TimeSpan.TicksPerSecond) + (time[1] / TimeSpan.NanosecondsPerTick));
    }

    private static int Check(int result, string call) =>
        result >= 0 ? result : throw new InvalidOperationException($"{call} failed with {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int EpollControl(int epoll, int operation, int descriptor, Span<byte> entry);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int EpollWait(int epoll, Span<byte> events, int most, int timeout);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "clock_getcpuclockid")]
    private static partial int ProcessClock(int process, out int clock);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockTime(int clock, Span<long> time);
}
