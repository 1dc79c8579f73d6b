using System;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>The record of the store as bytes. Numbers are high byte first.</summary>
    /// <remarks>
    /// <code>
    /// bytes
    /// 1     version of this layout: 1
    /// then of the current key and of the previous one:
    /// 1     0: there is none, and nothing follows; 1: there is one
    /// 8     when it was made, seconds since 1970; the lowest number when not known
    /// 2+n   the public key, SubjectPublicKeyInfo: an EC point takes the board seconds to compute anew
    /// 2+n   the private key, PKCS#8
    /// then of each of the keys that are there:
    /// 2+n   the self-signed certificate, or nothing
    /// 2+n   the signing request, or nothing
    /// 2+n   the file name of the CA certificate, UTF-8, or nothing
    /// 1     certificates in its chain; of each
    /// 2+n   the certificate
    /// </code>
    /// </remarks>
    internal sealed class IdentityRecord
    {
        private const byte Version = 1;

        private readonly byte[] _data;
        private byte[] _currentKey;
        private byte[] _previousKey;
        private int _at;
        private bool _failed;

        public IdentityRecord(byte[] data)
        {
            _data = data;
        }

        /// <summary>The current key, once read.</summary>
        public IdentitySlot Current { get; private set; }

        /// <summary>The previous key, once read.</summary>
        public IdentitySlot Previous { get; private set; }

        /// <summary>Bytes that the two keys take.</summary>
        public static int Measure(IdentitySlot current, byte[] currentKey, IdentitySlot previous, byte[] previousKey)
        {
            return 1 + Measure(current, currentKey) + Measure(previous, previousKey);
        }

        /// <summary>Writes the record into the data, which must be as long as measured.</summary>
        public void Write(IdentitySlot current, byte[] currentKey, IdentitySlot previous, byte[] previousKey)
        {
            _data[_at++] = Version;
            WriteKey(current, currentKey);
            WriteKey(previous, previousKey);
            WriteMaterial(current);
            WriteMaterial(previous);
        }

        /// <summary>Reads the keys.</summary>
        public bool TryReadKeys()
        {
            _failed = ReadByte() != Version;
            Current = ReadSlot(out _currentKey);
            Previous = ReadSlot(out _previousKey);
            return !_failed;
        }

        /// <summary>Reads what belongs to the keys, after them.</summary>
        public bool TryReadMaterial()
        {
            ReadMaterial(Current);
            ReadMaterial(Previous);
            return !_failed && _at == _data.Length;
        }

        /// <summary>The private key that belongs to a public one, for the caller to wipe; null when it is not here.</summary>
        public byte[] CopyKey(PublicKeyInfo publicKey)
        {
            return Current != null && publicKey.IsSameKey(Current.PublicKey) ? ByteRange.Copy(_currentKey, 0, _currentKey.Length)
                : Previous != null && publicKey.IsSameKey(Previous.PublicKey) ? ByteRange.Copy(_previousKey, 0, _previousKey.Length)
                : null;
        }

        /// <summary>Overwrites the record and its private keys.</summary>
        public void Wipe()
        {
            ByteRange.Wipe(_data);
            ByteRange.Wipe(_currentKey);
            ByteRange.Wipe(_previousKey);
        }

        private static int Measure(IdentitySlot slot, byte[] key)
        {
            if (slot == null)
            {
                return 1;
            }

            int size = 1 + 8 + 2 + slot.PublicKey.Length + 2 + key.Length + 2 + (slot.SelfSigned == null ? 0 : slot.SelfSigned.Length)
                + 2 + (slot.Request == null ? 0 : slot.Request.Length) + 2 + FileNameBytes(slot).Length + 1;
            for (int i = 0; i < slot.ChainLength; i++)
            {
                size += 2 + slot.GetChain(i).Length;
            }

            return size;
        }

        private static byte[] FileNameBytes(IdentitySlot slot)
        {
            return string.IsNullOrEmpty(slot.CaFileName) ? new byte[0] : Encoding.UTF8.GetBytes(slot.CaFileName);
        }

        private void WriteKey(IdentitySlot slot, byte[] key)
        {
            _data[_at++] = (byte)(slot == null ? 0 : 1);
            if (slot == null)
            {
                return;
            }

            for (int shift = 56; shift >= 0; shift -= 8)
            {
                _data[_at++] = (byte)(slot.Created >> shift);
            }

            WriteBlock(slot.PublicKey.Encode());
            WriteBlock(key);
        }

        private void WriteMaterial(IdentitySlot slot)
        {
            if (slot == null)
            {
                return;
            }

            WriteBlock(slot.SelfSigned == null ? null : slot.SelfSigned.Encode());
            WriteBlock(slot.Request);
            WriteBlock(FileNameBytes(slot));
            _data[_at++] = (byte)slot.ChainLength;
            for (int i = 0; i < slot.ChainLength; i++)
            {
                WriteBlock(slot.GetChain(i).Encode());
            }
        }

        private void WriteBlock(byte[] block)
        {
            int count = block == null ? 0 : block.Length;
            _data[_at++] = (byte)(count >> 8);
            _data[_at++] = (byte)count;
            if (count > 0)
            {
                Array.Copy(block, 0, _data, _at, count);
                _at += count;
            }
        }

        private IdentitySlot ReadSlot(out byte[] key)
        {
            key = null;
            int present = ReadByte();
            if (present != 1)
            {
                _failed |= present != 0;
                return null;
            }

            long created = 0;
            for (int i = 0; i < 8; i++)
            {
                created = (created << 8) | (long)ReadByte();
            }

            byte[] encoded = ReadBlock();
            key = ReadBlock();
            PublicKeyInfo publicKey = null;
            if (encoded != null)
            {
                PublicKeyInfo.TryRead(new DerReader(encoded, 0, encoded.Length), out publicKey);
            }

            _failed |= publicKey == null || key == null;
            return _failed ? null : new IdentitySlot(created, publicKey);
        }

        private void ReadMaterial(IdentitySlot slot)
        {
            if (slot == null)
            {
                return;
            }

            slot.SelfSigned = ReadCertificate();
            slot.Request = ReadBlock();
            byte[] name = ReadBlock();
            slot.CaFileName = name == null ? null : Encoding.UTF8.GetString(name, 0, name.Length);
            int count = ReadByte();
            _failed |= count > CertificateLimits.MaxChain;
            slot.Chain = new Certificate[_failed ? 0 : count];
            for (int i = 0; i < slot.Chain.Length; i++)
            {
                slot.Chain[i] = ReadCertificate();
                _failed |= slot.Chain[i] == null;
            }
        }

        private Certificate ReadCertificate()
        {
            byte[] der = ReadBlock();
            Certificate certificate = null;
            DerError error;
            _failed = _failed || (der != null && !Certificate.TryParse(der, 0, der.Length, out certificate, out error));
            return certificate;
        }

        private int ReadByte()
        {
            if (_failed || _at == _data.Length)
            {
                _failed = true;
                return 0;
            }

            return _data[_at++];
        }

        // null for an empty one
        private byte[] ReadBlock()
        {
            int count = ReadByte() << 8;
            count |= ReadByte();
            if (_failed || count == 0 || count > _data.Length - _at)
            {
                _failed |= count != 0;
                return null;
            }

            byte[] block = ByteRange.Copy(_data, _at, count);
            _at += count;
            return block;
        }
    }
}
