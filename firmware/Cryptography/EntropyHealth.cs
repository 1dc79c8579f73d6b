using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Takes randomness from the source while it looks alive: the repetition count and adaptive proportion tests of SP 800-90B, 4.4, on every
    /// byte, and on the first 1,024 before any is given out. A source that failed once is not used again. One thread at a time.
    /// </summary>
    public sealed class EntropyHealth
    {
        // For a source of at least 4 bits of entropy a byte, and a false alarm in 2^30 tests.
        private const int RepetitionCutoff = 9; // 4.4.1: 1 + 30/4 rounded up
        private const int ProportionCutoff = 71; // 4.4.2: 1 + the quantile of the binomial distribution of 512 bytes at 2^-4
        private const int ProportionWindow = 512;
        private const int StartupBytes = 1024; // 4.3
        private const int StartupPiece = 64;

        private readonly IEntropy _entropy;
        private bool _started;
        private bool _failed;
        private int _last = -1;
        private int _repetitions;
        private int _sample = -1;
        private int _sampleCount;
        private int _windowCount;

        /// <summary>Watches over the source; nothing is read yet.</summary>
        public EntropyHealth(IEntropy entropy)
        {
            _entropy = entropy ?? throw new ArgumentException("entropy");
        }

        /// <summary>Fills the range with random bytes; with zeros when the status is not <see cref="EntropyStatus.Ok"/>.</summary>
        public EntropyStatus Fill(byte[] buffer, int offset, int count)
        {
            if (buffer == null || offset < 0 || count < 0 || offset > buffer.Length - count)
            {
                throw new ArgumentException("buffer");
            }

            EntropyStatus status = Start();
            if (status == EntropyStatus.Ok)
            {
                status = FillTested(buffer, offset, count);
            }

            if (status != EntropyStatus.Ok)
            {
                Array.Clear(buffer, offset, count);
            }

            return status;
        }

        private EntropyStatus Start()
        {
            if (_started)
            {
                return EntropyStatus.Ok;
            }

            byte[] piece = new byte[StartupPiece];
            for (int done = 0; done < StartupBytes; done += StartupPiece)
            {
                EntropyStatus status = FillTested(piece, 0, StartupPiece);
                if (status != EntropyStatus.Ok)
                {
                    return status;
                }
            }

            Array.Clear(piece, 0, StartupPiece);
            _started = true;
            return EntropyStatus.Ok;
        }

        private EntropyStatus FillTested(byte[] buffer, int offset, int count)
        {
            if (_failed)
            {
                return EntropyStatus.Unhealthy;
            }

            if (!_entropy.TryFill(buffer, offset, count))
            {
                return EntropyStatus.NotReady;
            }

            for (int i = 0; i < count; i++)
            {
                Test(buffer[offset + i]);
            }

            return _failed ? EntropyStatus.Unhealthy : EntropyStatus.Ok;
        }

        private void Test(byte value)
        {
            _repetitions = value == _last ? _repetitions + 1 : 1;
            _last = value;
            if (_windowCount == 0)
            {
                _sample = value;
                _sampleCount = 0;
            }

            _sampleCount += value == _sample ? 1 : 0;
            _windowCount = _windowCount == ProportionWindow - 1 ? 0 : _windowCount + 1;
            _failed = _failed || _repetitions >= RepetitionCutoff || _sampleCount >= ProportionCutoff;
        }
    }
}
