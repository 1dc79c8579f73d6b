using Camera.Cryptography;

namespace Camera.Tests.Cryptography
{
    /// <summary>A source of randomness that repeats itself in each run (xorshift), and that can fail in the ways of hardware.</summary>
    internal sealed class TestEntropy : IEntropy
    {
        private uint _state = 2463534242;

        /// <summary>What it gives for good from now on, or -1.</summary>
        public int StuckAt { get; set; } = -1;

        /// <summary>Each byte is one of so many.</summary>
        public int Values { get; set; } = 256;

        public bool Ready { get; set; } = true;

        /// <summary>Bytes given.</summary>
        public int Given { get; private set; }

        public bool TryFill(byte[] buffer, int offset, int count)
        {
            if (!Ready)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                _state ^= _state << 13;
                _state ^= _state >> 17;
                _state ^= _state << 5;
                buffer[offset + i] = StuckAt >= 0 ? (byte)StuckAt : (byte)((_state >> 11) % (uint)Values);
            }

            Given += count;
            return true;
        }
    }
}
