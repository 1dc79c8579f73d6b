using System;

namespace Camera.Cryptography
{
    /// <summary>The odd primes below 2^20 in order, by a sieve over one segment after the other, since a table of them would not fit.</summary>
    internal sealed class SmallPrimes
    {
        // Each prime r rejects 1/r of the candidates; at 2^20 its division costs about half of what that saves.
        internal const int Limit = 1 << 20;

        private const int SegmentOdds = 4096;
        private const int SegmentSpan = 2 * SegmentOdds;
        private const int BaseLimit = 1 << 10; // the root of the limit
        private readonly byte[] _composite = new byte[SegmentOdds];
        private readonly ushort[] _base = new ushort[171]; // as many odd primes are below 2^10
        private int _low;
        private int _position;

        /// <summary>True at the end of a segment: <see cref="NextSegment"/> is due.</summary>
        internal bool IsSegmentDone => _position >= SegmentOdds;

        /// <summary>True after the last prime.</summary>
        internal bool IsDone => IsSegmentDone && _low + SegmentSpan >= Limit;

        /// <summary>Goes before the first prime, 3.</summary>
        internal void Begin()
        {
            _low = 0;
            _position = 0;
            Array.Clear(_composite, 0, SegmentOdds);
            _composite[0] = 1; // the number 1
            for (int i = 1; i < SegmentSpan / 128; i++)
            {
                Mark(2 * i * (i + 1), 2 * i + 1); // from its square on; those of a composite are there already
            }

            int count = 0;
            for (int i = 1; i < BaseLimit / 2; i++)
            {
                if (_composite[i] == 0)
                {
                    _base[count++] = (ushort)(2 * i + 1);
                }
            }
        }

        /// <summary>Sieves the next segment.</summary>
        internal void NextSegment()
        {
            _low += SegmentSpan;
            _position = 0;
            Array.Clear(_composite, 0, SegmentOdds);
            for (int i = 0; i < _base.Length; i++)
            {
                int prime = _base[i];

                // The index of the first odd multiple: the half of what is missing, made odd, less the half.
                int missing = prime - _low % prime;
                Mark((missing & 1) != 0 ? missing >> 1 : (missing + prime) >> 1, prime);
            }
        }

        /// <summary>The next prime of the segment, or 0 at its end.</summary>
        internal uint Next()
        {
            while (_position < SegmentOdds)
            {
                int i = _position++;
                if (_composite[i] == 0)
                {
                    return (uint)(_low + 2 * i + 1);
                }
            }

            return 0;
        }

        private void Mark(int index, int step)
        {
            for (; index < SegmentOdds; index += step)
            {
                _composite[index] = 1;
            }
        }
    }
}
