using System;
using Camera.Storage;

namespace Camera.Tests.Storage
{
    /// <summary>
    /// Flash in memory whose power can be cut after any number of bytes erased or written, leaving the byte of the moment and
    /// what the device left undone in one of several states. It also counts wear and complains of writing where nothing was
    /// erased.
    /// </summary>
    internal sealed class CutFlash : IFlash
    {
        /// <summary>The byte being changed when the power went is as it was, done, or neither.</summary>
        public const int LeavesOld = 0;
        public const int LeavesNew = 1;
        public const int LeavesGarbage = 2;

        /// <summary>As <see cref="LeavesGarbage"/>, and all that was written to the region since the last Flush is lost.</summary>
        public const int LosesUnflushed = 3;
        public const int Leavings = 4;

        private readonly byte[][] _regions;
        private readonly byte[][] _flushed;

        public CutFlash(int regions, int size)
        {
            RegionCount = regions;
            RegionSize = size;
            Erases = new int[regions];
            _regions = new byte[regions][];
            _flushed = new byte[regions][];
            for (int i = 0; i < regions; i++)
            {
                _regions[i] = new byte[size];
                _flushed[i] = new byte[size];
                Fill(_regions[i]);
                Fill(_flushed[i]);
            }
        }

        public int RegionCount { get; }

        public int RegionSize { get; }

        /// <summary>Bytes changed until the power goes; negative is never.</summary>
        public int Budget = -1;

        public int Leaving;

        /// <summary>The power is gone: every call fails until <see cref="PowerOn"/>.</summary>
        public bool Off { get; private set; }

        /// <summary>Bytes changed since the start.</summary>
        public int Changed { get; private set; }

        public int[] Erases { get; }

        /// <summary>Reads fail from now on.</summary>
        public bool ReadsFail;

        /// <summary>Writes are lost without a word.</summary>
        public bool WritesLost;

        public byte[] Region(int region) => _regions[region];

        public void PowerOn()
        {
            Off = false;
            Budget = -1;
        }

        public CutFlash Clone()
        {
            var clone = new CutFlash(RegionCount, RegionSize);
            for (int i = 0; i < RegionCount; i++)
            {
                Array.Copy(_regions[i], 0, clone._regions[i], 0, RegionSize);
                Array.Copy(_flushed[i], 0, clone._flushed[i], 0, RegionSize);
            }

            return clone;
        }

        public bool Read(int region, int position, byte[] buffer, int offset, int count)
        {
            if (Off || ReadsFail)
            {
                return false;
            }

            Array.Copy(_regions[region], position, buffer, offset, count);
            return true;
        }

        public bool Erase(int region)
        {
            if (Off)
            {
                return false;
            }

            Erases[region]++;
            byte[] cells = _regions[region];
            for (int i = 0; i < cells.Length; i++)
            {
                if (!Change(region, i, 0xFF))
                {
                    return false;
                }
            }

            return true;
        }

        public bool Write(int region, int position, byte[] buffer, int offset, int count)
        {
            if (Off)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (_regions[region][position + i] != 0xFF)
                {
                    throw new InvalidOperationException("written where nothing was erased");
                }

                if (!WritesLost && !Change(region, position + i, buffer[offset + i]))
                {
                    return false;
                }
            }

            return true;
        }

        public bool Flush(int region)
        {
            if (!Off)
            {
                Array.Copy(_regions[region], 0, _flushed[region], 0, RegionSize);
            }

            return !Off;
        }

        private bool Change(int region, int position, byte value)
        {
            byte[] cells = _regions[region];
            if (Budget == 0)
            {
                Off = true;
                if (Leaving == LosesUnflushed)
                {
                    Array.Copy(_flushed[region], 0, cells, 0, RegionSize);
                }

                if (Leaving != LeavesOld)
                {
                    cells[position] = Leaving == LeavesNew ? value : (byte)(cells[position] ^ 0x5A);
                }

                return false;
            }

            if (Budget > 0)
            {
                Budget--;
            }

            cells[position] = value;
            Changed++;
            return true;
        }

        private static void Fill(byte[] cells)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = 0xFF;
            }
        }
    }
}
