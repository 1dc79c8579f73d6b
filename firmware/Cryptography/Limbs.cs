namespace Camera.Cryptography
{
    /// <summary>
    /// Natural numbers as arrays of 32-bit limbs, the least significant first. Everything here takes a time that depends on lengths only,
    /// never on values, unless it says otherwise.
    /// </summary>
    internal static class Limbs
    {
        /// <summary>Limbs that hold so many bits.</summary>
        internal static int ForBits(int bits)
        {
            return (bits + 31) >> 5;
        }

        /// <summary>Reads a big-endian number that fits into <paramref name="length"/> limbs; the caller has checked that.</summary>
        internal static uint[] FromBytes(byte[] bytes, int length)
        {
            uint[] limbs = new uint[length];
            Load(limbs, bytes, 0, bytes.Length);
            return limbs;
        }

        /// <summary>Reads a big-endian number; what is beyond the limbs is dropped.</summary>
        internal static void Load(uint[] limbs, byte[] bytes, int offset, int count)
        {
            int position = offset + count - 1;
            for (int i = 0; i < limbs.Length; i++)
            {
                uint limb = 0;
                for (int shift = 0; shift < 32 && position >= offset; shift += 8)
                {
                    limb |= (uint)bytes[position--] << shift;
                }

                limbs[i] = limb;
            }
        }

        /// <summary>Writes a number big-endian; it must fit.</summary>
        internal static void Store(uint[] limbs, byte[] bytes, int offset, int count)
        {
            int position = offset + count - 1;
            for (int i = 0; i < limbs.Length; i++)
            {
                uint limb = limbs[i];
                for (int shift = 0; shift < 32 && position >= offset; shift += 8)
                {
                    bytes[position--] = (byte)(limb >> shift);
                }
            }

            while (position >= offset)
            {
                bytes[position--] = 0;
            }
        }

        /// <summary>True for 0.</summary>
        internal static bool IsZero(uint[] a)
        {
            uint any = 0;
            for (int i = 0; i < a.Length; i++)
            {
                any |= a[i];
            }

            return any == 0;
        }

        /// <summary>True for equal numbers in arrays of equal length.</summary>
        internal static bool AreEqual(uint[] a, uint[] b)
        {
            uint difference = 0;
            for (int i = 0; i < a.Length; i++)
            {
                difference |= a[i] ^ b[i];
            }

            return difference == 0;
        }

        /// <summary>True when a is less than b, in arrays of equal length.</summary>
        internal static bool IsLess(uint[] a, uint[] b)
        {
            ulong borrow = 0;
            for (int i = 0; i < a.Length; i++)
            {
                borrow = ((ulong)a[i] - b[i] - borrow) >> 63;
            }

            return borrow != 0;
        }

        /// <summary>r = a + b over the length of r; returns the carry, 0 or 1. The arrays may be the same.</summary>
        internal static uint Add(uint[] r, uint[] a, uint[] b)
        {
            ulong t = 0;
            for (int i = 0; i < r.Length; i++)
            {
                t = (t >> 32) + a[i] + b[i];
                r[i] = (uint)t;
            }

            return (uint)(t >> 32);
        }

        /// <summary>r = a - b over the length of r; returns the borrow, 0 or 1. The arrays may be the same.</summary>
        internal static uint Subtract(uint[] r, uint[] a, uint[] b)
        {
            ulong t = 0;
            for (int i = 0; i < r.Length; i++)
            {
                t = (ulong)a[i] - b[i] - (t >> 63);
                r[i] = (uint)t;
            }

            return (uint)(t >> 63);
        }

        /// <summary>a = a / 2.</summary>
        internal static void Halve(uint[] a)
        {
            int last = a.Length - 1;
            for (int i = 0; i < last; i++)
            {
                a[i] = a[i] >> 1 | a[i + 1] << 31;
            }

            a[last] >>= 1;
        }

        /// <summary>r = r + (b and mask); the mask is all ones or 0.</summary>
        internal static void AddMasked(uint[] r, uint[] b, uint mask)
        {
            ulong t = 0;
            for (int i = 0; i < r.Length; i++)
            {
                t = (t >> 32) + r[i] + (b[i] & mask);
                r[i] = (uint)t;
            }
        }

        /// <summary>r = the sum of two numbers below m, modulo m. The arrays may be the same.</summary>
        internal static void AddModulo(uint[] r, uint[] a, uint[] b, uint[] m)
        {
            uint carry = Add(r, a, b);
            uint borrow = Subtract(r, r, m);
            AddMasked(r, m, carry - borrow); // 0 or all ones: a carry without a borrow cannot be
        }

        /// <summary>r = the difference of two numbers below m, modulo m. The arrays may be the same.</summary>
        internal static void SubtractModulo(uint[] r, uint[] a, uint[] b, uint[] m)
        {
            uint borrow = Subtract(r, a, b);
            AddMasked(r, m, 0u - borrow);
        }

        /// <summary>Product into wide, which has the sum of the lengths.</summary>
        internal static void Multiply(uint[] wide, uint[] a, uint[] b)
        {
            int n = b.Length;
            System.Array.Clear(wide, 0, n);
            for (int i = 0; i < a.Length; i++)
            {
                ulong x = a[i];
                ulong t = 0;
                int k = i;
                for (int j = 0; j < n; j++)
                {
                    t = x * b[j] + wide[k] + (t >> 32);
                    wide[k] = (uint)t;
                    k++;
                }

                wide[k] = (uint)(t >> 32);
            }
        }

        /// <summary>Square into wide, which has twice the length: each product of two different limbs is computed once.</summary>
        internal static void Square(uint[] wide, uint[] a)
        {
            int n = a.Length;
            System.Array.Clear(wide, 0, wide.Length);
            for (int i = 0; i < n - 1; i++)
            {
                ulong x = a[i];
                ulong t = 0;
                int k = i + i + 1;
                for (int j = i + 1; j < n; j++)
                {
                    t = x * a[j] + wide[k] + (t >> 32);
                    wide[k] = (uint)t;
                    k++;
                }

                wide[k] = (uint)(t >> 32);
            }

            ulong carry = 0;
            int position = 0;
            for (int i = 0; i < n; i++)
            {
                ulong x = a[i];
                x *= x;
                carry += ((ulong)wide[position] << 1) + (uint)x;
                wide[position++] = (uint)carry;
                carry = (carry >> 32) + ((ulong)wide[position] << 1) + (x >> 32);
                wide[position++] = (uint)carry;
                carry >>= 32;
            }
        }
    }
}
