using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Arithmetic modulo an odd number m in Montgomery's form: x stands for x·R modulo m, where R = 2^(32·Length). An object has working
    /// memory: one thread at a time. The time of multiplications does not depend on values. Results may go into an argument.
    /// </summary>
    internal sealed class Montgomery
    {
        private readonly uint[] _wide;
        private uint _inverse; // -1/m modulo 2^32

        /// <param name="modulus">Odd, its highest limb not 0; kept, not copied.</param>
        internal Montgomery(uint[] modulus)
        {
            Modulus = modulus;
            Length = modulus.Length;
            _wide = new uint[2 * Length];
            Prepare();
        }

        internal uint[] Modulus { get; }

        internal int Length { get; }

        /// <summary>Takes up a modulus that was changed in place.</summary>
        internal void Prepare()
        {
            // Newton's iteration: x = m is the inverse modulo 8, and each step doubles the bits that are right.
            uint x = Modulus[0];
            for (int i = 0; i < 4; i++)
            {
                x *= 2 - Modulus[0] * x;
            }

            _inverse = 0u - x;
        }

        /// <summary>r = a·b/R modulo m; one of the two below m, the other below R.</summary>
        internal void Multiply(uint[] r, uint[] a, uint[] b)
        {
            Limbs.Multiply(_wide, a, b);
            ReduceWide(r);
        }

        /// <summary>r = a·a/R modulo m; a below m.</summary>
        internal void Square(uint[] r, uint[] a)
        {
            Limbs.Square(_wide, a);
            ReduceWide(r);
        }

        /// <summary>r = a/R modulo m; a below R.</summary>
        internal void FromMontgomery(uint[] r, uint[] a)
        {
            Array.Copy(a, 0, _wide, 0, Length);
            Array.Clear(_wide, Length, Length);
            ReduceWide(r);
        }

        /// <summary>r = a/R modulo m for a number of twice the length below m·R.</summary>
        internal void Reduce(uint[] r, uint[] a)
        {
            Array.Copy(a, 0, _wide, 0, 2 * Length);
            ReduceWide(r);
        }

        /// <summary>r = a·R modulo m for a below R, by division: its time depends on the values.</summary>
        internal void ToMontgomery(uint[] r, uint[] a)
        {
            Array.Clear(_wide, 0, Length);
            Array.Copy(a, 0, _wide, Length, Length);
            Division.Remainder(_wide, Modulus);
            Array.Copy(_wide, 0, r, 0, Length);
        }

        /// <summary>r = R modulo m, which stands for 1.</summary>
        internal void SetOne(uint[] r)
        {
            // The power of 2 just below m, doubled.
            int zeros = Division.LeadingZeros(Modulus[Length - 1]);
            Array.Clear(r, 0, Length);
            r[Length - 1] = 0x80000000u >> zeros;
            for (int i = 0; i <= zeros; i++)
            {
                Limbs.AddModulo(r, r, r, Modulus);
            }
        }

        /// <summary>r = R² modulo m: to multiply by it brings a number into Montgomery's form.</summary>
        internal void SetRSquared(uint[] r)
        {
            // 2^e·R by doubling, as far as squarings, which double e, are dearer.
            int exponent = 32 * Length;
            int squarings = 0;
            while (exponent > 64 && (exponent & 1) == 0)
            {
                exponent >>= 1;
                squarings++;
            }

            SetOne(r);
            for (int i = 0; i < exponent; i++)
            {
                Limbs.AddModulo(r, r, r, Modulus);
            }

            for (int i = 0; i < squarings; i++)
            {
                Square(r, r);
            }
        }

        /// <summary>Wipes the working memory.</summary>
        internal void Wipe()
        {
            Array.Clear(_wide, 0, _wide.Length);
        }

        // Adds multiples of m that turn the lower half to zeros; what is left is the upper half and one bit. Two limbs at a time: the
        // interpreter then loads and stores each column once for two multiplications.
        private void ReduceWide(uint[] r)
        {
            uint[] wide = _wide;
            uint[] m = Modulus;
            int n = Length;
            uint carry = 0;
            int i = 0;
            if ((n & 1) != 0)
            {
                carry = ReduceOne(wide, m, n);
                i = 1;
            }

            for (; i < n; i += 2)
            {
                // The second multiplier depends on what the first one adds to its column.
                ulong last = m[0];
                ulong q = wide[i] * _inverse;
                ulong t = q * last + wide[i];
                int k = i + 1;
                ulong x = m[1];
                t = q * x + wide[k] + (t >> 32);
                ulong p = (uint)t * _inverse;
                ulong u = p * last + (uint)t;
                last = x;
                k++;
                for (int j = 2; j < n; j++)
                {
                    x = m[j];
                    t = q * x + wide[k] + (t >> 32);
                    u = p * last + (uint)t + (u >> 32);
                    wide[k] = (uint)u;
                    last = x;
                    k++;
                }

                t = (t >> 32) + wide[k] + carry;
                u = p * last + (uint)t + (u >> 32);
                wide[k] = (uint)u;
                k++;
                t = (t >> 32) + (u >> 32) + wide[k];
                wide[k] = (uint)t;
                carry = (uint)(t >> 32);
            }

            Array.Copy(wide, n, r, 0, n);
            uint borrow = Limbs.Subtract(r, r, m);
            Limbs.AddMasked(r, m, carry - borrow);
        }

        // The first limb alone, when their number is odd.
        private uint ReduceOne(uint[] wide, uint[] m, int n)
        {
            ulong q = wide[0] * _inverse;
            ulong t = 0;
            for (int j = 0; j < n; j++)
            {
                t = q * m[j] + wide[j] + (t >> 32);
                wide[j] = (uint)t;
            }

            t = (t >> 32) + wide[n];
            wide[n] = (uint)t;
            return (uint)(t >> 32);
        }
    }
}
