using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>Reads private keys without encryption: PKCS#8 (RFC 5208), SEC1 (RFC 5915) and PKCS#1 (RFC 8017).</summary>
    internal static class PrivateKeyReader
    {
        private const int RsaNumbers = 8;

        /// <summary>Reads a key of any of the forms, told apart by their first elements.</summary>
        public static KeyImportError Read(byte[] der, out PrivateKey key)
        {
            key = null;
            DerReader reader = new DerReader(der, 0, der.Length);
            int version;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadSmallInteger(1, out version))
            {
                return KeyImportError.Malformed;
            }

            if (version == 1 && reader.IsNext(DerTag.OctetString))
            {
                return ReadEc(reader, false, out key);
            }

            if (version == 0 && reader.IsNext(DerTag.Integer))
            {
                return ReadRsa(reader, out key);
            }

            return ReadPkcs8(reader, out key);
        }

        // PrivateKeyInfo after its version; version 1 has a public key after the attributes (RFC 5958 section 2).
        private static KeyImportError ReadPkcs8(DerReader reader, out PrivateKey key)
        {
            key = null;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return KeyImportError.Malformed;
            }

            bool isEc = reader.Is(Oids.EcPublicKey);
            if (!isEc && !reader.Is(Oids.RsaEncryption))
            {
                return KeyImportError.UnsupportedKey;
            }

            bool isKnown = isEc ? reader.TryReadObjectIdentifier() && reader.Is(Oids.P256) : reader.TryReadNull();
            if (!isKnown)
            {
                return reader.Error != DerError.None ? KeyImportError.Malformed : KeyImportError.UnsupportedKey;
            }

            int version;
            if (!reader.TryLeave() || !reader.TryEnter(DerTag.OctetString) || !reader.TryEnter(DerTag.Sequence)
                || !reader.TryReadSmallInteger(1, out version) || version != (isEc ? 1 : 0))
            {
                return KeyImportError.Malformed;
            }

            KeyImportError error = isEc ? ReadEcBody(reader, true, out key) : ReadRsaBody(reader, out key);
            if (error != KeyImportError.None)
            {
                return error;
            }

            bool whole = reader.TryLeave();
            while (reader.HasMore)
            {
                reader.TrySkip(); // attributes, and the public key of version 1
            }

            whole = whole && reader.TryLeave() && reader.TryFinish();
            return Checked(whole, ref key);
        }

        private static KeyImportError ReadEc(DerReader reader, bool hasCurve, out PrivateKey key)
        {
            KeyImportError error = ReadEcBody(reader, hasCurve, out key);
            return error == KeyImportError.None ? Checked(reader.TryFinish(), ref key) : error;
        }

        private static KeyImportError ReadRsa(DerReader reader, out PrivateKey key)
        {
            KeyImportError error = ReadRsaBody(reader, out key);
            return error == KeyImportError.None ? Checked(reader.TryFinish(), ref key) : error;
        }

        private static KeyImportError Checked(bool whole, ref PrivateKey key)
        {
            if (whole)
            {
                return KeyImportError.None;
            }

            key.Wipe();
            key = null;
            return KeyImportError.Malformed;
        }

        // ECPrivateKey (RFC 5915 section 3) after its version, to the end of its SEQUENCE.
        private static KeyImportError ReadEcBody(DerReader reader, bool hasCurve, out PrivateKey key)
        {
            key = null;
            if (!reader.TryRead(DerTag.OctetString))
            {
                return KeyImportError.Malformed;
            }

            int start = reader.ContentStart;
            int length = reader.ContentLength;
            if (reader.IsNext(DerTag.ContextConstructed))
            {
                if (!reader.TryEnter(DerTag.ContextConstructed) || !reader.TryReadObjectIdentifier())
                {
                    return KeyImportError.Malformed;
                }

                hasCurve = reader.Is(Oids.P256);
                if (!reader.TryLeave())
                {
                    return KeyImportError.Malformed;
                }

                if (!hasCurve)
                {
                    return KeyImportError.UnsupportedKey;
                }
            }

            if (!hasCurve)
            {
                return KeyImportError.Malformed;
            }

            byte[] point = null;
            if (reader.IsNext(DerTag.ContextConstructed + 1))
            {
                if (!reader.TryEnter(DerTag.ContextConstructed + 1) || !reader.TryReadBitString())
                {
                    return KeyImportError.Malformed;
                }

                point = ByteRange.Copy(reader.Data, reader.ContentStart + 1, reader.ContentLength - 1);
                reader.TryLeave();
            }

            // RFC 5915 section 3 fixes the length; GnuTLS writes an integer: without leading zeros, or with one for the sign.
            while (length > 0 && reader.Data[start] == 0)
            {
                start++;
                length--;
            }

            if (!reader.TryLeave() || length > EcCurve.P256.ByteLength)
            {
                return KeyImportError.Malformed;
            }

            byte[] scalar = new byte[EcCurve.P256.ByteLength];
            Array.Copy(reader.Data, start, scalar, scalar.Length - length, length);
            EcKeyPair pair;
            bool created = EcKeyPair.TryCreate(scalar, out pair);
            ByteRange.Wipe(scalar);
            if (!created || (point != null && !ByteRange.Equal(point, pair.PublicKey.Encode())))
            {
                return KeyImportError.Inconsistent;
            }

            key = PrivateKey.From(pair);
            return KeyImportError.None;
        }

        // RSAPrivateKey (RFC 8017 appendix A.1.2) after its version, to the end of its SEQUENCE; not of more than two primes.
        private static KeyImportError ReadRsaBody(DerReader reader, out PrivateKey key)
        {
            key = null;
            byte[][] numbers = new byte[RsaNumbers][];
            bool read = true;
            for (int i = 0; i < RsaNumbers && read; i++)
            {
                int offset;
                int count;
                read = reader.TryReadUnsigned(out offset, out count);
                numbers[i] = ByteRange.Copy(reader.Data, offset, count);
            }

            if (!read || !reader.TryLeave())
            {
                Wipe(numbers);
                return KeyImportError.Malformed;
            }

            RsaPrivateKey rsa;
            RsaKeyStatus status = RsaPrivateKey.TryCreate(
                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], out rsa);
            Wipe(numbers);
            switch (status)
            {
                case RsaKeyStatus.Ok:
                    key = PrivateKey.From(rsa);
                    return KeyImportError.None;
                case RsaKeyStatus.TooSmall:
                    return KeyImportError.WeakKey;
                case RsaKeyStatus.TooLarge:
                    return KeyImportError.KeyTooLarge;
                default:
                    return KeyImportError.Inconsistent;
            }
        }

        private static void Wipe(byte[][] numbers)
        {
            for (int i = 2; i < RsaNumbers; i++)
            {
                ByteRange.Wipe(numbers[i]);
            }
        }
    }
}
