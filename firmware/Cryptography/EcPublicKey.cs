using System;

namespace Camera.Cryptography
{
    /// <summary>A valid public point of a curve; immutable.</summary>
    public sealed class EcPublicKey
    {
        private EcPublicKey(EcCurve curve, byte[] x, byte[] y)
        {
            Curve = curve;
            X = x;
            Y = y;
        }

        /// <summary>The curve.</summary>
        public EcCurve Curve { get; }

        /// <summary>The x coordinate, big-endian, <see cref="EcCurve.ByteLength"/> bytes; not to be changed.</summary>
        public byte[] X { get; }

        /// <summary>The y coordinate, likewise.</summary>
        public byte[] Y { get; }

        /// <summary>Makes a key of coordinates if they are a point of the curve (SP 800-56A, 5.6.2.3.4).</summary>
        public static bool TryCreate(EcCurve curve, byte[] x, byte[] y, out EcPublicKey key)
        {
            throw new NotImplementedException();
        }

        /// <summary>Reads an uncompressed point (SEC 1, 2.3.4): 04, x, y, and nothing else. The point at infinity and compressed
        /// points are refused (RFC 5480 demands only the uncompressed form).</summary>
        public static bool TryDecode(EcCurve curve, byte[] buffer, int offset, int count, out EcPublicKey key)
        {
            throw new NotImplementedException();
        }

        /// <summary>The uncompressed point: 04, x, y; new bytes.</summary>
        public byte[] Encode()
        {
            throw new NotImplementedException();
        }
    }
}
