using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Camera.Bench.Load;

/// <summary>Runs wrk for snapshots over connections that are kept.</summary>
internal static partial class Wrk
{
    /// <summary>What wrk found.</summary>
    /// <param name="Requests">Answered in all.</param>
    /// <param name="PerSecond">The same, a second.</param>
    public sealed record Finding(long Requests, double PerSecond);

    /// <param name="connections">At once, each asking again when it has its answer.</param>
    /// <param name="configuration">File that tells its OpenSSL what to offer, see <see cref="WriteConfiguration"/>.</param>
    /// <exception cref="BenchException">An error or another status than 200 on the way.</exception>
    public static Finding Run(Target target, int connections, int seconds, string configuration)
    {
        string scheme = target.Tls == null ? "http" : "https";
        List<string> arguments =
        [
            "-t", "1", "-c", $"{connections}", "-d", $"{seconds}s", "--timeout", "10s", $"{scheme}://127.0.0.1:{target.Port}{target.Path}",
        ];
        if (target.Header.Length > 0)
        {
            arguments.AddRange(["-H", target.Header]);
        }

        var start = new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true };
        start.Environment["OPENSSL_CONF"] = configuration;
        using Process wrk = Process.Start(start)!;
        string output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return Parse(output) ?? throw new BenchException($"wrk at {target.Peer} says:{Environment.NewLine}{output}");
    }

    /// <summary>Reads what wrk prints.</summary>
    /// <returns>Null when there was an error or another status than 2xx, or it is not wrk's.</returns>
    public static Finding? Parse(string output)
    {
        Match requests = RequestLine().Match(output);
        Match rate = RateLine().Match(output);
        return requests.Success && rate.Success && !output.Contains("Socket errors") && !output.Contains("Non-2xx")
            ? new Finding(
                long.Parse(requests.Groups[1].Value, CultureInfo.InvariantCulture),
                double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The same suite, group and version as <see cref="TlsClient"/>, for a client that has no option for them.</summary>
    public static void WriteConfiguration(string path) => File.WriteAllText(path, $"""
        openssl_conf = all
        [all]
        ssl_conf = ssl
        [ssl]
        system_default = forced
        [forced]
        MinProtocol = TLSv1.2
        MaxProtocol = TLSv1.2
        CipherString = {TlsClient.EcCipher}
        Groups = {TlsClient.Group}
        Options = -SessionTicket

        """);

    [GeneratedRegex(@"^\s*(\d+) requests in ", RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^Requests/sec:\s+([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex RateLine();
}
