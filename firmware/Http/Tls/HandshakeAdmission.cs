using System;

namespace Camera.Http.Tls
{
    /// <summary>
    /// Decides whose handshake may begin: so many at a time, one an address, and none for an address whose last handshake was
    /// slow until its penalty is over. Bounded; a failed or slow handshake of one address never counts against another.
    /// </summary>
    public sealed class HandshakeAdmission
    {
        private readonly TlsLimits _limits;
        private readonly string[] _running;
        private readonly Penalty[] _penalties;
        private readonly object _lock = new object();
        private int _runningCount;
        private int _penaltyCount;

        /// <summary>An admission with nothing running.</summary>
        public HandshakeAdmission(TlsLimits limits)
        {
            _limits = limits ?? throw new ArgumentNullException(nameof(limits));
            _running = new string[limits.Handshakes];
            _penalties = new Penalty[limits.PenaltyAddresses];
        }

        /// <summary>Asks for a place. After true, <see cref="Leave"/> must follow.</summary>
        /// <param name="now">Milliseconds of a monotonic clock.</param>
        public bool TryEnter(string address, long now)
        {
            lock (_lock)
            {
                int penalty = FindPenalty(address);
                if (_runningCount == _running.Length || (penalty >= 0 && _penalties[penalty].Until > now))
                {
                    return false;
                }

                int same = 0;
                for (int i = 0; i < _runningCount; i++)
                {
                    if (_running[i] == address)
                    {
                        same++;
                    }
                }

                if (same >= _limits.HandshakesPerAddress)
                {
                    return false;
                }

                _running[_runningCount++] = address;
                return true;
            }
        }

        /// <summary>Gives the place back.</summary>
        /// <param name="started">When the handshake began.</param>
        /// <param name="isDone">It ended with a TLS connection.</param>
        public void Leave(string address, long started, long now, bool isDone)
        {
            lock (_lock)
            {
                for (int i = 0; i < _runningCount; i++)
                {
                    if (_running[i] == address)
                    {
                        _running[i] = _running[--_runningCount];
                        _running[_runningCount] = null;
                        break;
                    }
                }

                if (now - started > _limits.SlowHandshakeMilliseconds)
                {
                    Punish(address, now);
                }
                else if (isDone)
                {
                    Forgive(address);
                }
            }
        }

        private int FindPenalty(string address)
        {
            for (int i = 0; i < _penaltyCount; i++)
            {
                if (_penalties[i].Address == address)
                {
                    return i;
                }
            }

            return -1;
        }

        private void Punish(string address, long now)
        {
            int index = FindPenalty(address);
            if (index < 0)
            {
                index = _penaltyCount < _penalties.Length ? _penaltyCount++ : First();
                _penalties[index] = new Penalty { Address = address };
            }

            Penalty penalty = _penalties[index];
            penalty.Length = penalty.Length == 0 ? _limits.PenaltyMilliseconds : penalty.Length * 2;
            if (penalty.Length > _limits.LongestPenaltyMilliseconds)
            {
                penalty.Length = _limits.LongestPenaltyMilliseconds;
            }

            penalty.Until = now + penalty.Length;
        }

        private void Forgive(string address)
        {
            int index = FindPenalty(address);
            if (index >= 0)
            {
                _penalties[index] = _penalties[--_penaltyCount];
                _penalties[_penaltyCount] = null;
            }
        }

        private int First()
        {
            int first = 0;
            for (int i = 1; i < _penaltyCount; i++)
            {
                if (_penalties[i].Until < _penalties[first].Until)
                {
                    first = i;
                }
            }

            return first;
        }

        private sealed class Penalty
        {
            public string Address;
            public int Length;
            public long Until;
        }
    }
}
