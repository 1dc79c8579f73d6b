namespace Camera.Cryptography
{
    /// <summary>A scalar and a table of odd multiples of a public point, to be added up digit by digit (width-w non-adjacent form: odd digits,
    /// at least w - 1 zeros after each). The time depends on scalar and point.</summary>
    internal sealed class EcMultiples
    {
        // Of 2^(w-2) multiples: 1,280 bytes on P-256; on the larger curves a smaller table has to do.
        private const int Width = 5;
        private const int LargeWidth = 4;

        private readonly PrimeField _field;
        private readonly EcArithmetic _arithmetic;
        private readonly EcAddend _addend;
        private readonly uint[] _table;
        private readonly sbyte[] _digits;

        /// <param name="addend">Working memory; objects of one thread may share it.</param>
        /// <param name="scratch">Working memory of the constructor.</param>
        /// <param name="scalar">Below 2^(32·limbs) - 2^w; it is used up.</param>
        internal EcMultiples(PrimeField field, EcArithmetic arithmetic, EcAddend addend, EcPoint scratch, uint[] scalar, uint[] x, uint[] y)
        {
            int n = field.Length;
            int width = n > 8 ? LargeWidth : Width;
            _field = field;
            _arithmetic = arithmetic;
            _addend = addend;
            _table = addend.CreateTable(1 << (width - 2));
            _digits = new sbyte[n * 32 + 1];
            FillTable(1 << (width - 2), scratch, x, y);
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

            _addend.Load(_table, (digit < 0 ? -digit : digit) >> 1);
            if (digit < 0)
            {
                Limbs.Subtract(_addend.Point.Y, _field.Modulus, _addend.Point.Y);
            }

            _arithmetic.Add(sum, _addend);
        }

        // P, 3P, 5P, ...: each 2P more than the one before. 2P waits in the last entry until that one's turn.
        private void FillTable(int count, EcPoint multiple, uint[] x, uint[] y)
        {
            _addend.Point.SetAffine(x, y);
            _arithmetic.Double(_addend.Point);
            _addend.SetPowers(_field);
            _addend.Store(_table, count - 1);
            multiple.SetAffine(x, y);
            for (int i = 0; i < count; i++)
            {
                if (i > 0)
                {
                    _addend.Load(_table, count - 1);
                    _arithmetic.Add(multiple, _addend);
                }

                _addend.Point.Set(multiple);
                _addend.SetPowers(_field);
                _addend.Store(_table, i);
            }
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
