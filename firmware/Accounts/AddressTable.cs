namespace Camera.Accounts
{
    /// <summary>
    /// Failures and challenges by client address: blocks guessing and paces 401s. A right password forgives nothing, or whoever has
    /// one account could guess at the others for ever, signing in between. Bounded: when full, the address quiet for the longest
    /// makes room, one without failures first and a blocked one last, so filling the table locks nobody out and cannot be kept up
    /// longer than the flood itself. Who counts as one client says <see cref="ClientNetwork"/>.
    /// </summary>
    public sealed class AddressTable
    {
        private readonly Entry[] _entries = new Entry[AccountLimits.Addresses];
        private readonly object _lock = new object();
        private int _count;

        /// <summary>How long the address is still blocked.</summary>
        /// <returns>Milliseconds, 0 when it is not.</returns>
        public long BlockedFor(string address, long now)
        {
            lock (_lock)
            {
                Entry entry = Find(ClientNetwork.Of(address));
                return entry == null || entry.BlockedUntil <= now ? 0 : entry.BlockedUntil - now;
            }
        }

        /// <summary>Counts a wrong password.</summary>
        /// <returns>True when this one blocks the address.</returns>
        public bool Fail(string address, long now)
        {
            lock (_lock)
            {
                return FindOrAdd(ClientNetwork.Of(address), now).Fail(now);
            }
        }

        /// <summary>Asks whether the address may have one more challenge now.</summary>
        /// <returns>False when it asks too fast.</returns>
        public bool TryChallenge(string address, long now)
        {
            lock (_lock)
            {
                return FindOrAdd(ClientNetwork.Of(address), now).Challenges.TryTake(now);
            }
        }

        /// <summary>Asks whether the address may have one more nonce now, after a right password with one that is over: of its own, since
        /// whoever else is behind the address could use up its challenges.</summary>
        /// <returns>False when it asks too fast.</returns>
        public bool TryRenew(string address, long now)
        {
            lock (_lock)
            {
                return FindOrAdd(ClientNetwork.Of(address), now).Renewals.TryTake(now);
            }
        }

        private Entry Find(string key)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_entries[i].Key == key)
                {
                    return _entries[i];
                }
            }

            return null;
        }

        private Entry FindOrAdd(string key, long now)
        {
            Entry entry = Find(key);
            if (entry == null)
            {
                entry = _count < _entries.Length ? _entries[_count++] = new Entry() : Quietest(now);
                entry.Reset(key, now);
            }

            entry.LastSeen = now;
            return entry;
        }

        private Entry Quietest(long now)
        {
            Entry best = _entries[0];
            for (int i = 1; i < _count; i++)
            {
                Entry entry = _entries[i];
                int order = entry.Weight(now) - best.Weight(now);
                if (order < 0 || (order == 0 && entry.LastSeen < best.LastSeen))
                {
                    best = entry;
                }
            }

            return best;
        }

        // A burst, and then one each interval.
        private sealed class Allowance
        {
            private long _time;
            private int _spent;

            public void Reset(long now)
            {
                _time = now;
                _spent = 0;
            }

            public bool TryTake(long now)
            {
                long earned = (now - _time) / AccountLimits.ChallengeInterval;
                if (earned > 0)
                {
                    _time += earned * AccountLimits.ChallengeInterval;
                    _spent = _spent < earned ? 0 : _spent - (int)earned;
                }

                if (_spent >= AccountLimits.ChallengeBurst)
                {
                    return false;
                }

                _spent++;
                return true;
            }
        }

        private sealed class Entry
        {
            public string Key;
            public long LastSeen;
            public long BlockedUntil;
            public readonly Allowance Challenges = new Allowance();
            public readonly Allowance Renewals = new Allowance();
            private long[] _failures; // their times, the oldest at _next once there are so many; most addresses never fail
            private int _count;
            private int _next;
            private long _lastFailure;
            private long _block;

            public void Reset(string key, long now)
            {
                Key = key;
                BlockedUntil = 0;
                Challenges.Reset(now);
                Renewals.Reset(now);
                _count = 0;
                _next = 0;
                _block = 0;
            }

            /// <summary>What would be lost with this entry: nothing, failures, a block.</summary>
            public int Weight(long now)
            {
                bool hasFailed = (_count > 0 || _block > 0) && now - _lastFailure <= AccountLimits.FailureMemory;
                return BlockedUntil > now ? 2 : hasFailed ? 1 : 0;
            }

            /// <summary>Counts a failure.</summary>
            /// <returns>True when it is one too many.</returns>
            public bool Fail(long now)
            {
                if (now - _lastFailure > AccountLimits.FailureMemory)
                {
                    _block = 0;
                }

                _lastFailure = now;
                _failures = _failures ?? new long[AccountLimits.Failures];
                _failures[_next] = now;
                _next = (_next + 1) % AccountLimits.Failures;
                _count += _count < AccountLimits.Failures ? 1 : 0;
                if (_count < AccountLimits.Failures || now - _failures[_next] > AccountLimits.FailureWindow)
                {
                    return false;
                }

                _count = 0;
                _next = 0;
                _block = _block == 0 ? AccountLimits.FirstBlock : _block * 2;
                if (_block > AccountLimits.LongestBlock)
                {
                    _block = AccountLimits.LongestBlock;
                }

                BlockedUntil = now + _block;
                return true;
            }
        }
    }
}
