using System;
using Camera.Cryptography;

namespace Camera.Accounts
{
    /// <summary>What a nonce that came back is worth.</summary>
    internal enum NonceStatus
    {
        /// <summary>Ours, in time, and this count is new.</summary>
        Fresh,

        /// <summary>Ours once; the client may try again with a new one (RFC 7616, section 3.3, stale).</summary>
        Stale,

        /// <summary>Not made by this camera since its start.</summary>
        Foreign,
    }

    /// <summary>
    /// Nonces of Digest, in hexadecimal: 4 bytes of a running number, 8 of the time, 16 of an HMAC over both by a key drawn at
    /// the start. Nothing is kept for a nonce until it comes back right; then its counts are, so that no request can be replayed.
    /// </summary>
    internal sealed class DigestNonces
    {
        private const int HeadLength = 12;
        private const int SealLength = 16;

        private readonly IHmac _hmac;
        private readonly IEntropy _entropy;
        private readonly Used[] _used = new Used[AccountLimits.Nonces];
        private readonly object _lock = new object();
        private byte[] _key;
        private uint _number;
        private uint _forgotten; // a nonce up to this number whose counts are not known is stale, or a replay would pass

        public DigestNonces(IHmac hmac, IEntropy entropy)
        {
            _hmac = hmac;
            _entropy = entropy;
        }

        /// <summary>Makes a nonce.</summary>
        /// <returns>Null while there is no entropy for the key.</returns>
        public string TryCreate(long now)
        {
            lock (_lock)
            {
                if (_key == null)
                {
                    byte[] key = new byte[32];
                    if (!_entropy.TryFill(key, 0, key.Length))
                    {
                        return null;
                    }

                    _key = key;
                }

                _number++;
                byte[] head = new byte[HeadLength];
                for (int i = 0; i < 4; i++)
                {
                    head[i] = (byte)(_number >> (24 - 8 * i));
                }

                for (int i = 0; i < 8; i++)
                {
                    head[4 + i] = (byte)(now >> (56 - 8 * i));
                }

                byte[] seal = _hmac.HashSha256(_key, head);
                return LowerHex.Encode(head, 0, HeadLength) + LowerHex.Encode(seal, 0, SealLength);
            }
        }

        /// <summary>Checks a nonce and takes note of its count; call it once a request, after the response proved right.</summary>
        /// <param name="count">The nc of the request, from 1 on.</param>
        public NonceStatus Use(string nonce, uint count, long now)
        {
            lock (_lock)
            {
                byte[] head = new byte[HeadLength];
                NonceStatus status = Check(nonce, now, head);
                if (status != NonceStatus.Fresh)
                {
                    return status;
                }

                uint number = ((uint)head[0] << 24) | ((uint)head[1] << 16) | ((uint)head[2] << 8) | head[3];
                Used used = Find(number);
                if (used == null)
                {
                    if (number <= _forgotten)
                    {
                        return NonceStatus.Stale;
                    }

                    used = Add(number);
                }

                return used.TryCount(count) ? NonceStatus.Fresh : NonceStatus.Stale;
            }
        }

        private NonceStatus Check(string nonce, long now, byte[] head)
        {
            byte[] seal = new byte[SealLength];
            if (_key == null || nonce.Length != 2 * (HeadLength + SealLength)
                || !LowerHex.TryDecode(nonce.Substring(0, 2 * HeadLength), head)
                || !LowerHex.TryDecode(nonce.Substring(2 * HeadLength), seal))
            {
                return NonceStatus.Foreign;
            }

            byte[] expected = new byte[SealLength];
            Array.Copy(_hmac.HashSha256(_key, head), expected, SealLength);
            if (!FixedTime.AreEqual(expected, seal))
            {
                return NonceStatus.Foreign;
            }

            long madeAt = 0;
            for (int i = 4; i < HeadLength; i++)
            {
                madeAt = (madeAt << 8) | head[i];
            }

            return now - madeAt <= AccountLimits.NonceLifetime ? NonceStatus.Fresh : NonceStatus.Stale;
        }

        private Used Find(uint number)
        {
            for (int i = 0; i < _used.Length; i++)
            {
                if (_used[i] != null && _used[i].Number == number)
                {
                    return _used[i];
                }
            }

            return null;
        }

        private Used Add(uint number)
        {
            int slot = 0;
            for (int i = 0; i < _used.Length; i++)
            {
                if (_used[i] == null)
                {
                    slot = i;
                    break;
                }

                if (_used[i].Number < _used[slot].Number)
                {
                    slot = i;
                }
            }

            if (_used[slot] != null)
            {
                if (number < _used[slot].Number)
                {
                    // older than all that are remembered: let it be used just once
                    _forgotten = number;
                    return new Used(number);
                }

                _forgotten = _used[slot].Number;
            }

            return _used[slot] = new Used(number);
        }

        // Parallel connections of one client arrive out of order: a window of 32 counts, as IPsec has it (RFC 4303, section 3.4.3).
        private sealed class Used
        {
            public readonly uint Number;
            private uint _highest;
            private uint _seen; // bit i: count _highest - i was used

            public Used(uint number)
            {
                Number = number;
            }

            public bool TryCount(uint count)
            {
                if (count == 0)
                {
                    return false;
                }

                if (count > _highest)
                {
                    uint ahead = count - _highest;
                    _seen = ahead < 32 ? (_seen << (int)ahead) | 1u : 1u;
                    _highest = count;
                    return true;
                }

                uint behind = _highest - count;
                if (behind >= 32)
                {
                    return false;
                }

                uint bit = 1u << (int)behind;
                bool isNew = (_seen & bit) == 0;
                _seen |= bit;
                return isNew;
            }
        }
    }
}
