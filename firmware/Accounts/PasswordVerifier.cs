using System;
using System.Text;
using Camera.Cryptography;

namespace Camera.Accounts
{
    /// <summary>
    /// What is kept of a password: the two HA1 that Digest computes with (RFC 7616, section 3.4.2), and a salted PBKDF2
    /// (RFC 8018, section 5.2) for the page. Never the password.
    /// </summary>
    internal sealed class PasswordVerifier
    {
        /// <summary>Bytes of the salt (NIST SP 800-132, section 5.1: at least 16).</summary>
        public const int SaltLength = 16;

        /// <summary>Bytes of a SHA-256 hash.</summary>
        public const int HashLength = 32;

        /// <summary>Bytes of the encoded form: salt, PBKDF2, HA1 by SHA-256, HA1 by MD5.</summary>
        public const int EncodedLength = SaltLength + HashLength + HashLength + Md5.Length;

        /// <summary>The realm. A constant: HA1 contains it, so a realm that changed would change every password.</summary>
        public const string Realm = "camera";

        private readonly byte[] _salt;
        private readonly byte[] _derived;
        private readonly byte[] _ha1Sha256;
        private readonly byte[] _ha1Md5;

        private PasswordVerifier(byte[] salt, byte[] derived, byte[] ha1Sha256, byte[] ha1Md5)
        {
            _salt = salt;
            _derived = derived;
            _ha1Sha256 = ha1Sha256;
            _ha1Md5 = ha1Md5;
        }

        /// <summary>Derives the verifier of a new password; takes about a second on a board.</summary>
        /// <returns>Null while there is no entropy for the salt.</returns>
        public static PasswordVerifier TryCreate(string name, string password, IEntropy entropy, IHmac hmac)
        {
            byte[] salt = new byte[SaltLength];
            if (!entropy.TryFill(salt, 0, SaltLength))
            {
                return null;
            }

            byte[] a1 = A1(name, password);
            PasswordVerifier made = new PasswordVerifier(
                salt, Derive(password, salt, hmac), Sha256.Hash(a1), Md5.Hash(a1));
            Array.Clear(a1, 0, a1.Length);
            return made;
        }

        /// <summary>A verifier that no password opens, so that an unknown name costs the time of a known one.</summary>
        public static PasswordVerifier Unopenable()
        {
            return new PasswordVerifier(
                new byte[SaltLength], new byte[HashLength], new byte[HashLength], new byte[Md5.Length]);
        }

        /// <summary>Reads the encoded form.</summary>
        public static PasswordVerifier Decode(byte[] data, int offset)
        {
            byte[] salt = Slice(data, offset, SaltLength);
            byte[] derived = Slice(data, offset + SaltLength, HashLength);
            byte[] sha = Slice(data, offset + SaltLength + HashLength, HashLength);
            return new PasswordVerifier(
                salt, derived, sha, Slice(data, offset + SaltLength + 2 * HashLength, Md5.Length));
        }

        /// <summary>Writes the encoded form, <see cref="EncodedLength"/> bytes.</summary>
        public void Encode(byte[] data, int offset)
        {
            Array.Copy(_salt, 0, data, offset, SaltLength);
            Array.Copy(_derived, 0, data, offset + SaltLength, HashLength);
            Array.Copy(_ha1Sha256, 0, data, offset + SaltLength + HashLength, HashLength);
            Array.Copy(_ha1Md5, 0, data, offset + SaltLength + 2 * HashLength, Md5.Length);
        }

        /// <summary>Slow check, for the page.</summary>
        public bool Matches(string password, IHmac hmac)
        {
            byte[] derived = Derive(password, _salt, hmac);
            bool same = FixedTime.AreEqual(derived, _derived);
            Array.Clear(derived, 0, derived.Length);
            return same;
        }

        /// <summary>Fast check, for Basic, which comes with every request.</summary>
        public bool MatchesBasic(string name, string password)
        {
            byte[] a1 = A1(name, password);
            byte[] hash = Sha256.Hash(a1);
            Array.Clear(a1, 0, a1.Length);
            return FixedTime.AreEqual(hash, _ha1Sha256);
        }

        /// <summary>HA1 as text.</summary>
        public string Ha1(bool md5)
        {
            return md5 ? LowerHex.Encode(_ha1Md5, 0, Md5.Length) : LowerHex.Encode(_ha1Sha256, 0, HashLength);
        }

        private static byte[] A1(string name, string password)
        {
            return Encoding.UTF8.GetBytes(name + ":" + Realm + ":" + password);
        }

        private static byte[] Derive(string password, byte[] salt, IHmac hmac)
        {
            byte[] secret = Encoding.UTF8.GetBytes(password);
            byte[] derived = Pbkdf2.DeriveSha256(hmac, secret, salt, AccountLimits.Pbkdf2Iterations, HashLength);
            Array.Clear(secret, 0, secret.Length);
            return derived;
        }

        private static byte[] Slice(byte[] data, int offset, int count)
        {
            byte[] slice = new byte[count];
            Array.Copy(data, offset, slice, 0, count);
            return slice;
        }
    }
}
