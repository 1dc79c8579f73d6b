using System;

namespace Camera.Cryptography
{
    /// <summary>A scalar and a table of odd multiples of a public point, to be added up digit by digit (width-w non-adjacent form: odd digits,
    /// at least w - 1 zeros after each). The time depends on scalar and point.</summary>
    internal sealed class EcMultiples
    {
        // Of 2^(w-2) multiples, each with X, Y, Z, Z² and Z³: 1,280 bytes on P-256; on P-521 a smaller table has to do.
        private const int Width = 5;
        private const int WidthP521 = 4;
        private const int Parts = 5;

        private readonly PrimeField _field;
        private readonly EcArithmetic _arithmetic;
        private readonly uint[] _table;
        private readonly sbyte[] _digits;
        private readonly EcPoint _addend;
        private readonly uint[] _zz;
        private readonly uint[] _zzz;

        /// <param name="scalar">Below 2^(32·limbs) - 2^w; it is used up.</param>
        internal EcMultiples(PrimeField field, EcArithmetic arithmetic, uint[] scalar, uint[] x, uint[] y)
        {
            int n = field.Length;
            int width = n > 16 ? WidthP521 : Width;
            _field = field;
            _arithmetic = arithmetic;
            _table = new uint[(1 << (width - 2)) * Parts * n];
            _digits = new sbyte[n * 32 + 1];
            _addend = new EcPoint(n);
            _zz = new uint[n];
            _zzz = new uint[n];
            FillTable(x, y);
            FillDigits(scalar, width);
        }

        /// <summary>Digits, from 0 to this less 1.</summary>
        internal int DigitCount => _digits.Length;

        /// <summary>sum = sum + (digit at the position)·point.</summary>
        internal void AddDigit(EcPoint sum, int position)
        {
            int digit = _digits[position];
            if (digit == 0)
            {
                return;
            }

            int n = _field.Length;
            int entry = ((digit < 0 ? -digit : digit) >> 1) * Parts * n;
            Array.Copy(_table, entry, _addend.X, 0, n);
            Array.Copy(_table, entry + n, _addend.Y, 0, n);
            Array.Copy(_table, entry + 2 * n, _addend.Z, 0, n);
            Array.Copy(_table, entry + 3 * n, _zz, 0, n);
            Array.Copy(_table, entry + 4 * n, _zzz, 0, n);
            if (digit < 0)
            {
                Limbs.Subtract(_addend.Y, _field.Modulus, _addend.Y);
            }

            _arithmetic.Add(sum, _addend, _zz, _zzz);
        }

        // P, 3P, 5P, ...: each 2P more than the one before.
        private void FillTable(uint[] x, uint[] y)
        {
            int n = _field.Length;
            EcPoint multiple = new EcPoint(n);
            multiple.SetAffine(x, y);
            _addend.SetAffine(x, y);
            _arithmetic.Double(_addend);
            uint[] zz = new uint[n];
            uint[] zzz = new uint[n];
            Powers(_addend, zz, zzz);
            for (int entry = 0; entry < _table.Length; entry += Parts * n)
            {
                if (entry > 0)
                {
                    _arithmetic.Add(multiple, _addend, zz, zzz);
                }

                Powers(multiple, _zz, _zzz);
                Array.Copy(multiple.X, 0, _table, entry, n);
                Array.Copy(multiple.Y, 0, _table, entry + n, n);
                Array.Copy(multiple.Z, 0, _table, entry + 2 * n, n);
                Array.Copy(_zz, 0, _table, entry + 3 * n, n);
                Array.Copy(_zzz, 0, _table, entry + 4 * n, n);
            }
        }

        private void Powers(EcPoint p, uint[] zz, uint[] zzz)
        {
            _field.Square(zz, p.Z);
            _field.Multiply(zzz, zz, p.Z);
        }

        private void FillDigits(uint[] scalar, int width)
        {
            int half = 1 << (width - 1);
            for (int position = 0; position < _digits.Length; position++)
            {
                uint low = scalar[0];
                if ((low & 1) != 0)
                {
                    int digit = (int)(long)(low & (uint)(2 * half - 1));
                    digit = digit >= half ? digit - 2 * half : digit;
                    _digits[position] = (sbyte)digit;
                    SubtractSmall(scalar, digit);
                }

                Limbs.Halve(scalar);
            }
        }

        private static void SubtractSmall(uint[] a, int digit)
        {
            if (digit > 0)
            {
                a[0] -= (uint)digit; // the low bits are those of the digit: no borrow
                return;
            }

            ulong t = (ulong)(uint)-digit << 32;
            for (int i = 0; i < a.Length; i++)
            {
                t = (t >> 32) + a[i];
                a[i] = (uint)t;
            }
        }
    }
}
