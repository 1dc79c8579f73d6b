using System;

namespace Camera.Cryptography
{
    /// <summary>Candidates for a prime p of RSA: the odd numbers from a start on that no prime below 2^20 divides, nor the prime public
    /// exponent p - 1.</summary>
    internal sealed class PrimeSieve
    {
        /// <summary>Odd numbers looked at. None is prime with a chance of 0.3 % at 1024 bits; then a new start is drawn.</summary>
        internal const int Window = 2048;

        private const int PrimesAStep = 48;
        private readonly byte[] _rejected = new byte[Window];
        private readonly uint[] _start;
        private readonly SmallPrimes _primes = new SmallPrimes();
        private int _position;

        /// <param name="start">An odd number; must stay as it is.</param>
        internal PrimeSieve(uint[] start)
        {
            _start = start;
        }

        /// <summary>Begins for the number that is the start now.</summary>
        internal void Begin()
        {
            Array.Clear(_rejected, 0, Window);
            _primes.Begin();
            _position = 0;
        }

        /// <summary>Takes a few more primes; false once all are taken.</summary>
        internal bool Step()
        {
            if (_primes.IsDone)
            {
                return false;
            }

            if (_primes.IsSegmentDone)
            {
                _primes.NextSegment();
                return true;
            }

            for (int i = 0; i < PrimesAStep; i++)
            {
                uint prime = _primes.Next();
                if (prime == 0)
                {
                    break;
                }

                uint rest = Division.Remainder(_start, prime);
                Reject(rest, prime);
                if (prime == RsaKeyGenerator.PublicExponent)
                {
                    Reject(rest == 0 ? prime - 1 : rest - 1, prime);
                }
            }

            return true;
        }

        /// <summary>The next candidate.</summary>
        /// <returns>False at the end of the window.</returns>
        internal bool TryNext(uint[] candidate)
        {
            while (_position < Window)
            {
                uint distance = 2 * (uint)_position;
                if (_rejected[_position++] == 0)
                {
                    ulong t = (ulong)distance << 32;
                    for (int i = 0; i < candidate.Length; i++)
                    {
                        t = (t >> 32) + _start[i];
                        candidate[i] = (uint)t;
                    }

                    return t >> 32 == 0;
                }
            }

            return false;
        }

        /// <summary>Overwrites what tells of the start.</summary>
        internal void Wipe()
        {
            Array.Clear(_rejected, 0, Window);
            _position = Window;
        }

        // start + 2i is a multiple: i = -rest/2 modulo the prime.
        private void Reject(uint rest, uint prime)
        {
            uint missing = rest == 0 ? 0 : prime - rest;
            uint first = ((missing & 1) == 0 ? missing : missing + prime) >> 1;
            for (; first < Window; first += prime)
            {
                _rejected[first] = 1;
            }
        }
    }
}
