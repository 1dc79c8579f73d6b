using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// c^d modulo n by the Chinese remainder theorem (RFC 8017, 5.1.2), in steps of one window of 4 bits. Its time depends on the lengths of
    /// the numbers only. The result is raised to the public exponent again and released only if that gives c: a fault in one half would
    /// give the primes away.
    /// </summary>
    internal sealed class RsaPrivateOperation
    {
        private readonly RsaPrivateKey _key;
        private readonly int _half;
        private readonly uint[] _input;
        private readonly uint[] _p;
        private readonly uint[] _resultQ; // c^dq modulo q, the first half to be done
        private uint[] _exponent;
        private uint[] _rSquared;
        private Montgomery _modulus;
        private ModularPower _power;
        private bool _second;

        /// <param name="input">c below n, as many limbs as n.</param>
        internal RsaPrivateOperation(RsaPrivateKey key, uint[] input)
        {
            _key = key;
            _half = (input.Length + 1) / 2;
            _input = new uint[2 * _half];
            Array.Copy(input, 0, _input, 0, input.Length);
            _p = Limbs.FromBytes(key.P, _half);
            _resultQ = new uint[_half];
            Begin(Limbs.FromBytes(key.Q, _half), key.DQ);
        }

        /// <summary>Does the next window; false once there is none left.</summary>
        internal bool Step()
        {
            if (_power.StepsLeft == 0)
            {
                if (_second)
                {
                    return false;
                }

                _modulus.FromMontgomery(_resultQ, _power.Result);
                End();
                _second = true;
                Begin(_p, _key.DP);
            }

            _power.Step();
            return true;
        }

        /// <summary>The result after the last step, or null when it is wrong; wipes everything.</summary>
        internal uint[] Finish()
        {
            int half = _half;
            uint[] q = Limbs.FromBytes(_key.Q, half);
            uint[] inverse = Limbs.FromBytes(_key.QInv, half);
            uint[] h = new uint[half];
            uint[] wide = new uint[2 * half];

            // h = (m1 - m2)/q modulo p, m = m2 + h·q (Garner).
            _modulus.Multiply(h, _resultQ, _rSquared);
            Limbs.SubtractModulo(h, _power.Result, h, _p);
            _modulus.Multiply(h, h, inverse);
            Limbs.Multiply(wide, h, q);
            Array.Copy(_resultQ, 0, h, 0, half);
            AddLower(wide, h);
            End();
            Array.Clear(q, 0, half);
            Array.Clear(inverse, 0, half);
            Array.Clear(h, 0, half);
            Array.Clear(_resultQ, 0, half);
            Array.Clear(_p, 0, half);

            uint[] result = new uint[Limbs.ForBits(_key.PublicKey.BitLength)];
            Array.Copy(wide, 0, result, 0, result.Length);
            Array.Clear(wide, 0, wide.Length);
            uint[] check = new uint[2 * half];
            uint[] power = RsaPublicOperation.Compute(_key.PublicKey, result);
            Array.Copy(power, 0, check, 0, power.Length);
            return Limbs.AreEqual(check, _input) ? result : null;
        }

        /// <summary>Overwrites everything.</summary>
        internal void Wipe()
        {
            End();
            Array.Clear(_resultQ, 0, _half);
            Array.Clear(_p, 0, _half);
        }

        private void Begin(uint[] prime, byte[] exponent)
        {
            _modulus = new Montgomery(prime);
            _power = new ModularPower(_modulus);
            _exponent = Limbs.FromBytes(exponent, _half);
            _rSquared = new uint[_half];
            _modulus.SetRSquared(_rSquared);

            // c/R, then c, then c·R.
            uint[] c = new uint[_half];
            _modulus.Reduce(c, _input);
            _modulus.Multiply(c, c, _rSquared);
            _modulus.Multiply(c, c, _rSquared);
            _power.Start(c, _exponent);
            Array.Clear(c, 0, _half);
        }

        private void End()
        {
            _power.Wipe();
            Array.Clear(_exponent, 0, _half);
            Array.Clear(_rSquared, 0, _half);
            if (!_second)
            {
                Array.Clear(_modulus.Modulus, 0, _half);
            }
        }

        private static void AddLower(uint[] a, uint[] b)
        {
            ulong t = 0;
            for (int i = 0; i < a.Length; i++)
            {
                t = (t >> 32) + a[i] + (i < b.Length ? b[i] : 0);
                a[i] = (uint)t;
            }
        }
    }
}
