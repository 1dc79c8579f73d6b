namespace Camera.Simulator.Tls;

/// <summary>Sizes and times of TLS in the simulator, each with its reason.</summary>
internal static class TlsBuffers
{
    /// <summary>The largest record: 5 + 2^14 + 256 bytes (RFC 8446, section 5.2), up to 2,048 of expansion in TLS 1.2 (RFC 5246,
    /// section 6.2.3).</summary>
    public const int Read = 5 + 16384 + 2048;

    /// <summary>What one record holds at the most (RFC 8446, section 5.1).</summary>
    public const int Plaintext = 16384;

    /// <summary>Encrypted records that are held back until the whole picture is, so that it goes out in one call: a VGA picture of a
    /// busy scene. Larger ones take several.</summary>
    public const int Held = 64 * 1024;

    /// <summary>How many of these are kept for the next pictures: writes that wait for slow viewers at the same time. More are made
    /// as needed.</summary>
    public const int HeldArrays = 64;

    /// <summary>How long saying goodbye may take: one small record into an empty send buffer.</summary>
    public const int CloseMilliseconds = 500;
}
