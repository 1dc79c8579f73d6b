using System;
using Camera.Cryptography;
using Camera.Storage;

namespace Camera.Certificates
{
    /// <summary>
    /// The camera's keys and certificates: the current key and the previous one, each with a self-signed certificate, a signing
    /// request and a CA certificate. Every change is one atomic commit to the flash: after a power cut it has happened or it has
    /// not. What is public is held in memory, private keys are read from the flash when needed and wiped after. Any thread.
    /// </summary>
    public sealed partial class IdentityStore
    {
        private readonly object _lock = new object();
        private readonly RecordStore _record;
        private bool _loaded;

        /// <summary>Opens the pair of regions of the identity; <see cref="Load"/> reads them.</summary>
        public IdentityStore(IFlash flash, int firstRegion)
        {
            _record = new RecordStore(flash, firstRegion);
        }

        /// <summary>Bytes that keys and certificates may take in all.</summary>
        public int Capacity => _record.MaximumLength;

        /// <summary>The current key, or null.</summary>
        public IdentitySlot Current { get; private set; }

        /// <summary>The previous key, or null.</summary>
        public IdentitySlot Previous { get; private set; }

        /// <summary>Reads the flash. When that fails nothing is kept in memory, and changes are refused until it succeeds.</summary>
        /// <returns><see cref="RecordStatus.Corrupt"/> when what is there cannot be understood: the camera then starts without a
        /// key, and the next change overwrites it.</returns>
        public RecordStatus Load()
        {
            lock (_lock)
            {
                IdentityRecord record;
                RecordStatus status = Read(out record);
                if (status == RecordStatus.Ok && !record.TryReadMaterial())
                {
                    status = RecordStatus.Corrupt;
                }

                bool read = status == RecordStatus.Ok;
                Current = read ? record.Current : null;
                Previous = read ? record.Previous : null;
                _loaded = status != RecordStatus.DeviceFailed;
                Wipe(record);
                return status;
            }
        }

        /// <summary>State of the self-signed certificate of the current key.</summary>
        public CertificateState GetSelfSignedState(long now)
        {
            IdentitySlot current = Current;
            IdentitySlot previous = Previous;
            return IdentitySlot.StateOf(
                current == null ? null : current.SelfSigned, previous == null ? null : previous.SelfSigned, now);
        }

        /// <summary>State of the CA certificate of the current key.</summary>
        public CertificateState GetCaState(long now)
        {
            IdentitySlot current = Current;
            IdentitySlot previous = Previous;
            return IdentitySlot.StateOf(
                current == null ? null : current.CaCertificate, previous == null ? null : previous.CaCertificate, now);
        }

        /// <summary>Takes a new key as the current one, without certificates.</summary>
        /// <param name="key">Generated or imported; remains the caller's to wipe.</param>
        /// <param name="now">The time, or unknown.</param>
        /// <param name="keepPrevious">False: the current key becomes the previous one. True: it is dropped and the previous one stays,
        /// for when TLS is using that.</param>
        public IdentityStatus SetKey(PrivateKey key, long now, bool keepPrevious)
        {
            byte[] encoded = Pkcs8.Encode(key);
            lock (_lock)
            {
                IdentitySlot slot = new IdentitySlot(now, key.PublicKey);
                IdentityStatus status = Commit(slot, encoded, keepPrevious && Previous != null ? Previous : Current);
                ByteRange.Wipe(encoded);
                return status;
            }
        }

        /// <summary>Swaps the current key and the previous one, each with its certificates.</summary>
        public IdentityStatus Revert()
        {
            lock (_lock)
            {
                return Previous == null ? IdentityStatus.NoPreviousKey : Commit(Previous, null, Current);
            }
        }

        /// <summary>Deletes the previous key with its certificates.</summary>
        public IdentityStatus DeletePrevious()
        {
            lock (_lock)
            {
                return Previous == null ? IdentityStatus.NoPreviousKey : Commit(Current, null, null);
            }
        }

        /// <summary>Sets the self-signed certificate of the current key.</summary>
        public IdentityStatus SetSelfSigned(byte[] der)
        {
            DerError error;
            Certificate certificate;
            if (!Certificate.TryParse(der, 0, der.Length, out certificate, out error))
            {
                throw new ArgumentException("der");
            }

            lock (_lock)
            {
                if (Current == null || !certificate.PublicKey.IsSameKey(Current.PublicKey))
                {
                    return Current == null ? IdentityStatus.NoKey : IdentityStatus.WrongKey;
                }

                IdentitySlot slot = Current.Copy();
                slot.SelfSigned = certificate;
                return Commit(slot, null, Previous);
            }
        }

