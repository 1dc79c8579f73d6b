using Camera.Bench.Load;

namespace Camera.Bench.Peers;

/// <summary>What the measurement needs of the machine: all of it, or nothing is measured.</summary>
internal static class RequiredTools
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["/usr/bin/taskset"] = "util-linux",
        ["/usr/bin/ffmpeg"] = "ffmpeg",
        ["/usr/bin/wrk"] = "wrk",
        ["/usr/sbin/nginx"] = "nginx-light",
        ["/usr/sbin/lighttpd"] = "lighttpd",
        ["/usr/lib/lighttpd/mod_mbedtls.so"] = "lighttpd-mod-mbedtls",
        [Report.Plot.Font] = "fonts-dejavu-core",
        [Recording.Film] = "opencv-doc",
    };

    /// <exception cref="BenchException">Something is missing; the message says how to get it.</exception>
    public static void Demand()
    {
        string[] missing = [.. Packages.Where(entry => !File.Exists(entry.Key)).Select(entry => entry.Value)];
        if (missing.Length > 0)
        {
            throw new BenchException("The peers and tools are missing. On Debian 12: apt-get install " + string.Join(' ', missing));
        }
    }
}
