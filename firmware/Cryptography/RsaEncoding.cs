using System;

namespace Camera.Cryptography
{
    /// <summary>The encodings of a hash that RSA signs.</summary>
    internal static class RsaEncoding
    {
        private const byte PssTrailer = 0xBC;

        /// <summary>EMSA-PKCS1-v1_5 (RFC 8017, 9.2): 00 01 FF ... FF 00 DigestInfo, with NULL as parameters of the algorithm.</summary>
        internal static byte[] Pkcs1(HashAlgorithm algorithm, byte[] hash, int length)
        {
            // DigestInfo: SEQUENCE { SEQUENCE { OID 2.16.840.1.101.3.4.2.x, NULL }, OCTET STRING }. The lengths grow with the hash.
            byte[] prefix = { 0x30, 0x11, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x00, 0x05, 0x00, 0x04, 0x00 };
            prefix[1] += (byte)hash.Length;
            prefix[14] = (byte)(algorithm == HashAlgorithm.Sha256 ? 1 : algorithm == HashAlgorithm.Sha384 ? 2 : 3);
            prefix[18] = (byte)hash.Length;

            byte[] encoded = new byte[length];
            int start = length - hash.Length - prefix.Length;
            encoded[1] = 1;
            for (int i = 2; i < start - 1; i++)
            {
                encoded[i] = 0xFF;
            }

            Array.Copy(prefix, 0, encoded, start, prefix.Length);
            Array.Copy(hash, 0, encoded, start + prefix.Length, hash.Length);
            return encoded;
        }

        /// <summary>EMSA-PSS-VERIFY (RFC 8017, 9.1.2) of an encoding in as many bytes as the modulus has.</summary>
        /// <param name="bits">Bits of the modulus less 1.</param>
        internal static bool IsPss(
            HashAlgorithm algorithm, HashAlgorithm maskAlgorithm, int saltLength, byte[] hash, byte[] encoded, int bits)
        {
            // The encoding is the last bytes; where the modulus has one byte more, it is 0.
            int start = encoded.Length - (bits + 7) / 8;
            int hashStart = encoded.Length - 1 - hash.Length;
            int saltStart = hashStart - saltLength;
            if ((start == 1 && encoded[0] != 0) || saltLength < 0 || saltStart < start + 1 || encoded[encoded.Length - 1] != PssTrailer)
            {
                return false;
            }

            int unused = 8 * (encoded.Length - start) - bits;
            if (encoded[start] >> (8 - unused) != 0)
            {
                return false;
            }

            Unmask(maskAlgorithm, encoded, start, hashStart, hash.Length);
            encoded[start] &= (byte)(0xFF >> unused);
            for (int i = start; i < saltStart - 1; i++)
            {
                if (encoded[i] != 0)
                {
                    return false;
                }
            }

            if (encoded[saltStart - 1] != 1)
            {
                return false;
            }

            HashFunction function = HashFunction.Create(algorithm);
            function.Append(new byte[8], 0, 8);
            function.Append(hash, 0, hash.Length);
            function.Append(encoded, saltStart, saltLength);
            byte[] expected = function.Finish();
            byte[] actual = new byte[hash.Length];
            Array.Copy(encoded, hashStart, actual, 0, hash.Length);
            return FixedTime.AreEqual(expected, actual);
        }

        // MGF1 (RFC 8017, B.2.1) with the hash in the encoding as its seed, over what is before it.
        private static void Unmask(HashAlgorithm algorithm, byte[] encoded, int start, int hashStart, int hashLength)
        {
            HashFunction function = HashFunction.Create(algorithm);
            byte[] counter = new byte[4];
            for (int position = start; position < hashStart;)
            {
                function.Append(encoded, hashStart, hashLength);
                function.Append(counter, 0, 4);
                byte[] mask = function.Finish();
                for (int i = 0; i < mask.Length && position < hashStart; i++)
                {
                    encoded[position++] ^= mask[i];
                }

                counter[3]++; // 512 bytes take no more than 16 rounds
            }
        }
    }
}
