namespace Camera.Cryptography
{
    /// <summary>Long division (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D). The time depends on values: only for numbers
    /// that are public, and while a key is being made.</summary>
    internal static class Division
    {
        /// <summary>a = a modulo d, in place.</summary>
        /// <param name="d">Its highest limb is not 0.</param>
        internal static void Remainder(uint[] a, uint[] d)
        {
            Divide(a, d, null);
        }

        /// <summary>quotient = a / d, a = a modulo d.</summary>
        /// <param name="quotient">Null, or at least as many limbs as a has more than d, and one.</param>
        internal static void Divide(uint[] a, uint[] d, uint[] quotient)
        {
            int n = d.Length;
            if (quotient != null)
            {
                System.Array.Clear(quotient, 0, quotient.Length);
            }

            // The two highest limbs of d as if its highest bit were at the top, and likewise three of a.
            int shift = LeadingZeros(d[n - 1]);
            ulong first = Window(d, n - 1, shift);
            ulong second = n > 1 ? Window(d, n - 2, shift) : 0;
            for (int i = a.Length - n; i >= 0; i--)
            {
                ulong head = i + n < a.Length ? (ulong)Window(a, i + n, shift) << 32 : Overhang(a, i + n, shift) << 32;
                head |= Window(a, i + n - 1, shift);
                ulong next = i + n > 1 ? Window(a, i + n - 2, shift) : 0;
                ulong q = head / first;
                ulong rest = head - q * first;
                while (q >> 32 != 0 || (rest >> 32 == 0 && q * second > (rest << 32 | next)))
                {
                    q--;
                    rest += first;
                }

                if (q == 0)
                {
                    continue;
                }

                if (SubtractMultiple(a, i, d, q))
                {
                    q--;
                    AddBack(a, i, d);
                }

                if (quotient != null)
                {
                    quotient[i] = (uint)q;
                }
            }
        }

        /// <summary>a modulo a small number, which is not 0.</summary>
        internal static uint Remainder(uint[] a, uint d)
        {
            ulong rest = 0;
            for (int i = a.Length - 1; i >= 0; i--)
            {
                rest = (rest << 32 | a[i]) % d;
            }

            return (uint)rest;
        }

        /// <summary>Zero bits above the highest 1 of a limb that is not 0.</summary>
        internal static int LeadingZeros(uint x)
        {
            int zeros = 0;
            while (x < 0x80000000u)
            {
                x <<= 1;
                zeros++;
            }

            return zeros;
        }

        private static uint Window(uint[] a, int index, int shift)
        {
            return shift == 0 || index == 0 ? a[index] << shift : a[index] << shift | a[index - 1] >> (32 - shift);
        }

        private static ulong Overhang(uint[] a, int index, int shift)
        {
            return shift == 0 ? 0 : a[index - 1] >> (32 - shift);
        }

        // a = a - q·d·2^(32·i); true when the result is negative.
        private static bool SubtractMultiple(uint[] a, int i, uint[] d, ulong q)
        {
            ulong product = 0;
            ulong t = 0;
            for (int j = 0; j < d.Length; j++)
            {
                product = q * d[j] + (product >> 32);
                t = (ulong)a[i] - (uint)product - (t >> 63);
                a[i++] = (uint)t;
            }

            if (i == a.Length)
            {
                return (product >> 32) + (t >> 63) != 0;
            }

            t = (ulong)a[i] - (product >> 32) - (t >> 63);
            a[i] = (uint)t;
            return t >> 63 != 0;
        }

        private static void AddBack(uint[] a, int i, uint[] d)
        {
            ulong t = 0;
            for (int j = 0; j < d.Length; j++)
            {
                t = (t >> 32) + a[i] + d[j];
                a[i++] = (uint)t;
            }

            if (i < a.Length)
            {
                a[i] += (uint)(t >> 32);
            }
        }
    }
}
