using System;

namespace Camera.Cryptography
{
    /// <summary>ECDSA (FIPS 186-5, 6).</summary>
    public static class Ecdsa
    {
        private const int P256Length = 32;
        private const int LongestHash = 64;

        /// <summary>Signs a SHA-256 hash on P-256, with the deterministic nonce of RFC 6979 by HMAC-SHA-256.</summary>
        /// <param name="hash">32 bytes.</param>
        /// <param name="r">Takes 32 bytes, big-endian.</param>
        /// <param name="s">Takes 32 bytes, big-endian.</param>
        public static void Sign(IHmac hmac, EcKeyPair key, byte[] hash, byte[] r, byte[] s)
        {
            if (hmac == null || key == null || hash == null || hash.Length != P256Length
                || r == null || r.Length != P256Length || s == null || s.Length != P256Length)
            {
                throw new ArgumentException("hash");
            }

            Montgomery order = new Montgomery(EcCurve.P256.Order);
            int n = order.Length;
            uint[] rSquared = new uint[n];
            order.SetRSquared(rSquared);

            uint[] z = HashToScalar(EcCurve.P256, hash);
            byte[] reduced = new byte[P256Length];
            Limbs.Store(z, reduced, 0, P256Length);
            DeterministicNonce nonces = new DeterministicNonce(hmac, key.PrivateKey, reduced);
            uint[] d = Limbs.FromBytes(key.PrivateKey, n);
            uint[] k = new uint[n];
            uint[] x = new uint[n];
            uint[] y = new uint[n];
            ModularPower power = new ModularPower(order);
            do
            {
                nonces.Next(k);
                P256Comb.Multiply(k, x, y);
                ReduceOnce(x, order.Modulus);
                Limbs.Store(x, r, 0, P256Length);

                // s = (z + r·d)/k; a product with a number in Montgomery's form is in the plain one.
                Invert(power, order, rSquared, k, y);
                order.Multiply(k, d, rSquared);
                order.Multiply(k, k, x);
                Limbs.AddModulo(k, k, z, order.Modulus);
                order.Multiply(y, y, k);
                Limbs.Store(y, s, 0, P256Length);
            }
            while (Limbs.IsZero(x) || Limbs.IsZero(y));

            nonces.Wipe();
            power.Wipe();
            Array.Clear(d, 0, n);
            Array.Clear(k, 0, n);
        }

        /// <summary>Verifies a signature of any of the curves over a hash of up to 64 bytes. The time depends on key, hash and signature, all of
        /// them public.</summary>
        /// <param name="r">Big-endian, unsigned, any number of leading zeros.</param>
        /// <param name="s">The same.</param>
        /// <returns>False for every signature that is not valid, whatever is wrong with it.</returns>
        public static bool Verify(EcPublicKey key, byte[] hash, byte[] r, byte[] s)
        {
            if (key == null || hash == null || hash.Length > LongestHash || r == null || s == null)
            {
                throw new ArgumentException("key");
            }

            EcCurve curve = key.Curve;
            Montgomery order = new Montgomery(curve.Order);
            int n = order.Length;
            uint[] u1 = new uint[n];
            uint[] u2 = new uint[n];
            if (!TryReadScalar(r, order.Modulus, u1) || !TryReadScalar(s, order.Modulus, u2))
            {
                return false;
            }

            uint[] x = new uint[n];
            Array.Copy(u1, 0, x, 0, n);
            MakeFactors(order, HashToScalar(curve, hash), u1, u2);
            return SumHasX(key, u1, u2, x);
        }

        // u1 holds r, u2 holds s: u2 = r/s, u1 = z/s modulo the order.
        private static void MakeFactors(Montgomery order, uint[] z, uint[] u1, uint[] u2)
        {
            uint[] inverse = new uint[order.Length];
            uint[] rSquared = new uint[order.Length];
            Array.Copy(u2, 0, inverse, 0, inverse.Length);
            BinaryEuclid.Invert(inverse, order.Modulus);
            order.SetRSquared(rSquared);
            order.Multiply(inverse, inverse, rSquared);
            order.Multiply(u2, u1, inverse);
            order.Multiply(u1, z, inverse);
        }

        // The x coordinate of u1·G + u2·Q, modulo the order, is r. Both multiples share their doublings.
        private static bool SumHasX(EcPublicKey key, uint[] u1, uint[] u2, uint[] r)
        {
            EcCurve curve = key.Curve;
            PrimeField field = curve.CreateField();
            int n = field.Length;
            EcArithmetic arithmetic = new EcArithmetic(field);
            EcPoint sum = new EcPoint(n);
            EcAddend addend = new EcAddend(n);
            EcMultiples generator = new EcMultiples(field, arithmetic, addend, sum, u1, curve.GeneratorX, curve.GeneratorY);
            EcMultiples point = new EcMultiples(
                field, arithmetic, addend, sum, u2, Limbs.FromBytes(key.X, n), Limbs.FromBytes(key.Y, n));
            Array.Clear(sum.Z, 0, n);
            for (int i = generator.DigitCount - 1; i >= 0; i--)
            {
                if (!sum.IsInfinity)
                {
                    arithmetic.Double(sum);
                }

                generator.AddDigit(sum, i);
                point.AddDigit(sum, i);
            }

            if (sum.IsInfinity)
            {
                return false;
            }

            // Instead of dividing X by Z²: r·Z² = X, or (r + n)·Z² = X where r + n is still below the prime.
            field.Square(sum.Z, sum.Z);
            field.Multiply(sum.Y, sum.Z, r);
            if (Limbs.AreEqual(sum.Y, sum.X))
            {
                return true;
            }

            if (Limbs.Add(r, r, curve.Order) != 0 || !Limbs.IsLess(r, field.Modulus))
            {
                return false;
            }

            field.Multiply(sum.Y, sum.Z, r);
            return Limbs.AreEqual(sum.Y, sum.X);
        }

        // result = 1/a in Montgomery's form, by Fermat: a^(order-2).
        private static void Invert(ModularPower power, Montgomery order, uint[] rSquared, uint[] a, uint[] result)
        {
            uint[] exponent = (uint[])order.Modulus.Clone();
            exponent[0] -= 2; // the orders end in ...51, ...73 and ...09
            order.Multiply(result, a, rSquared);
            Array.Copy(power.Compute(result, exponent), 0, result, 0, result.Length);
        }

        // The leftmost bits of the hash, as many as the order has, modulo the order (FIPS 186-5, 6.4.1). Only where the order's bits fill
        // whole bytes can a hash be longer.
        private static uint[] HashToScalar(EcCurve curve, byte[] hash)
        {
            uint[] z = new uint[curve.Order.Length];
            Limbs.Load(z, hash, 0, hash.Length < curve.ByteLength ? hash.Length : curve.ByteLength);
            ReduceOnce(z, curve.Order);
            return z;
        }

        private static void ReduceOnce(uint[] a, uint[] m)
        {
            uint borrow = Limbs.Subtract(a, a, m);
            Limbs.AddMasked(a, m, 0u - borrow);
        }

        // 1 to order-1.
        private static bool TryReadScalar(byte[] bytes, uint[] order, uint[] scalar)
        {
            int start = 0;
            while (start < bytes.Length && bytes[start] == 0)
            {
                start++;
            }

            if (bytes.Length - start > 4 * scalar.Length)
            {
                return false;
            }

            Limbs.Load(scalar, bytes, start, bytes.Length - start);
            return !Limbs.IsZero(scalar) && Limbs.IsLess(scalar, order);
        }
    }
}
