using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Powers modulo an odd number, by windows of 4 bits of the exponent, one window a step. Squarings and multiplications follow each other
    /// in the same order whatever the exponent, and a power of the table is taken by reading all of them.
    /// </summary>
    internal sealed class ModularPower
    {
        private const int Window = 4;
        private const int Entries = 16;

        private readonly Montgomery _modulus;
        private readonly uint[] _table;
        private readonly uint[] _factor;
        private uint[] _exponent;
        private int _position;

        internal ModularPower(Montgomery modulus)
        {
            _modulus = modulus;
            _table = new uint[Entries * modulus.Length];
            _factor = new uint[modulus.Length];
            Result = new uint[modulus.Length];
        }

        /// <summary>The power in Montgomery's form, after the last step.</summary>
        internal uint[] Result { get; }

        /// <summary>Steps that are left.</summary>
        internal int StepsLeft => _position / Window;

        /// <summary>Result = a^exponent at once.</summary>
        internal uint[] Compute(uint[] a, uint[] exponent)
        {
            Start(a, exponent);
            while (StepsLeft > 0)
            {
                Step();
            }

            return Result;
        }

        /// <summary>Begins a power.</summary>
        /// <param name="a">In Montgomery's form; not changed.</param>
        /// <param name="exponent">Must stay as it is until the last step.</param>
        internal void Start(uint[] a, uint[] exponent)
        {
            int n = _modulus.Length;
            _exponent = exponent;
            _position = 32 * exponent.Length;
            _modulus.SetOne(Result);
            Array.Copy(Result, 0, _table, 0, n);
            Array.Copy(a, 0, _factor, 0, n);
            for (int i = 1; i < Entries; i++)
            {
                Array.Copy(_factor, 0, _table, i * n, n);
                if (i < Entries - 1)
                {
                    _modulus.Multiply(_factor, _factor, a);
                }
            }
        }

        /// <summary>Takes the next window.</summary>
        internal void Step()
        {
            if (_position < 32 * _exponent.Length)
            {
                for (int i = 0; i < Window; i++)
                {
                    _modulus.Square(Result, Result);
                }
            }

            _position -= Window;
            Choose(_exponent[_position >> 5] >> (_position & 31) & (Entries - 1));
            _modulus.Multiply(Result, Result, _factor);
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            Array.Clear(_table, 0, _table.Length);
            Array.Clear(_factor, 0, _factor.Length);
            Array.Clear(Result, 0, Result.Length);
            _modulus.Wipe();
        }

        private void Choose(uint index)
        {
            int n = _modulus.Length;
            uint[] factor = _factor;
            uint[] table = _table;
            Array.Clear(factor, 0, n);
            int position = 0;
            for (uint i = 0; i < Entries; i++)
            {
                uint mask = 0u - (((i ^ index) - 1) >> 31);
                for (int j = 0; j < n; j++)
                {
                    factor[j] |= table[position++] & mask;
                }
            }
        }
    }
}
