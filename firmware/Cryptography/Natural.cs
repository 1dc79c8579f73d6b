using System;

namespace Camera.Cryptography
{
    /// <summary>Natural numbers as bytes, big-endian without leading zeros; none for 0.</summary>
    internal static class Natural
    {
        /// <summary>A copy without leading zeros.</summary>
        internal static byte[] Trim(byte[] bytes)
        {
            int start = 0;
            while (start < bytes.Length && bytes[start] == 0)
            {
                start++;
            }

            byte[] trimmed = new byte[bytes.Length - start];
            Array.Copy(bytes, start, trimmed, 0, trimmed.Length);
            return trimmed;
        }

        /// <summary>The bytes of a number of limbs; nothing of it stays elsewhere.</summary>
        internal static byte[] FromLimbs(uint[] limbs)
        {
            byte[] bytes = new byte[4 * limbs.Length];
            Limbs.Store(limbs, bytes, 0, bytes.Length);
            byte[] trimmed = Trim(bytes);
            Array.Clear(bytes, 0, bytes.Length);
            return trimmed;
        }
    }
}
