namespace Camera.Cryptography
{
    /// <summary>Where the making of a key stands.</summary>
    public enum KeyGenerationStatus
    {
        /// <summary>There is more to do.</summary>
        Working,

        /// <summary>The key is there.</summary>
        Done,

        /// <summary>It was cancelled; nothing is left in memory.</summary>
        Cancelled,

        /// <summary>The source of randomness is not ready (on the ESP32: the radio is off).</summary>
        EntropyNotReady,

        /// <summary>The source of randomness failed its health test.</summary>
        EntropyUnhealthy,

        /// <summary>The computation contradicted itself: the hardware is faulty.</summary>
        Failed,
    }
}
