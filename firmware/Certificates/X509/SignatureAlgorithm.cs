using Camera.Cryptography;

namespace Camera.Certificates
{
    /// <summary>A signature's AlgorithmIdentifier (RFC 5280 section 4.1.1.2), and the check of a signature by it.</summary>
    public sealed class SignatureAlgorithm
    {
        private const int DefaultPssSalt = 20; // RFC 8017 appendix A.2.3
        private const int MaxPssSalt = 512; // bytes of the largest modulus

        private HashAlgorithm _hash;
        private HashAlgorithm _maskHash;
        private int _saltLength;

        private SignatureAlgorithm()
        {
        }

        /// <summary>What kind it is.</summary>
        public SignatureKind Kind { get; private set; }

        /// <summary>The name people know, or the dotted identifier.</summary>
        public string Name { get; private set; }

        /// <summary>Where its encoding starts.</summary>
        public int Start { get; private set; }

        /// <summary>Bytes of its encoding.</summary>
        public int Length { get; private set; }

        /// <summary>Reads the next element; a failure is the reader's.</summary>
        public static bool TryRead(DerReader reader, out SignatureAlgorithm algorithm)
        {
            SignatureAlgorithm read = new SignatureAlgorithm();
            algorithm = read.Read(reader) ? read : null;
            return algorithm != null;
        }

        /// <summary>Verifies a signature over a range of bytes.</summary>
        /// <param name="signature">The value of the BIT STRING.</param>
        /// <returns>False for whatever is wrong: the signature, a key of another kind, an algorithm that is not taken.</returns>
        public bool Verify(PublicKeyInfo key, byte[] data, int offset, int count, byte[] signature)
        {
            EcPublicKey ec;
            RsaPublicKey rsa;
            byte[] r;
            byte[] s;
            switch (Kind)
            {
                case SignatureKind.Ecdsa:
                    return TryReadEcdsa(signature, out r, out s)
                        && key.TryGetEc(out ec)
                        && Ecdsa.Verify(ec, HashFunction.Hash(_hash, data, offset, count), r, s);
                case SignatureKind.RsaPkcs1:
                    return key.TryGetRsa(out rsa)
                        && Rsa.VerifyPkcs1(rsa, _hash, HashFunction.Hash(_hash, data, offset, count), signature);
                case SignatureKind.RsaPss:
                    return key.TryGetRsa(out rsa)
                        && Rsa.VerifyPss(
                            rsa, _hash, _maskHash, _saltLength, HashFunction.Hash(_hash, data, offset, count), signature);
                default:
                    return false;
            }
        }

        // Ecdsa-Sig-Value (RFC 3279 section 2.2.3).
        private static bool TryReadEcdsa(byte[] signature, out byte[] r, out byte[] s)
        {
            r = null;
            s = null;
            int offset;
            int count;
            DerReader reader = new DerReader(signature, 0, signature.Length);
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadUnsigned(out offset, out count))
            {
                return false;
            }

            r = ByteRange.Copy(signature, offset, count);
            if (!reader.TryReadUnsigned(out offset, out count))
            {
                return false;
            }

            s = ByteRange.Copy(signature, offset, count);
            return reader.TryLeave() && reader.TryFinish();
        }

        private static string SizeOf(HashAlgorithm hash)
        {
            return (HashFunction.LengthOf(hash) * 8).ToString();
        }

