using System;

namespace Camera.Cryptography
{
    /// <summary>The test of Miller and Rabin (FIPS 186-5, B.3.1), one base after the other, in steps. With base 2 multiplications by the base
    /// are doublings.</summary>
    internal sealed class MillerRabin
    {
        private const int BitsAStep = 4;
        private readonly Montgomery _modulus;
        private readonly ModularPower _power;
        private readonly uint[] _exponent; // odd part of the candidate less 1
        private readonly uint[] _one;
        private readonly uint[] _minusOne;
        private readonly uint[] _value;
        private readonly uint[] _twice;
        private int _twos;
        private int _bit;
        private bool _random;

        /// <param name="length">Limbs of the candidates.</param>
        internal MillerRabin(int length)
        {
            Candidate = new uint[length];
            Candidate[0] = 1;
            Candidate[length - 1] = 0x80000000u;
            _modulus = new Montgomery(Candidate);
            _power = new ModularPower(_modulus);
            _exponent = new uint[length];
            _one = new uint[length];
            _minusOne = new uint[length];
            _value = new uint[length];
            _twice = new uint[length];
        }

        /// <summary>The number to be tested, odd and with its highest bit set; to be filled before <see cref="BeginBaseTwo"/>.</summary>
        internal uint[] Candidate { get; }

        /// <summary>The modulus of the candidate.</summary>
        internal Montgomery Modulus => _modulus;

        /// <summary>Powers modulo the candidate, when no test is under way.</summary>
        internal ModularPower Power => _power;

        /// <summary>Begins a test of a new candidate with base 2.</summary>
        internal void BeginBaseTwo()
        {
            _modulus.Prepare();
            _modulus.SetOne(_one);
            Limbs.Subtract(_minusOne, Candidate, _one);
            Array.Copy(Candidate, 0, _exponent, 0, _exponent.Length);
            _exponent[0]--;
            _twos = 0;
            while ((_exponent[0] & 1) == 0)
            {
                Limbs.Halve(_exponent);
                _twos++;
            }

            Array.Copy(_one, 0, _value, 0, _value.Length);
            _bit = 32 * _exponent.Length;
            _random = false;
        }

        /// <summary>Begins a test of the same candidate with a random base.</summary>
        /// <returns>False when the number does not do as a base: it must be 2 to candidate - 2.</returns>
        internal bool TryBeginRandom(uint[] number)
        {
            // A uniform number stands for a uniform base in Montgomery's form as well.
            if (!Limbs.IsLess(number, Candidate) || Limbs.IsZero(number) || Limbs.AreEqual(number, _one) || Limbs.AreEqual(number, _minusOne))
            {
                return false;
            }

            _power.Start(number, _exponent);
            _random = true;
            return true;
        }

        /// <summary>Does a little; false once <see cref="Passed"/> can be asked.</summary>
        internal bool Step()
        {
            if (_random)
            {
                if (_power.StepsLeft == 0)
                {
                    return false;
                }

                _power.Step();
                return true;
            }

            if (_bit == 0)
            {
                return false;
            }

            for (int i = 0; i < BitsAStep; i++)
            {
                _bit--;
                _modulus.Square(_value, _value);
                Limbs.AddModulo(_twice, _value, _value, Candidate);
                uint mask = 0u - (_exponent[_bit >> 5] >> (_bit & 31) & 1);
                for (int j = 0; j < _value.Length; j++)
                {
                    _value[j] = (_twice[j] & mask) | (_value[j] & ~mask);
                }
            }

            return true;
        }

        /// <summary>Whether the candidate may be prime.</summary>
        internal bool Passed()
        {
            uint[] value = _random ? _power.Result : _value;
            if (Limbs.AreEqual(value, _one) || Limbs.AreEqual(value, _minusOne))
            {
                return true;
            }

            for (int i = 1; i < _twos; i++)
            {
                _modulus.Square(value, value);
                if (Limbs.AreEqual(value, _minusOne))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            _power.Wipe();
            Array.Clear(Candidate, 0, Candidate.Length);
            Array.Clear(_exponent, 0, _exponent.Length);
            Array.Clear(_one, 0, _one.Length);
            Array.Clear(_minusOne, 0, _minusOne.Length);
            Array.Clear(_value, 0, _value.Length);
            Array.Clear(_twice, 0, _twice.Length);
        }
    }
}
