using System;
using Camera.Cryptography;
using Camera.Storage;

namespace Camera.Tests.Accounts
{
    /// <summary>The same bytes every time, without repeating soon; can be made to run dry.</summary>
    internal sealed class FixedEntropy : IEntropy
    {
        private uint _state = 1;

        public bool IsDry;

        public bool TryFill(byte[] buffer, int offset, int count)
        {
            if (IsDry)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                _state = (_state * 1664525u) + 1013904223u;
                buffer[offset + i] = (byte)(_state >> 24);
            }

            return true;
        }
    }

    /// <summary>HMAC (RFC 2104) over the library's own SHA-256.</summary>
    internal sealed class ManagedHmac : IHmac
    {
        private const int BlockSize = 64;

        public byte[] HashSha256(byte[] key, byte[] data)
        {
            byte[] inner = Pad(key, 0x36);
            byte[] outer = Pad(key, 0x5C);
            return Sha256.Hash(Join(outer, Sha256.Hash(Join(inner, data))));
        }

        private static byte[] Pad(byte[] key, byte value)
        {
            byte[] used = key.Length > BlockSize ? Sha256.Hash(key) : key;
            byte[] padded = new byte[BlockSize];
            for (int i = 0; i < BlockSize; i++)
            {
                padded[i] = (byte)(value ^ (i < used.Length ? used[i] : 0));
            }

            return padded;
        }

        private static byte[] Join(byte[] first, byte[] second)
        {
            byte[] joined = new byte[first.Length + second.Length];
            Array.Copy(first, joined, first.Length);
            Array.Copy(second, 0, joined, first.Length, second.Length);
            return joined;
        }
    }

    /// <summary>Stands in for HMAC where thousands of rounds would take an interpreter minutes: depends on every byte of key and
    /// data, and is good for nothing else.</summary>
    internal sealed class QuickHmac : IHmac
    {
        public byte[] HashSha256(byte[] key, byte[] data)
        {
            byte[] mixed = new byte[32];
            uint sum = 7;
            for (int i = 0; i < key.Length + data.Length + mixed.Length; i++)
            {
                uint value = i < key.Length ? key[i] : i < key.Length + data.Length ? data[i - key.Length] : 0u;
                sum = (sum * 1664525u) + value + 1013904223u;
                mixed[i & 31] ^= (byte)(sum >> 24);
            }

            return mixed;
        }
    }

    /// <summary>Counts the HMACs, and measures their keys.</summary>
    internal sealed class CountingHmac : IHmac
    {
        private readonly QuickHmac _hmac = new QuickHmac();

        public int Count;

        public int LongestKey;

        public byte[] HashSha256(byte[] key, byte[] data)
        {
            Count++;
            LongestKey = key.Length > LongestKey ? key.Length : LongestKey;
            return _hmac.HashSha256(key, data);
        }
    }

    /// <summary>Flash in memory that can fail.</summary>
    internal sealed class MemoryFlash : IFlash
    {
        private readonly byte[][] _regions;

        public MemoryFlash()
        {
            _regions = new byte[2][];
            for (int i = 0; i < 2; i++)
            {
                _regions[i] = new byte[RegionSize];
                Erase(i);
            }
        }

        public bool IsBroken;

        public int Writes;

        public int RegionCount => 2;

        public int RegionSize => 16 * 1024;

        public bool Read(int region, int position, byte[] buffer, int offset, int count)
        {
            Array.Copy(_regions[region], position, buffer, offset, count);
            return true;
        }

        public bool Erase(int region)
        {
            for (int i = 0; i < RegionSize; i++)
            {
                _regions[region][i] = 0xFF;
            }

            return !IsBroken;
        }

        public bool Write(int region, int position, byte[] buffer, int offset, int count)
        {
            if (IsBroken)
            {
                return false;
            }

            Array.Copy(buffer, offset, _regions[region], position, count);
            return true;
        }

        public bool Flush(int region)
        {
            Writes++;
            return !IsBroken;
        }
    }
}
