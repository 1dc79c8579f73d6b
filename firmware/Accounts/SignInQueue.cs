namespace Camera.Accounts
{
    /// <summary>Who may wait for their password to be looked at, which takes a second each: a few, and of one client only one.
    /// Whoever waits holds a connection that nobody else can have. Who counts as one client is as with <see cref="AddressTable"/>.</summary>
    public sealed class SignInQueue
    {
        private readonly string[] _clients = new string[AccountLimits.SignIns];
        private readonly object _lock = new object();

        /// <summary>Takes a place.</summary>
        /// <returns>False when there is none, or the client has one already.</returns>
        public bool TryEnter(string address)
        {
            string client = ClientNetwork.Of(address);
            lock (_lock)
            {
                int free = -1;
                for (int i = 0; i < _clients.Length; i++)
                {
                    if (IsOf(i, client))
                    {
                        return false;
                    }

                    free = _clients[i] == null ? i : free;
                }

                if (free >= 0)
                {
                    _clients[free] = client;
                }

                return free >= 0;
            }
        }

        /// <summary>Gives the place back.</summary>
        public void Leave(string address)
        {
            string client = ClientNetwork.Of(address);
            lock (_lock)
            {
                for (int i = 0; i < _clients.Length; i++)
                {
                    if (IsOf(i, client))
                    {
                        _clients[i] = null;
                    }
                }
            }
        }

        // An element that was never written is no text to the interpreter, not even null: it crashes when it compares it.
        private bool IsOf(int place, string client)
        {
            return _clients[place] != null && _clients[place] == client;
        }
    }
}
