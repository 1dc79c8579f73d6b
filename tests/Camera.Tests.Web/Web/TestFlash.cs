using System;
using Camera.Storage;
using Camera.Web;

namespace Camera.Tests.Web
{
    /// <summary>Flash in memory that can be told to fail.</summary>
    internal sealed class TestFlash : IFlash
    {
        private readonly byte[][] _regions = new byte[FlashLayout.RegionCount][];

        public bool FailsWrites;

        public TestFlash()
            : this(1024)
        {
        }

        /// <param name="regionSize">Keys and certificates need some 3,000 bytes.</param>
        public TestFlash(int regionSize)
        {
            RegionSize = regionSize;
            for (int i = 0; i < _regions.Length; i++)
            {
                _regions[i] = Blank();
            }
        }

        public int RegionCount
        {
            get { return FlashLayout.RegionCount; }
        }

        public int RegionSize { get; }

        public bool Read(int region, int position, byte[] buffer, int offset, int count)
        {
            Array.Copy(_regions[region], position, buffer, offset, count);
            return true;
        }

        public bool Erase(int region)
        {
            if (!FailsWrites)
            {
                _regions[region] = Blank();
            }

            return !FailsWrites;
        }

        public bool Write(int region, int position, byte[] buffer, int offset, int count)
        {
            if (!FailsWrites)
            {
                Array.Copy(buffer, offset, _regions[region], position, count);
            }

            return !FailsWrites;
        }

        public bool Flush(int region)
        {
            return !FailsWrites;
        }

        /// <summary>Nothing is in a region.</summary>
        public bool IsBlank(int region)
        {
            for (int i = 0; i < RegionSize; i++)
            {
                if (_regions[region][i] != 0xFF)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Spoils all that was ever written.</summary>
        public void CorruptSettings()
        {
            for (int i = FlashLayout.Settings; i < FlashLayout.Settings + 2; i++)
            {
                for (int at = 0; at < 64; at++)
                {
                    _regions[i][at] ^= 0x5A;
                }
            }
        }

        private byte[] Blank()
        {
            byte[] blank = new byte[RegionSize];
            for (int i = 0; i < blank.Length; i++)
            {
                blank[i] = 0xFF;
            }

            return blank;
        }
    }
}
