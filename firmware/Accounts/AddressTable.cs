namespace Camera.Accounts
{
    /// <summary>
    /// Failures and challenges by client address: blocks guessing and paces 401s. Bounded: when full, the address quiet for the
    /// longest makes room, one that is not blocked first, so filling the table locks nobody out and cannot be kept up longer than
    /// the flood itself. An IPv6 client counts by its /64, which is what one subscriber has (RFC 6177).
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
                Entry entry = Find(Key(address));
                return entry == null || entry.BlockedUntil <= now ? 0 : entry.BlockedUntil - now;
            }
        }

        /// <summary>Counts a wrong password.</summary>
        /// <returns>True when this one blocks the address.</returns>
        public bool Fail(string address, long now)
        {
            lock (_lock)
            {
                Entry entry = FindOrAdd(Key(address), now);
                if (now - entry.WindowStart > AccountLimits.FailureWindow)
                {
                    entry.WindowStart = now;
                    entry.Failures = 0;
                }

                entry.Failures++;
                if (entry.Failures < AccountLimits.Failures)
                {
                    return false;
                }

                entry.Failures = 0;
                entry.Block = entry.Block == 0 ? AccountLimits.FirstBlock : entry.Block * 2;
                if (entry.Block > AccountLimits.LongestBlock)
                {
                    entry.Block = AccountLimits.LongestBlock;
                }

                entry.BlockedUntil = now + entry.Block;
                return true;
            }
        }

        /// <summary>Asks whether the address may have one more challenge now.</summary>
        /// <returns>False when it asks too fast.</returns>
        public bool TryChallenge(string address, long now)
        {
            lock (_lock)
            {
                Entry entry = FindOrAdd(Key(address), now);
                long earned = (now - entry.ChallengeTime) / AccountLimits.ChallengeInterval;
                if (earned > 0)
                {
                    entry.ChallengeTime += earned * AccountLimits.ChallengeInterval;
                    long spent = entry.Challenges - earned;
                    entry.Challenges = spent < 0 ? 0 : (int)spent;
                }

                if (entry.Challenges >= AccountLimits.ChallengeBurst)
                {
                    return false;
                }

                entry.Challenges++;
                return true;
            }
        }

        /// <summary>Forgets the failures of an address that has signed in.</summary>
        public void Succeed(string address)
        {
            lock (_lock)
            {
                Entry entry = Find(Key(address));
                if (entry != null)
                {
                    entry.Failures = 0;
                    entry.Block = 0;
                    entry.BlockedUntil = 0;
                }
            }
        }

        private static string Key(string address)
        {
            if (address.StartsWith("fe80:"))
            {
                return address; // all of a link shares that /64
            }

            int colons = 0;
            for (int i = 0; i < address.Length; i++)
            {
                if (address[i] != ':')
                {
                    continue;
                }

                colons++;
                bool isCompressed = i + 1 < address.Length && address[i + 1] == ':';
                if (isCompressed || colons == 4)
                {
                    return address.Substring(0, i);
                }
            }

            return address;
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
            else if (now - entry.LastSeen > AccountLimits.FailureMemory)
            {
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
                bool isBlocked = entry.BlockedUntil > now;
                bool isBestBlocked = best.BlockedUntil > now;
                if (isBlocked == isBestBlocked ? entry.LastSeen < best.LastSeen : isBestBlocked)
                {
                    best = entry;
                }
            }

            return best;
        }

        private sealed class Entry
        {
            public string Key;
            public long LastSeen;
            public long WindowStart;
            public int Failures;
            public long Block;
            public long BlockedUntil;
            public long ChallengeTime;
            public int Challenges;

            public void Reset(string key, long now)
            {
                Key = key;
                WindowStart = now;
                Failures = 0;
                Block = 0;
                BlockedUntil = 0;
                ChallengeTime = now;
                Challenges = 0;
            }
        }
    }
}
