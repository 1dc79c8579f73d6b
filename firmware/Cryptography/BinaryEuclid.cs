using System;

namespace Camera.Cryptography
{
    /// <summary>Euclid's algorithm by halving and subtracting, without multiplications (Knuth, 4.5.2, algorithm B). The time depends on
    /// values: only for numbers that are public, and while a key is being made.</summary>
    internal static class BinaryEuclid
    {
        /// <summary>a = 1/a modulo m.</summary>
        /// <param name="a">1 to m-1; used up.</param>
        /// <param name="m">An odd prime of the same length.</param>
        internal static void Invert(uint[] a, uint[] m)
        {
            // u = x·a and v = y·a modulo m all the way; one of u and v ends as 1.
            int n = m.Length;
            uint[] u = (uint[])a.Clone();
            uint[] v = (uint[])m.Clone();
            uint[] x = a;
            uint[] y = new uint[n];
            Array.Clear(x, 0, n);
            x[0] = 1;
            while (true)
            {
                HalveWhileEven(u, x, m);
                HalveWhileEven(v, y, m);
                if (Limbs.AreEqual(u, v))
                {
                    return; // both are 1, the greatest common divisor
                }

                if (Limbs.IsLess(u, v))
                {
                    Limbs.Subtract(v, v, u);
                    Limbs.SubtractModulo(y, y, x, m);
                }
                else
                {
                    Limbs.Subtract(u, u, v);
                    Limbs.SubtractModulo(x, x, y, m);
                }
            }
        }

        /// <summary>The greatest common divisor: its odd part, and its factors of 2 as a count.</summary>
        /// <param name="a">Not 0; holds the odd part of the result.</param>
        /// <param name="b">Not 0; used up.</param>
        /// <returns>How often the result is to be doubled.</returns>
        internal static int CommonDivisor(uint[] a, uint[] b)
        {
            int twos = 0;
            while (((a[0] | b[0]) & 1) == 0)
            {
                Limbs.Halve(a);
                Limbs.Halve(b);
                twos++;
            }

            while (true)
            {
                HalveWhileEven(a);
                HalveWhileEven(b);
                if (Limbs.AreEqual(a, b))
                {
                    return twos;
                }

                if (Limbs.IsLess(a, b))
                {
                    Limbs.Subtract(b, b, a);
                }
                else
                {
                    Limbs.Subtract(a, a, b);
                }
            }
        }

        private static void HalveWhileEven(uint[] a)
        {
            while ((a[0] & 1) == 0)
            {
                Limbs.Halve(a);
            }
        }

        // Halves u, and x modulo m with it.
        private static void HalveWhileEven(uint[] u, uint[] x, uint[] m)
        {
            while ((u[0] & 1) == 0)
            {
                Limbs.Halve(u);
                uint carry = (x[0] & 1) != 0 ? Limbs.Add(x, x, m) : 0;
                Limbs.Halve(x);
                x[x.Length - 1] |= carry << 31;
            }
        }
    }
}
