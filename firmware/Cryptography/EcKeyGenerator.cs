using System;

namespace Camera.Cryptography
{
    /// <summary>Makes a P-256 key pair by rejection sampling (FIPS 186-5, A.2.2).</summary>
    public sealed class EcKeyGenerator : KeyGenerator
    {
        private const int Length = 8;
        private const int FinishCost = 4; // the inversion, in columns of the comb
        private readonly uint[] _scalar = new uint[Length];
        private P256Comb _comb;
        private int _column;

        /// <summary>Prepares; the work is done by the steps.</summary>
        public EcKeyGenerator(IEntropy entropy)
            : base(entropy)
        {
        }

        /// <summary>The key pair once the status is <see cref="KeyGenerationStatus.Done"/>, else null.</summary>
        public EcKeyPair KeyPair { get; private set; }

        /// <inheritdoc/>
        protected override KeyGenerationStatus Advance()
        {
            if (_comb == null)
            {
                return DrawScalar();
            }

            if (_column < P256Comb.Columns)
            {
                _comb.Step();
                _column++;
                Report(1, P256Comb.Columns - _column + FinishCost);
                return KeyGenerationStatus.Working;
            }

            uint[] x = new uint[Length];
            uint[] y = new uint[Length];
            _comb.Finish(x, y);
            if (!EcKeyPair.TryAssemble(_scalar, x, y, out EcKeyPair keyPair))
            {
                return KeyGenerationStatus.Failed;
            }

            KeyPair = keyPair;
            return KeyGenerationStatus.Done;
        }

        /// <inheritdoc/>
        protected override void Wipe()
        {
            Array.Clear(_scalar, 0, Length);
            if (_comb != null)
            {
                _comb.Wipe();
            }
        }

        // c of 256 bits, again if it is above n - 2; d = c + 1.
        private KeyGenerationStatus DrawScalar()
        {
            byte[] bytes = new byte[4 * Length];
            KeyGenerationStatus status = Draw(bytes);
            Limbs.Load(_scalar, bytes, 0, bytes.Length);
            Array.Clear(bytes, 0, bytes.Length);
            if (status != KeyGenerationStatus.Working)
            {
                return status;
            }

            uint[] one = new uint[Length];
            one[0] = 1;
            if (Limbs.Add(_scalar, _scalar, one) == 0 && Limbs.IsLess(_scalar, EcCurve.P256.Order))
            {
                _comb = new P256Comb(_scalar);
            }

            return KeyGenerationStatus.Working;
        }
    }
}
