using Camera.Cryptography;

namespace Camera.Accounts
{
    /// <summary>The signed-in browsers; in memory only, so a restart signs everybody out.</summary>
    public sealed class SessionTable
    {
        private const int TokenLength = 16;

        private readonly Session[] _sessions = new Session[AccountLimits.Sessions];
        private readonly IEntropy _entropy;
        private readonly object _lock = new object();

        /// <summary>An empty table.</summary>
        public SessionTable(IEntropy entropy)
        {
            _entropy = entropy;
        }

        /// <summary>Opens a session. When there are too many, the user's own one that is idle longest ends; a user without any takes
        /// one of the user who has the most. So nobody is signed out of their only browser by another.</summary>
        /// <param name="now">Milliseconds of a monotonic clock.</param>
        /// <returns>The session, or null while there is no entropy.</returns>
        public Session Open(User user, long now)
        {
            byte[] random = new byte[2 * TokenLength];
            if (!_entropy.TryFill(random, 0, random.Length))
            {
                return null;
            }

            byte[] token = new byte[TokenLength];
            System.Array.Copy(random, token, TokenLength);
            Session session = new Session(user, token, LowerHex.Encode(random, TokenLength, TokenLength), now);
            lock (_lock)
            {
                _sessions[FreeSlot(user.Name, now)] = session;
            }

            return session;
        }

        /// <summary>Finds the session of a cookie and notes its use.</summary>
        /// <returns>The session, or null when there is none or it is over.</returns>
        public Session Find(string cookieValue, long now)
        {
            byte[] token = new byte[TokenLength];
            if (cookieValue == null || !LowerHex.TryDecode(cookieValue, token))
            {
                return null;
            }

            lock (_lock)
            {
                Session found = null;
                for (int i = 0; i < _sessions.Length; i++)
                {
                    // no early end: which slot matched, and whether one did, takes the same time
                    if (_sessions[i] != null && FixedTime.AreEqual(_sessions[i].Token, token))
                    {
                        found = _sessions[i];
                    }
                }

                if (found == null || found.IsOver(now))
                {
                    return null;
                }

                found.LastUsed = now;
                return found;
            }
        }

        /// <summary>The session has neither been ended nor run out.</summary>
        public bool IsOpen(Session session, long now)
        {
            lock (_lock)
            {
                bool isThere = false;
                for (int i = 0; i < _sessions.Length; i++)
                {
                    isThere |= _sessions[i] == session;
                }

                return isThere && !session.IsOver(now);
            }
        }

        /// <summary>Ends one session.</summary>
        public void Close(Session session)
        {
            lock (_lock)
            {
                for (int i = 0; i < _sessions.Length; i++)
                {
                    if (_sessions[i] == session)
                    {
                        _sessions[i] = null;
                    }
                }
            }
        }

        /// <summary>Ends every session of a user: sign-out everywhere, a changed password or level, a deleted user.</summary>
        /// <param name="userName">The user, or null for everybody.</param>
        public void CloseAll(string userName)
        {
            lock (_lock)
            {
                for (int i = 0; i < _sessions.Length; i++)
                {
                    if (_sessions[i] != null && (userName == null || _sessions[i].User.Name == userName))
                    {
                        _sessions[i] = null;
                    }
                }
            }
        }

        /// <summary>Sessions that are open now.</summary>
        public int Count(long now)
        {
            lock (_lock)
            {
                int count = 0;
                for (int i = 0; i < _sessions.Length; i++)
                {
                    if (_sessions[i] != null && !_sessions[i].IsOver(now))
                    {
                        count++;
                    }
                }

                return count;
            }
        }

        private int FreeSlot(string userName, long now)
        {
            int best = 0;
            int most = 0;
            for (int i = 0; i < _sessions.Length; i++)
            {
                Session session = _sessions[i];
                if (session == null || session.IsOver(now))
                {
                    return i;
                }

                int weight = session.User.Name == userName ? int.MaxValue : CountOf(session.User.Name);
                if (weight > most || (weight == most && session.LastUsed < _sessions[best].LastUsed))
                {
                    best = i;
                    most = weight;
                }
            }

            return best;
        }

        private int CountOf(string userName)
        {
            int count = 0;
            for (int i = 0; i < _sessions.Length; i++)
            {
                count += _sessions[i] != null && _sessions[i].User.Name == userName ? 1 : 0;
            }

            return count;
        }
    }
}