        /// <summary>Deletes the self-signed certificate of the current key.</summary>
        public IdentityStatus DeleteSelfSigned()
        {
            lock (_lock)
            {
                if (Current == null || Current.SelfSigned == null)
                {
                    return IdentityStatus.NothingThere;
                }

                IdentitySlot slot = Current.Copy();
                slot.SelfSigned = null;
                return Commit(slot, null, Previous);
            }
        }

        /// <summary>Sets the signing request of the current key.</summary>
        public IdentityStatus SetRequest(byte[] der)
        {
            DerError error;
            CertificateRequest request;
            if (!CertificateRequest.TryParse(der, 0, der.Length, out request, out error))
            {
                throw new ArgumentException("der");
            }

            lock (_lock)
            {
                if (Current == null || !request.PublicKey.IsSameKey(Current.PublicKey))
                {
                    return Current == null ? IdentityStatus.NoKey : IdentityStatus.WrongKey;
                }

                IdentitySlot slot = Current.Copy();
                slot.Request = der;
                return Commit(slot, null, Previous);
            }
        }

        /// <summary>Installs the CA certificate that the gate accepted, in place of the one there is.</summary>
        /// <param name="fileName">1 to <see cref="CertificateLimits.MaxFileName"/> characters.</param>
        /// <exception cref="ArgumentException">The gate did not accept it.</exception>
        public IdentityStatus InstallCa(GateResult accepted, string fileName)
        {
            if (!accepted.IsAccepted)
            {
                throw new ArgumentException("accepted");
            }

            if (!IsFileName(fileName))
            {
                return IdentityStatus.BadFileName;
            }

            Certificate[] chain = new Certificate[accepted.ChainLength];
            for (int i = 0; i < chain.Length; i++)
            {
                chain[i] = accepted.GetCertificate(i).Detach();
            }

            lock (_lock)
            {
                if (Current == null || !chain[0].PublicKey.IsSameKey(Current.PublicKey))
                {
                    return Current == null ? IdentityStatus.NoKey : IdentityStatus.WrongKey;
                }

                IdentitySlot slot = Current.Copy();
                slot.Chain = chain;
                slot.CaFileName = fileName;
                return Commit(slot, null, Previous);
            }
        }

        /// <summary>Deletes the CA certificate of the current key.</summary>
        public IdentityStatus DeleteCa()
        {
            lock (_lock)
            {
                if (Current == null || Current.CaCertificate == null)
                {
                    return IdentityStatus.NothingThere;
                }

                IdentitySlot slot = Current.Copy();
                slot.Chain = null;
                slot.CaFileName = null;
                return Commit(slot, null, Previous);
            }
        }

        /// <summary>Reads a private key from the flash, to sign with.</summary>
        /// <param name="slot"><see cref="Current"/> or <see cref="Previous"/>.</param>
        /// <returns>The key, for the caller to wipe; null when the slot is not kept any more or the flash fails.</returns>
        public PrivateKey OpenKey(IdentitySlot slot)
        {
            byte[] pkcs8 = ReadKey(slot);
            if (pkcs8 == null)
            {
                return null;
            }

            PrivateKey key;
            PrivateKeyReader.Read(pkcs8, out key);
            ByteRange.Wipe(pkcs8);
            return key;
        }

        /// <summary>Reads a private key from the flash for TLS: PKCS#8 as PEM, an EC key with its public point.</summary>
        /// <returns>For the caller to wipe; null as above.</returns>
        public byte[] GetKeyPem(IdentitySlot slot)
        {
            byte[] pkcs8 = ReadKey(slot);
            byte[] pem = pkcs8 == null ? null : PemWriter.Write(PemLabel.PrivateKey, pkcs8);
            ByteRange.Wipe(pkcs8);
            return pem;
        }

        /// <summary>Exports a private key, encrypted, as PEM.</summary>
        /// <param name="passphrase">UTF-8, of a length in the limits.</param>
        /// <returns>Null when the slot is not kept any more, the flash fails or the source of randomness is not ready.</returns>
        public byte[] ExportKey(IdentitySlot slot, byte[] passphrase, IEntropy entropy, IHmac hmac, IAes aes)
        {
            byte[] pkcs8 = ReadKey(slot);
            if (pkcs8 == null)
            {
                return null;
            }

            byte[] encrypted = EncryptedKey.Encrypt(
                pkcs8, passphrase, CertificateLimits.ExportIterations, entropy, hmac, aes);
            ByteRange.Wipe(pkcs8);
            return encrypted == null ? null : PemWriter.Write(PemLabel.EncryptedPrivateKey, encrypted);
        }

        private static bool IsFileName(string text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return false;
            }

            int characters = Utf8.CountCharacters(text);
            return characters > 0 && characters <= CertificateLimits.MaxFileName;
        }
    }
}
