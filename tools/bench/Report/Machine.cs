using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Camera.Bench.Load;

namespace Camera.Bench.Report;

/// <summary>On what was measured, with what.</summary>
/// <param name="Hardware">Processor, cores, memory, system.</param>
/// <param name="Software">The versions of all that took part.</param>
/// <param name="Pictures">What was sent.</param>
internal sealed record Machine(string Hardware, string Software, string Pictures)
{
    /// <summary>How busy it is with other things: the load average of a minute.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <param name="loadBefore">What <see cref="Load"/> said before the run: anything but about 0 is no quiet machine.</param>
    public static Machine Here(Recording recording, string loadBefore)
    {
        string model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) ?? ": ?";
        long kilobytes = long.Parse(
            File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        string kernel = File.ReadAllText("/proc/sys/kernel/osrelease").Split('-')[0];
        bool isVirtual = File.ReadLines("/proc/cpuinfo").Any(line => line.StartsWith("flags", StringComparison.Ordinal) && line.Contains(" hypervisor"));
        return new Machine(
            FormattableString.Invariant(
                $"{CoreCount()} cores of {model[(model.IndexOf(':') + 1)..].Trim()}{(isVirtual ? " (a virtual machine)" : "")}, {kilobytes / 1024 / 1024} GB, Linux {kernel}, load average {loadBefore} before the run"),
            $"{RuntimeInformation.FrameworkDescription} (Kestrel of the same), nginx {VersionOf("nginx-light")}, lighttpd {VersionOf("lighttpd")}, "
                + $"Mbed TLS {VersionOf("libmbedtls14")}, wrk {VersionOf("wrk")}, OpenSSL {VersionOf("libssl3")}",
            FormattableString.Invariant(
                $"{recording.Frames.Length} pictures of 640 x 480 from OpenCV's film vtest.avi, {recording.MeanBytes / 1024.0:F0} KB each"));
    }

    // This process is kept on one of them.
    private static int CoreCount() =>
        File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));

    private static string VersionOf(string package)
    {
        using Process query = Process.Start(new ProcessStartInfo("dpkg-query", ["-W", "-f", "${Version}", package])
        {
            RedirectStandardOutput = true,
        })!;
        string version = query.StandardOutput.ReadToEnd();
        query.WaitForExit();
        return query.ExitCode == 0 ? version : throw new BenchException($"The package {package} is not installed.");
    }
}
