using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// k·G on P-256 for a secret k: a comb of 4 teeth in 4 blocks, 15 doublings and 64 additions, column by column. An odd k is a sum of
    /// 256 digits 1 or -1, so that every column adds a point of the table and never skips one; an even k is replaced by n - k. Digits
    /// choose by masks, and every entry of a block is read.
    /// </summary>
    internal sealed partial class P256Comb
    {
        /// <summary>Steps of <see cref="Step"/> until <see cref="Finish"/>.</summary>
        internal const int Columns = 16;

        private const int Length = 8;
        private readonly PrimeField _field;
        private readonly EcArithmetic _arithmetic;
        private readonly EcPoint _sum = new EcPoint(Length);
        private readonly uint[] _table = CreateTable();
        private readonly uint[] _scalar = new uint[Length];
        private readonly uint[] _x = new uint[Length];
        private readonly uint[] _y = new uint[Length];
        private readonly uint[] _negative = new uint[Length];
        private readonly uint _even;
        private int _column = Columns;

        /// <param name="scalar">1 to n-1, 8 limbs; copied.</param>
        internal P256Comb(uint[] scalar)
        {
            EcCurve curve = EcCurve.P256;
            _field = curve.CreateField();
            _arithmetic = new EcArithmetic(_field);
            _even = (scalar[0] & 1) - 1;
            Limbs.Subtract(_scalar, curve.Order, scalar);
            for (int i = 0; i < Length; i++)
            {
                _scalar[i] = (_scalar[i] & _even) | (scalar[i] & ~_even);
            }
        }

        /// <summary>k·G at once.</summary>
        internal static void Multiply(uint[] scalar, uint[] x, uint[] y)
        {
            P256Comb comb = new P256Comb(scalar);
            for (int i = 0; i < Columns; i++)
            {
                comb.Step();
            }

            comb.Finish(x, y);
        }

        /// <summary>Takes the next column: a doubling and 4 additions.</summary>
        internal void Step()
        {
            _column--;
            bool first = _column == Columns - 1;
            if (!first)
            {
                _arithmetic.Double(_sum);
            }

            for (int block = 0; block < 4; block++)
            {
                Choose(block);
                if (first && block == 0)
                {
                    _sum.SetAffine(_x, _y);
                }
                else
                {
                    _arithmetic.Add(_sum, _x, _y);
                }
            }
        }

        /// <summary>The affine result, after the last step; wipes everything.</summary>
        internal void Finish(uint[] x, uint[] y)
        {
            // The opposite again if k was even.
            Limbs.Subtract(_negative, _field.Modulus, _sum.Y);
            for (int i = 0; i < Length; i++)
            {
                _sum.Y[i] = (_negative[i] & _even) | (_sum.Y[i] & ~_even);
            }

            FieldP256 field = (FieldP256)_field;
            field.Invert(_x, _sum.Z);
            field.Square(_y, _x);
            field.Multiply(x, _sum.X, _y);
            field.Multiply(_y, _y, _x);
            field.Multiply(y, _sum.Y, _y);
            Wipe();
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            _sum.Wipe();
            _arithmetic.Wipe();
            Array.Clear(_scalar, 0, Length);
            Array.Clear(_x, 0, Length);
            Array.Clear(_y, 0, Length);
            Array.Clear(_negative, 0, Length);
        }

        // Digit i of k is 1 if bit i + 1 of k is set (bit 256 is taken as set), else -1: the sum is 2·(k-1)/2 - (2^255 - 1) + 2^255 = k.
        private uint DigitBit(int position)
        {
            position++;
            return position == 256 ? 1 : _scalar[position >> 5] >> (position & 31) & 1;
        }

        // The digits at distance 64 belong to one point of the table. The highest tells the sign; the others, made relative to it, the index.
        private void Choose(int block)
        {
            int position = 16 * block + _column;
            uint negative = DigitBit(position + 192) - 1; // all ones for -1
            uint index = DigitBit(position) | DigitBit(position + 64) << 1 | DigitBit(position + 128) << 2;
            index ^= negative & 7;

            uint[] x = _x;
            uint[] y = _y;
            Array.Clear(x, 0, Length);
            Array.Clear(y, 0, Length);
            int entry = block * 128;
            for (uint i = 0; i < 8; i++)
            {
                uint mask = ((i ^ index) - 1) >> 31;
                mask = 0u - mask;
                for (int j = 0; j < Length; j++)
                {
                    x[j] |= _table[entry] & mask;
                    y[j] |= _table[entry + Length] & mask;
                    entry++;
                }

                entry += Length;
            }

            Limbs.Subtract(_negative, _field.Modulus, y);
            for (int j = 0; j < Length; j++)
            {
                y[j] = (_negative[j] & negative) | (y[j] & ~negative);
            }
        }
    }
}