        private bool Read(DerReader reader)
        {
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            Start = reader.ElementStart;
            Length = reader.ElementLength;
            if (!reader.TryReadObjectIdentifier())
            {
                return false;
            }

            Name = Oids.ToDotted(reader.Data, reader.ContentStart, reader.ContentLength);
            int pkcs1 = Oids.Under(reader, Oids.Pkcs1);
            int ecdsa = Oids.Under(reader, Oids.EcdsaSha2);
            bool parametersRead = false;
            if (reader.Is(Oids.RsaPss))
            {
                parametersRead = true;
                if (!ReadPss(reader))
                {
                    return false;
                }
            }
            else if (pkcs1 >= 11 && pkcs1 <= 13)
            {
                Set(SignatureKind.RsaPkcs1, pkcs1 - 11, "RSA with SHA-");
            }
            else if (pkcs1 >= 2 && pkcs1 <= 5)
            {
                Kind = SignatureKind.Weak;
                Name = pkcs1 == 5 ? "RSA with SHA-1" : "RSA with MD5 or older";
            }
            else if (ecdsa >= 2 && ecdsa <= 4)
            {
                Set(SignatureKind.Ecdsa, ecdsa - 2, "ECDSA with SHA-");
                parametersRead = true; // RFC 5758 section 3.2: absent
            }
            else if (Oids.Under(reader, Oids.Ecdsa) == 1)
            {
                Kind = SignatureKind.Weak;
                Name = "ECDSA with SHA-1";
            }

            if (!parametersRead && reader.HasMore)
            {
                // RFC 4055 section 5: NULL; absent is to be accepted.
                return (Kind == SignatureKind.RsaPkcs1 ? reader.TryReadNull() : reader.TrySkip()) && reader.TryLeave();
            }

            return reader.TryLeave();
        }

        private void Set(SignatureKind kind, int hash, string name)
        {
            Kind = kind;
            _hash = hash == 0 ? HashAlgorithm.Sha256 : hash == 1 ? HashAlgorithm.Sha384 : HashAlgorithm.Sha512;
            Name = name + SizeOf(_hash);
        }

        // RSASSA-PSS-params (RFC 8017 appendix A.2.3). The defaults are SHA-1, which is weak.
        private bool ReadPss(DerReader reader)
        {
            bool known = true;
            bool strong = false;
            int trailer = 1;
            _saltLength = DefaultPssSalt;
            if (!reader.TryEnter(DerTag.Sequence))
            {
                return false;
            }

            if (reader.IsNext(DerTag.ContextConstructed))
            {
                reader.TryEnter(DerTag.ContextConstructed);
                known = ReadHash(reader, out _hash);
                strong = true;
                reader.TryLeave();
            }

            if (reader.IsNext(DerTag.ContextConstructed + 1))
            {
                reader.TryEnter(DerTag.ContextConstructed + 1);
                reader.TryEnter(DerTag.Sequence);
                reader.TryReadObjectIdentifier();
                known &= reader.Error == DerError.None && reader.Is(Oids.Mgf1);
                known &= ReadHash(reader, out _maskHash);
                reader.TryLeave();
                reader.TryLeave();
            }
            else
            {
                strong = false;
            }

            if (reader.IsNext(DerTag.ContextConstructed + 2))
            {
                reader.TryEnter(DerTag.ContextConstructed + 2);
                reader.TryReadSmallInteger(MaxPssSalt, out _saltLength);
                reader.TryLeave();
            }

            if (reader.IsNext(DerTag.ContextConstructed + 3))
            {
                reader.TryEnter(DerTag.ContextConstructed + 3);
                reader.TryReadSmallInteger(255, out trailer);
                reader.TryLeave();
            }

            Kind = !known || trailer != 1 ? SignatureKind.Unsupported : strong ? SignatureKind.RsaPss : SignatureKind.Weak;
            Name = Kind == SignatureKind.RsaPss ? "RSA-PSS with SHA-" + SizeOf(_hash)
                : Kind == SignatureKind.Weak ? "RSA-PSS with SHA-1" : Name;
            return reader.TryLeave();
        }

        // SHA-2's identifiers: parameters NULL or absent (RFC 5754 section 2).
        private static bool ReadHash(DerReader reader, out HashAlgorithm hash)
        {
            hash = HashAlgorithm.Sha256;
            if (!reader.TryEnter(DerTag.Sequence) || !reader.TryReadObjectIdentifier())
            {
                return false;
            }

            int which = Oids.Under(reader, Oids.Sha2);
            hash = which == 3 ? HashAlgorithm.Sha512 : which == 2 ? HashAlgorithm.Sha384 : HashAlgorithm.Sha256;
            if (reader.HasMore)
            {
                reader.TryReadNull();
            }

            return reader.TryLeave() && which >= 1 && which <= 3;
        }
    }
}
