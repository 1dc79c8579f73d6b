namespace Camera.Cryptography
{
    /// <summary>A prime curve of NIST SP 800-186, y² = x³ - 3x + b: P-256, P-384 or P-521; one object each.</summary>
    public sealed partial class EcCurve
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
        public static EcCurve P256 => p256 ?? (p256 = CreateP256());

        /// <summary>P-384 (secp384r1).</summary>
        public static EcCurve P384 => p384 ?? (p384 = CreateP384());

        /// <summary>P-521 (secp521r1).</summary>
        public static EcCurve P521 => p521 ?? (p521 = CreateP521());

        /// <summary>The name in FIPS 186-5, e.g. <c>P-256</c>.</summary>
        public string Name { get; }

        /// <summary>Bytes of a coordinate, and of a scalar: 32, 48 or 66.</summary>
        public int ByteLength { get; }

        /// <summary>The prime of the field.</summary>
        internal uint[] Modulus { get; private set; }

        /// <summary>The order n of the generator, a prime below that of the field.</summary>
        internal uint[] Order { get; private set; }

        /// <summary>The coefficient b.</summary>
        internal uint[] B { get; private set; }

        internal uint[] GeneratorX { get; private set; }

        internal uint[] GeneratorY { get; private set; }

        internal PrimeField CreateField()
        {
            switch (ByteLength)
            {
                case 32: return new FieldP256(Modulus);
                case 48: return new FieldP384(Modulus);
                default: return new FieldP521(Modulus);
            }
        }
    }
}
