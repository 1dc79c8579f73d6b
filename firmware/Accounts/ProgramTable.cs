namespace Camera.Accounts
{
    /// <summary>Programs that signed in with a request, by user and address: tells the first request of one from those that follow.
    /// Bounded: when full, the one quiet for the longest makes room.</summary>
    public sealed class ProgramTable
    {
        private readonly Entry[] _entries = new Entry[AccountLimits.Programs];
        private readonly object _lock = new object();
        private int _count;

        /// <summary>A program has signed in.</summary>
        /// <param name="user">The user's name.</param>
        /// <param name="address">The client's, as its connection tells it.</param>
        /// <param name="now">Milliseconds of a monotonic clock.</param>
        /// <returns>True when it is new: it has not for <see cref="AccountLimits.ProgramIdle"/>.</returns>
        public bool SignIn(string user, string address, long now)
        {
            lock (_lock)
            {
                Entry entry = Find(user, address);
                bool isNew = entry == null || now - entry.LastSeen > AccountLimits.ProgramIdle;
                entry = entry ?? Add();
                entry.User = user;
                entry.Address = address;
                entry.LastSeen = now;
                return isNew;
            }
        }

        private Entry Find(string user, string address)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_entries[i].User == user && _entries[i].Address == address)
                {
                    return _entries[i];
                }
            }

            return null;
        }

        private Entry Add()
        {
            if (_count < _entries.Length)
            {
                return _entries[_count++] = new Entry();
            }

            Entry quietest = _entries[0];
            for (int i = 1; i < _count; i++)
            {
                quietest = _entries[i].LastSeen < quietest.LastSeen ? _entries[i] : quietest;
            }

            return quietest;
        }

        private sealed class Entry
        {
            public string User;
            public string Address;
            public long LastSeen;
        }
    }
}
