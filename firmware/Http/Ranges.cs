using System;

namespace Camera.Http
{
    /// <summary>A few ranges of bytes in their own arrays, to be written one behind the other. Made once and used again; the arrays
    /// stay their owners'.</summary>
    public sealed class Ranges
    {
        /// <summary>Most ranges: what goes before a piece, the piece, and what goes behind it.</summary>
        public const int Most = 3;

        private readonly byte[][] _buffers = new byte[Most][];
        private readonly int[] _offsets = new int[Most];
        private readonly int[] _counts = new int[Most];

        /// <summary>How many there are.</summary>
        public int Count { get; private set; }

        /// <summary>Bytes of all.</summary>
        public int Total { get; private set; }

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            Count = 0;
            Total = 0;
            Array.Clear(_buffers, 0, Most);
        }

        /// <summary>Adds one behind the others; an empty one is left out.</summary>
        /// <exception cref="InvalidOperationException">There are <see cref="Most"/> already.</exception>
        public void Add(byte[] buffer, int offset, int count)
        {
            if (count == 0) return;
            if (Count == Most) throw new InvalidOperationException("Too many ranges");
            _buffers[Count] = buffer;
            _offsets[Count] = offset;
            _counts[Count] = count;
            Count++;
            Total += count;
        }

        /// <summary>The array of one.</summary>
        public byte[] BufferAt(int index) => _buffers[index];

        /// <summary>Where it begins there.</summary>
        public int OffsetAt(int index) => _offsets[index];

        /// <summary>Its bytes, 1 or more.</summary>
        public int CountAt(int index) => _counts[index];
    }
}
