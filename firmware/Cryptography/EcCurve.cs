namespace Camera.Cryptography
{
    /// <summary>A prime curve of NIST SP 800-186: P-256, P-384 or P-521; one object each.</summary>
    public sealed class EcCurve
    {
        private static EcCurve p256;
        private static EcCurve p384;
        private static EcCurve p521;

        private EcCurve(string name, int byteLength)
        {
            Name = name;
            ByteLength = byteLength;
        }

        /// <summary>P-256 (secp256r1).</summary>
        public static EcCurve P256 => p256 ?? (p256 = new EcCurve("P-256", 32));

        /// <summary>P-384 (secp384r1).</summary>
        public static EcCurve P384 => p384 ?? (p384 = new EcCurve("P-384", 48));

        /// <summary>P-521 (secp521r1).</summary>
        public static EcCurve P521 => p521 ?? (p521 = new EcCurve("P-521", 66));

        /// <summary>The name in FIPS 186-5, e.g. <c>P-256</c>.</summary>
        public string Name { get; }

        /// <summary>Bytes of a coordinate, and of a scalar: 32, 48 or 66.</summary>
        public int ByteLength { get; }
    }
}
