using System;
using Camera.Storage;

namespace Camera.Web.Device
{
    /// <summary>
    /// Erases every region of the flash, A and B: keys, certificates, users, settings, log, connection. Keys go first and users
    /// last, so that a cut of power in between leaves a camera that is still closed, not one that whoever comes first can set up
    /// with another's keys.
    /// </summary>
    public static class FactoryReset
    {
        private const int Pair = 2;
        private const int ChunkBytes = 512; // to look at what was erased; small beside the free memory

        /// <summary>Erases and looks whether it is so.</summary>
        /// <returns>False when the flash failed somewhere; all the rest is erased nevertheless.</returns>
        public static bool TryErase(IFlash flash)
        {
            bool isDone = TryErase(flash, FlashLayout.Identity, Pair);
            for (int region = 0; region < flash.RegionCount; region += Pair)
            {
                if (region != FlashLayout.Identity && region != FlashLayout.Accounts)
                {
                    isDone &= TryErase(flash, region, Pair);
                }
            }

            return TryErase(flash, FlashLayout.Accounts, Pair) && isDone;
        }

        private static bool TryErase(IFlash flash, int first, int count)
        {
            bool isDone = true;
            for (int region = first; region < first + count; region++)
            {
                isDone &= flash.Erase(region) && flash.Flush(region) && IsBlank(flash, region);
            }

            return isDone;
        }

        private static bool IsBlank(IFlash flash, int region)
        {
            byte[] chunk = new byte[ChunkBytes];
            for (int at = 0; at < flash.RegionSize; at += ChunkBytes)
            {
                int count = Math.Min(ChunkBytes, flash.RegionSize - at);
                if (!flash.Read(region, at, chunk, 0, count))
                {
                    return false;
                }

                for (int i = 0; i < count; i++)
                {
                    if (chunk[i] != 0xFF)
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }
}
