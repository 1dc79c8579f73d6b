using System;

namespace Camera.Cryptography
{
    /// <summary>Makes an RSA key with e = 65537 of probable primes (FIPS 186-5, A.1.3).</summary>
    public sealed class RsaKeyGenerator : KeyGenerator
    {
        /// <summary>e.</summary>
        public const uint PublicExponent = 65537;

        private readonly int _length; // limbs of a prime
        private readonly int _bits;
        private PrimeSearch _search;
        private uint[] _p;
        private uint[] _q;
        private uint[] _exponent;
        private RsaPrivateOperation _proof;
        private RsaPrivateKey _key;

        /// <summary>Prepares; the work is done by the steps.</summary>
        /// <param name="bits">2048 or 3072.</param>
        public RsaKeyGenerator(IEntropy entropy, int bits)
            : base(entropy)
        {
            if (bits != 2048 && bits != 3072)
            {
                throw new ArgumentException("bits");
            }

            _bits = bits;
            _length = bits / 64;
            _search = new PrimeSearch(bits / 2);
        }

        /// <summary>The key once the status is <see cref="KeyGenerationStatus.Done"/>, else null.</summary>
        public RsaPrivateKey Key { get; private set; }

        // The cost of a power modulo a prime.
        private int PowerCost => _length * 8 * PrimeSearch.PowerStepCost;

        /// <summary>Rounds of Miller-Rabin with random bases: for an error below 2^-112 at 1024 bits and 2^-128 at 1536 (FIPS 186-5,
        /// table B.1).</summary>
        internal static int RoundsFor(int primeBits)
        {
            return primeBits <= 1024 ? 5 : 4;
        }

        /// <inheritdoc/>
        protected override KeyGenerationStatus Advance()
        {
            if (_p == null)
            {
                return AdvanceSearch();
            }

            if (_key == null)
            {
                return AdvanceInverse();
            }

            if (_proof.Step())
            {
                Report(PrimeSearch.PowerStepCost, PowerCost);
                return KeyGenerationStatus.Working;
            }

            if (_proof.Finish() == null)
            {
                return KeyGenerationStatus.Failed;
            }

            Key = _key;
            return KeyGenerationStatus.Done;
        }

        /// <inheritdoc/>
        protected override void Wipe()
        {
            WipeNumbers();
            if (_search != null)
            {
                _search.Wipe();
            }

            if (_proof != null)
            {
                _proof.Wipe();
            }

            if (_key != null && Key == null)
            {
                _key.Wipe();
            }
        }

        private KeyGenerationStatus AdvanceSearch()
        {
            KeyGenerationStatus status = _search.Advance(this);
            if (status != KeyGenerationStatus.Done)
            {
                Report(_search.Cost, _search.CostLeft + (_q == null ? _search.WholeCost : 0) + 3 * PowerCost);
                return status;
            }

            uint[] prime = (uint[])_search.Test.Candidate.Clone();
            if (_q == null)
            {
                _q = prime;
                _search.Begin();
            }
            else if (RsaKeyAssembly.AreFarApart(prime, _q))
            {
                _p = prime;
                BeginInverse();
            }
            else
            {
                Array.Clear(prime, 0, _length);
                _search.Begin();
            }

            return KeyGenerationStatus.Working;
        }

        // 1/q = q^(p-2) modulo p, which the search still has at hand.
        private void BeginInverse()
        {
            _exponent = (uint[])_p.Clone();
            uint[] two = new uint[_length];
            two[0] = 2;
            Limbs.Subtract(_exponent, _exponent, two);
            uint[] q = new uint[_length];
            _search.Test.Modulus.SetRSquared(q);
            _search.Test.Modulus.Multiply(q, _q, q);
            _search.Test.Power.Start(q, _exponent);
            Array.Clear(q, 0, _length);
        }

        private KeyGenerationStatus AdvanceInverse()
        {
            ModularPower power = _search.Test.Power;
            if (power.StepsLeft > 0)
            {
                power.Step();
                Report(PrimeSearch.PowerStepCost, 3 * PowerCost);
                return KeyGenerationStatus.Working;
            }

            uint[] inverse = new uint[_length];
            _search.Test.Modulus.FromMontgomery(inverse, power.Result);
            bool made = RsaKeyAssembly.TryAssemble(_p, _q, inverse, _bits, out _key);
            Array.Clear(inverse, 0, _length);
            if (!made)
            {
                // d is too small: all over again (A.1.1, criterion 3).
                WipeNumbers();
                _search.Begin();
                return KeyGenerationStatus.Working;
            }

            if (!RsaConsistency.Holds(_key))
            {
                return KeyGenerationStatus.Failed;
            }

            // The primes are in the key now, and the memory of the search is needed for the proof.
            WipeNumbers();
            _p = new uint[0];
            _search.Wipe();
            _search = null;
            byte[] message = RsaEncoding.Pkcs1(HashAlgorithm.Sha256, new byte[Sha256.HashLength], _bits / 8);
            _proof = new RsaPrivateOperation(_key, Limbs.FromBytes(message, 2 * _length));
            return KeyGenerationStatus.Working;
        }

        private void WipeNumbers()
        {
            Clear(_p);
            Clear(_q);
            Clear(_exponent);
            _p = null;
            _q = null;
            _exponent = null;
        }

        private static void Clear(uint[] a)
        {
            if (a != null)
            {
                Array.Clear(a, 0, a.Length);
            }
        }
    }
}
