using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Finds a probable prime for RSA (FIPS 186-5, A.1.3, steps 4 and 5), in steps: an odd number of the length, at least √2·2^(bits-1), is
    /// drawn, and the first number from there on that passes the sieve, a test with base 2 and the tests with random bases is taken.
    /// </summary>
    internal sealed class PrimeSearch
    {
        /// <summary>Costs of steps, in one unit, as measured: what it takes to sieve by 48 primes.</summary>
        internal const int PowerStepCost = 10;

        private const int BaseTwoStepCost = 8;
        private const int SieveCost = 1840;

        // √2·2^63, rounded down: what the highest 64 bits of a draw must exceed.
        private const uint RootHigh = 0xB504F333;
        private const uint RootLow = 0xF9DE6484;

        private readonly int _length;
        private readonly int _rounds;
        private readonly uint[] _start;
        private readonly uint[] _base;
        private readonly byte[] _random;
        private readonly PrimeSieve _sieve;
        private Phase _phase;
        private int _sieved;
        private int _roundsLeft;

        /// <param name="bits">Bits of the prime, a multiple of 32.</param>
        internal PrimeSearch(int bits)
        {
            _length = bits / 32;
            _rounds = RsaKeyGenerator.RoundsFor(bits);
            _start = new uint[_length];
            _base = new uint[_length];
            _random = new byte[4 * _length];
            _sieve = new PrimeSieve(_start);
            Test = new MillerRabin(_length);
        }

        private enum Phase
        {
            Draw,
            Sieve,
            Choose,
            BaseTwo,
            DrawBase,
            RandomBase,
        }

        /// <summary>Holds the prime when it was found.</summary>
        internal MillerRabin Test { get; }

        /// <summary>The cost of the last step.</summary>
        internal int Cost { get; private set; }

        /// <summary>The cost expected for a prime from the start on.</summary>
        internal int WholeCost => SieveCost + SearchCost + RoundCost * _rounds;

        /// <summary>The cost expected to be left for this prime. Each test may be the last: the search expects as much as at its start.</summary>
        internal int CostLeft
        {
            get
            {
                switch (_phase)
                {
                    case Phase.Draw:
                    case Phase.Sieve:
                        return (_sieved < SieveCost ? SieveCost - _sieved : 0) + SearchCost + RoundCost * _rounds;
                    case Phase.Choose:
                    case Phase.BaseTwo:
                        return SearchCost + RoundCost * _rounds;
                    default:
                        return RoundCost * _roundsLeft;
                }
            }
        }

        // A number is prime with chance 2/(bits·ln 2) if odd, and e^0.577·ln(2^20)/2 times that after the sieve: 1 in bits·9/320.
        private int SearchCost => (_length * 32 * 9 / 320 + 1) * _length * 8 * BaseTwoStepCost;

        private int RoundCost => _length * 8 * PowerStepCost;

        /// <summary>Begins anew.</summary>
        internal void Begin()
        {
            _phase = Phase.Draw;
        }

        /// <summary>Does the next step.</summary>
        /// <returns><see cref="KeyGenerationStatus.Done"/> when the prime is found.</returns>
        internal KeyGenerationStatus Advance(KeyGenerator generator)
        {
            Cost = 0;
            switch (_phase)
            {
                case Phase.Draw:
                    return DrawStart(generator);
                case Phase.Sieve:
                    Cost = 1;
                    _sieved++;
                    _phase = _sieve.Step() ? Phase.Sieve : Phase.Choose;
                    break;
                case Phase.Choose:
                    Choose();
                    break;
                case Phase.DrawBase:
                    return DrawBase(generator);
                default:
                    return AdvanceTest();
            }

            return KeyGenerationStatus.Working;
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            Array.Clear(_start, 0, _length);
            Array.Clear(_base, 0, _length);
            Array.Clear(_random, 0, _random.Length);
            _sieve.Wipe();
            Test.Wipe();
        }

        private KeyGenerationStatus DrawStart(KeyGenerator generator)
        {
            KeyGenerationStatus status = generator.Draw(_random);
            if (status != KeyGenerationStatus.Working)
            {
                return status;
            }

            Limbs.Load(_start, _random, 0, _random.Length);
            _start[0] |= 1;
            uint high = _start[_length - 1];
            if (high > RootHigh || (high == RootHigh && _start[_length - 2] > RootLow))
            {
                _sieve.Begin();
                _sieved = 0;
                _phase = Phase.Sieve;
            }

            return KeyGenerationStatus.Working;
        }

        private void Choose()
        {
            if (!_sieve.TryNext(Test.Candidate))
            {
                _phase = Phase.Draw;
                return;
            }

            Test.BeginBaseTwo();
            _phase = Phase.BaseTwo;
        }

        private KeyGenerationStatus AdvanceTest()
        {
            bool baseTwo = _phase == Phase.BaseTwo;
            Cost = baseTwo ? BaseTwoStepCost : PowerStepCost;
            if (Test.Step())
            {
                return KeyGenerationStatus.Working;
            }

            if (!Test.Passed())
            {
                _phase = Phase.Choose;
                return KeyGenerationStatus.Working;
            }

            _roundsLeft = baseTwo ? _rounds : _roundsLeft - 1;
            _phase = Phase.DrawBase;
            return _roundsLeft == 0 ? KeyGenerationStatus.Done : KeyGenerationStatus.Working;
        }

        private KeyGenerationStatus DrawBase(KeyGenerator generator)
        {
            KeyGenerationStatus status = generator.Draw(_random);
            Limbs.Load(_base, _random, 0, _random.Length);
            if (status == KeyGenerationStatus.Working && Test.TryBeginRandom(_base))
            {
                _phase = Phase.RandomBase;
            }

            return status;
        }
    }
}
