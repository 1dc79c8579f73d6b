using System;

namespace Camera.Cryptography
{
    /// <summary>A valid public point of a curve; immutable.</summary>
    public sealed class EcPublicKey
    {
        private const byte Uncompressed = 4;

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

        /// <summary>Makes a key of coordinates if they are a point of the curve (SP 800-56A, 5.6.2.3.4; the order of all three curves is
        /// prime, so that a point of the curve is one of the group).</summary>
        /// <param name="x">Big-endian, <see cref="EcCurve.ByteLength"/> bytes; copied.</param>
        /// <param name="y">The same.</param>
        /// <param name="key">The key, or null.</param>
        public static bool TryCreate(EcCurve curve, byte[] x, byte[] y, out EcPublicKey key)
        {
            if (curve == null || x == null || y == null)
            {
                throw new ArgumentException("curve");
            }

            key = null;
            int length = curve.ByteLength;
            if (x.Length != length || y.Length != length || !IsOnCurve(curve, x, y))
            {
                return false;
            }

            key = new EcPublicKey(curve, (byte[])x.Clone(), (byte[])y.Clone());
            return true;
        }

        /// <summary>Reads an uncompressed point (SEC 1, 2.3.4): 04, x, y, and nothing else. The point at infinity and compressed
        /// points are refused (RFC 5480 demands only the uncompressed form).</summary>
        /// <param name="key">The key, or null.</param>
        public static bool TryDecode(EcCurve curve, byte[] buffer, int offset, int count, out EcPublicKey key)
        {
            if (curve == null || buffer == null || offset < 0 || count < 0 || offset > buffer.Length - count)
            {
                throw new ArgumentException("buffer");
            }

            key = null;
            int length = curve.ByteLength;
            if (count != 1 + 2 * length || buffer[offset] != Uncompressed)
            {
                return false;
            }

            byte[] x = new byte[length];
            byte[] y = new byte[length];
            Array.Copy(buffer, offset + 1, x, 0, length);
            Array.Copy(buffer, offset + 1 + length, y, 0, length);
            return TryCreate(curve, x, y, out key);
        }

        /// <summary>The uncompressed point: 04, x, y; new bytes.</summary>
        public byte[] Encode()
        {
            byte[] point = new byte[1 + X.Length + Y.Length];
            point[0] = Uncompressed;
            Array.Copy(X, 0, point, 1, X.Length);
            Array.Copy(Y, 0, point, 1 + X.Length, Y.Length);
            return point;
        }

        // y² = x³ - 3x + b, both coordinates below the prime.
        private static bool IsOnCurve(EcCurve curve, byte[] xBytes, byte[] yBytes)
        {
            PrimeField f = curve.CreateField();
            uint[] x = Limbs.FromBytes(xBytes, f.Length);
            uint[] y = Limbs.FromBytes(yBytes, f.Length);
            if (!Limbs.IsLess(x, f.Modulus) || !Limbs.IsLess(y, f.Modulus))
            {
                return false;
            }

            uint[] right = new uint[f.Length];
            f.Square(y, y);
            f.Square(right, x);
            f.Multiply(right, right, x);
            f.Subtract(right, right, x);
            f.Subtract(right, right, x);
            f.Subtract(right, right, x);
            f.Add(right, right, curve.B);
            return Limbs.AreEqual(y, right);
        }
    }
}
