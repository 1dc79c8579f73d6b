using System;
using Camera.Cryptography;

namespace Camera.Tests.Cryptography
{
    /// <summary>HMAC-SHA-256 (RFC 2104) for the tests: the virtual device has no native one.</summary>
    internal sealed class ManagedHmac : IHmac
    {
        public byte[] HashSha256(byte[] key, byte[] data)
        {
            byte[] pad = new byte[64];
            byte[] start = key.Length > 64 ? Sha256.Hash(key) : key;
            Array.Copy(start, 0, pad, 0, start.Length);
            byte[] inner = Hash(pad, 0x36, data);
            return Hash(pad, 0x5C, inner);
        }

        private static byte[] Hash(byte[] pad, byte mask, byte[] data)
        {
            byte[] block = new byte[64];
            for (int i = 0; i < 64; i++)
            {
                block[i] = (byte)(pad[i] ^ mask);
            }

            Sha256 function = new Sha256();
            function.Append(block, 0, 64);
            function.Append(data, 0, data.Length);
            return function.Finish();
        }
    }
}
