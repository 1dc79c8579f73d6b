namespace Camera.Accounts
{
    /// <summary>Who may wait for their password to be looked at, which takes a second each: <see cref="AccountLimits.SignIns"/>, and of
    /// one client only one. Whoever waits holds a connection that nobody else can have. Who counts as one client is as with
    /// <see cref="AddressTable"/>. Any thread.</summary>
    public sealed class SignInQueue
    {
        private readonly string[] _clients = new string[AccountLimits.SignIns];
        private readonly object _lock = new object();
        private int _count;

        /// <summary>Takes a place, to be given back by <see cref="Leave"/>.</summary>
        /// <param name="address">The client's, as its connection tells it.</param>
        /// <returns>False when there is none, or the client has one already.</returns>
        public bool TryEnter(string address)
        {
            string client = ClientNetwork.Of(address);
            lock (_lock)
            {
                if (_count == _clients.Length || PlaceOf(client) >= 0)
                {
                    return false;
                }

                _clients[_count++] = client;
                return true;
            }
        }

        /// <summary>Gives a place back.</summary>
        /// <param name="address">The one that it was taken with.</param>
        public void Leave(string address)
        {
            string client = ClientNetwork.Of(address);
            lock (_lock)
            {
                int place = PlaceOf(client);
                if (place >= 0)
                {
                    _clients[place] = _clients[--_count];
                    _clients[_count] = null;
                }
            }
        }

        private int PlaceOf(string client)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_clients[i] == client)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
