using System;

namespace Camera.Cryptography
{
    /// <summary>An RSA private key with the numbers of PKCS#1 (RFC 8017, A.1.2), each big-endian without leading zeros; not to be
    /// changed. Zeros after <see cref="Wipe"/>.</summary>
    public sealed class RsaPrivateKey
    {
        // Takes the numbers as they are: trimmed, and consistent.
        internal RsaPrivateKey(RsaPublicKey publicKey, byte[] d, byte[] p, byte[] q, byte[] dp, byte[] dq, byte[] qInv)
        {
            PublicKey = publicKey;
            D = d;
            P = p;
            Q = q;
            DP = dp;
            DQ = dq;
            QInv = qInv;
        }

        /// <summary>n and e.</summary>
        public RsaPublicKey PublicKey { get; }

        /// <summary>The private exponent d.</summary>
        public byte[] D { get; }

        /// <summary>The first prime.</summary>
        public byte[] P { get; }

        /// <summary>The second prime.</summary>
        public byte[] Q { get; }

        /// <summary>d mod p-1.</summary>
        public byte[] DP { get; }

        /// <summary>d mod q-1.</summary>
        public byte[] DQ { get; }

        /// <summary>The inverse of q modulo p.</summary>
        public byte[] QInv { get; }

        /// <summary>Makes a key of its numbers, each big-endian, unsigned, any number of leading zeros, after proving that they belong
        /// together: n = pq, e·d = 1 modulo p-1 and q-1, dp, dq and qInv as defined, p and q of equally many 32-bit words. The primes are
        /// not tested again. The numbers are copied. The time depends on their values.</summary>
        /// <param name="key">The key when the status is <see cref="RsaKeyStatus.Ok"/>, else null.</param>
        public static RsaKeyStatus TryCreate(
            byte[] modulus, byte[] exponent, byte[] d, byte[] p, byte[] q, byte[] dp, byte[] dq, byte[] qInv, out RsaPrivateKey key)
        {
            if (d == null || p == null || q == null || dp == null || dq == null || qInv == null)
            {
                throw new ArgumentException("d");
            }

            key = null;
            RsaKeyStatus status = RsaPublicKey.TryCreate(modulus, exponent, out RsaPublicKey publicKey);
            if (status != RsaKeyStatus.Ok)
            {
                return status;
            }

            RsaPrivateKey candidate = new RsaPrivateKey(
                publicKey, Natural.Trim(d), Natural.Trim(p), Natural.Trim(q), Natural.Trim(dp), Natural.Trim(dq), Natural.Trim(qInv));
            if (!RsaConsistency.Holds(candidate))
            {
                candidate.Wipe();
                return RsaKeyStatus.Inconsistent;
            }

            key = candidate;
            return RsaKeyStatus.Ok;
        }

        /// <summary>Overwrites the private numbers.</summary>
        public void Wipe()
        {
            Array.Clear(D, 0, D.Length);
            Array.Clear(P, 0, P.Length);
            Array.Clear(Q, 0, Q.Length);
            Array.Clear(DP, 0, DP.Length);
            Array.Clear(DQ, 0, DQ.Length);
            Array.Clear(QInv, 0, QInv.Length);
        }
    }
}
