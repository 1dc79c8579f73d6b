namespace Camera.Bench.Report;

/// <summary>What HTTPS is compared with HTTP in.</summary>
internal static class HttpsRows
{
    public const string Http = "HTTP";
    public const string Https = "HTTPS";

    /// <summary>So many watch.</summary>
    public static readonly int[] Viewers = [1, 4, 14];

    public static readonly Row P256 = new("handshakes-p256", "New connections per second, P-256", "N0", "", 0);

    public static readonly Row Rsa2048 = new("handshakes-rsa2048", "New connections per second, RSA-2048", "N0", "", 0);

    public static readonly Row Memory = new("memory", "Memory of one more viewer", "N0", " KB", 0, LowerIsBetter: true);

    public static Row StreamOf(int viewers) =>
        new($"stream-{viewers}", $"Frames per second, {viewers} viewer{(viewers == 1 ? "" : "s")}, 30 fps", "N1", "", 0);
}
