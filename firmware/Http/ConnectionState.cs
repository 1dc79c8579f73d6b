using System.Threading;

namespace Camera.Http
{
    /// <summary>Whether a connection may be dropped for another: while it waits for a request, and while it is stuck in sending to a
    /// client whose place nobody counts. Between the connection's thread and whoever wants its place exactly one wins.</summary>
    public sealed class ConnectionState
    {
        private const int Waiting = 0;
        private const int Claimed = 1;
        private const int Evicted = 2;
        private const int SendingToGuest = 3;
        private const int SendingToUser = 4;

        private static int s_turns;

        private int _state;
        private int _turn;

        /// <summary>A connection that waits from now on.</summary>
        public ConnectionState()
        {
            Reset();
        }

        /// <summary>It waits for a request, and may be dropped.</summary>
        public bool IsWaiting => _state == Waiting;

        /// <summary>It waits for a guest to take what is sent, and may be dropped.</summary>
        public bool IsSendingToGuest => _state == SendingToGuest;

        /// <summary>It waits for somebody signed in to take what is sent, and may be dropped when nothing else can.</summary>
        public bool IsSendingToUser => _state == SendingToUser;

        /// <summary>It began to wait for its client before another one did: for a complete request, or to take what is
        /// sent. In turns, not by the clock: a flood comes within a millisecond.</summary>
        public bool WaitsLongerThan(ConnectionState other) => _turn - other._turn < 0; // by difference, as the count wraps

        /// <summary>It has been dropped.</summary>
        public bool IsEvicted => _state == Evicted;

        /// <summary>Close after the response under way.</summary>
        public bool EndsAfterResponse { get; set; }

        /// <summary>The server stops, or the listener is gone: endless responses end too.</summary>
        public bool IsStopping { get; set; }

        /// <summary>For a new connection.</summary>
        public void Reset()
        {
            BeginToWait();
            EndsAfterResponse = false;
            IsStopping = false;
            _state = Waiting;
        }

        /// <summary>The connection's thread waits for a request again.</summary>
        public void Wait()
        {
            BeginToWait();
            Interlocked.CompareExchange(ref _state, Waiting, Claimed);
        }

        /// <summary>A request is complete.</summary>
        /// <returns>False when it is too late: the connection has been dropped.</returns>
        public bool Claim() => Interlocked.CompareExchange(ref _state, Claimed, Waiting) != Evicted;

        /// <summary>A write begins.</summary>
        /// <param name="isGuest">To a client that has shown no credentials.</param>
        public void BeginSending(bool isGuest)
        {
            if (_state != Claimed) return; // a refusal: it may be dropped anyway
            BeginToWait();
            Interlocked.CompareExchange(ref _state, isGuest ? SendingToGuest : SendingToUser, Claimed);
        }

        /// <summary>The write is done.</summary>
        /// <param name="isGuest">As at its beginning.</param>
        public void EndSending(bool isGuest)
            => Interlocked.CompareExchange(ref _state, Claimed, isGuest ? SendingToGuest : SendingToUser);

        /// <summary>Takes the connection's place, if it waits.</summary>
        /// <returns>True when the caller is to abort it.</returns>
        public bool TryEvict() => Interlocked.CompareExchange(ref _state, Evicted, Waiting) == Waiting;

        /// <summary>Takes the connection's place, if it is sending to such a client.</summary>
        /// <returns>True when the caller is to abort it.</returns>
        public bool TryEvictSending(bool toGuest)
        {
            int sending = toGuest ? SendingToGuest : SendingToUser;
            return Interlocked.CompareExchange(ref _state, Evicted, sending) == sending;
        }

        private void BeginToWait() => _turn = Interlocked.Increment(ref s_turns);
    }
}
