using System;
using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>A subjectPublicKeyInfo (RFC 5280 section 4.1.2.7), read but for the check that an EC point is on its curve.</summary>
    public sealed class PublicKeyInfo
    {
        private readonly byte[] _data;
        private int _bits;
        private int _bitsLength;
        private string _algorithm;

        private PublicKeyInfo(DerReader reader)
        {
            _data = reader.Data;
        }

        /// <summary>What kind of key it is.</summary>
        public KeyKind Kind { get; private set; }

        /// <summary>Its size in bits; 0 when the kind is not supported.</summary>
        public int Bits { get; private set; }

        /// <summary>Where its encoding starts.</summary>
        public int Start { get; private set; }

        /// <summary>Bytes of its encoding.</summary>
        public int Length { get; private set; }

        /// <summary>The size is one that today's clients accept. What is not supported is not called weak.</summary>
        public bool IsWeak => Kind == KeyKind.WeakEc || (Kind == KeyKind.Rsa && Bits < RsaLimits.MinimumBits);

        /// <summary>The size is beyond what this device checks.</summary>
        public bool IsTooLarge => Kind == KeyKind.Rsa && Bits > RsaLimits.MaximumBits;

        /// <summary>Reads the next element; a failure is the reader's.</summary>
        public static bool TryRead(DerReader reader, out PublicKeyInfo key)
        {
            PublicKeyInfo read = new PublicKeyInfo(reader);
            key = read.Read(reader) ? read : null;
            return key != null;
        }

        /// <summary>The kind and size as text: EC P-256, RSA 2048.</summary>
        public string Describe()
        {
            return Kind == KeyKind.Rsa ? "RSA " + Bits.ToString() : _algorithm;
        }

        /// <summary>A copy of its encoding.</summary>
        public byte[] Encode()
        {
            return ByteRange.Copy(_data, Start, Length);
        }

        /// <summary>SHA-256 of its encoding: tells one key from another.</summary>
        public byte[] Fingerprint()
        {
            return HashFunction.Hash(HashAlgorithm.Sha256, _data, Start, Length);
        }

        /// <summary>The leftmost 160 bits of the SHA-256 of the key's bits (RFC 7093 section 2, method 1).</summary>
        public byte[] KeyIdentifier()
        {
            return ByteRange.Copy(HashFunction.Hash(HashAlgorithm.Sha256, _data, _bits, _bitsLength), 0, 20);
        }

        /// <summary>The encoding is the same.</summary>
        public bool IsSameKey(PublicKeyInfo other)
        {
            return Length == other.Length && ByteRange.Equal(_data, Start, other._data, other.Start, Length);
        }

        /// <summary>The key to verify with.</summary>
        /// <returns>False when it is not of that kind, or the point is not on the curve.</returns>
        internal bool TryGetEc(out EcPublicKey key)
        {
            key = null;
            EcCurve curve = CurveOf(Kind);
            return curve != null && EcPublicKey.TryDecode(curve, _data, _bits, _bitsLength, out key);
        }

        /// <summary>The key to verify with.</summary>
        /// <returns>False when it is not of that kind, or of a size or exponent that is not taken.</returns>
        internal bool TryGetRsa(out RsaPublicKey key)
        {
            key = null;
            byte[] modulus;
            byte[] exponent;
            DerReader reader = new DerReader(_data, _bits, _bitsLength);
            return Kind == KeyKind.Rsa
                && TryReadRsa(reader, out modulus, out exponent)
                && RsaPublicKey.TryCreate(modulus, exponent, out key) == RsaKeyStatus.Ok;
        }

        private static EcCurve CurveOf(KeyKind kind)
        {
            return kind == KeyKind.EcP256 ? EcCurve.P256
                : kind == KeyKind.EcP384 ? EcCurve.P384
                : kind == KeyKind.EcP521 ? EcCurve.P521 : null;
        }

        private static bool TryReadRsa(DerReader reader, out byte[] modulus, out byte[] exponent)
        {
            modulus = null;
            exponent = null;
            int offset;
            int count;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadUnsigned(out offset, out count) || count == 0)
            {
                return reader.Fail(DerError.BadPublicKey);
            }

            modulus = ByteRange.Copy(reader.Data, offset, count);
            if (!reader.TryReadUnsigned(out offset, out count) || count == 0)
            {
                return reader.Fail(DerError.BadPublicKey);
            }

            exponent = ByteRange.Copy(reader.Data, offset, count);
            return reader.TryLeave() && reader.TryFinish();
        }

        private bool Read(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            Start = reader.ElementStart;
            Length = reader.ElementLength;
            if (!ReadAlgorithm(reader) || !reader.TryReadBitString())
            {
                return false;
            }

            _bits = reader.ContentStart + 1;
            _bitsLength = reader.ContentLength - 1;
            return reader.TryLeave() && (HasRightSize() || reader.Fail(DerError.BadPublicKey));
        }

        // AlgorithmIdentifier (RFC 5280 section 4.1.1.2); parameters of what is not known are skipped.
        private bool ReadAlgorithm(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return false;
            }

            _algorithm = Oids.ToDotted(_data, reader.ContentStart, reader.ContentLength);
            if (reader.Is(Oids.EcPublicKey))
            {
                // RFC 5480 section 2.1.1: a named curve, and nothing else.
                if (!reader.TryReadObjectIdentifier())
                {
                    return reader.Fail(DerError.BadAlgorithm);
                }

                SetCurve(reader);
            }
            else if (reader.Is(Oids.RsaEncryption))
            {
                Kind = KeyKind.Rsa;
                if (!reader.TryReadNull())
                {
                    return reader.Fail(DerError.BadAlgorithm);
                }
            }
            else if (reader.HasMore)
            {
                reader.TrySkip();
            }

            return reader.TryLeave();
        }

        private void SetCurve(DerReader reader)
        {
            _algorithm = "EC " + Oids.ToDotted(_data, reader.ContentStart, reader.ContentLength);
            if (reader.Is(Oids.P256))
            {
                SetEc(KeyKind.EcP256, 256);
            }
            else if (reader.Is(Oids.P384))
            {
                SetEc(KeyKind.EcP384, 384);
            }
            else if (reader.Is(Oids.P521))
            {
                SetEc(KeyKind.EcP521, 521);
            }
            else if (reader.Is(Oids.P192))
            {
                SetEc(KeyKind.WeakEc, 192);
            }
            else if (reader.Is(Oids.P224))
            {
                SetEc(KeyKind.WeakEc, 224);
            }
        }

        private void SetEc(KeyKind kind, int bits)
        {
            Kind = kind;
            Bits = bits;
            _algorithm = "EC P-" + bits.ToString();
        }

        private bool HasRightSize()
        {
            if (Kind == KeyKind.Rsa)
            {
                byte[] modulus;
                byte[] exponent;
                if (!TryReadRsa(new DerReader(_data, _bits, _bitsLength), out modulus, out exponent))
                {
                    return false;
                }

                Bits = modulus.Length * 8;
                for (int top = modulus[0]; top < 0x80; top <<= 1)
                {
                    Bits--;
                }

                return true;
            }

            // SEC 1 section 2.3.4; RFC 5480 section 2.2 demands the uncompressed form.
            EcCurve curve = CurveOf(Kind);
            return curve == null || (_bitsLength == 1 + 2 * curve.ByteLength && _data[_bits] == 4);
        }
    }
}
