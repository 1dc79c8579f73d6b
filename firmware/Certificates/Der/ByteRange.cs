using System;

namespace Camera.Certificates
{
    /// <summary>Ranges of byte arrays.</summary>
    internal static class ByteRange
    {
        /// <summary>The two ranges hold the same; not in constant time, so not for secrets.</summary>
        public static bool Equal(byte[] a, int offsetA, byte[] b, int offsetB, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (a[offsetA + i] != b[offsetB + i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The arrays hold the same; null is equal to null only.</summary>
        public static bool Equal(byte[] a, byte[] b)
        {
            if (a == null || b == null)
            {
                return a == b;
            }

            return a.Length == b.Length && Equal(a, 0, b, 0, a.Length);
        }

        public static byte[] Copy(byte[] source, int offset, int count)
        {
            byte[] copy = new byte[count];
            Array.Copy(source, offset, copy, 0, count);
            return copy;
        }

        /// <summary>Overwrites a secret; null is let pass.</summary>
        public static void Wipe(byte[] secret)
        {
            if (secret != null)
            {
                Array.Clear(secret, 0, secret.Length);
            }
        }
    }
}
