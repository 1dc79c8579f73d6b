using System.Threading;

namespace Camera.Http
{
    /// <summary>A thread with the buffers of one connection, used again for the next one. All but <see cref="State"/> is guarded
    /// by the pool's lock.</summary>
    internal sealed class Worker
    {
        private readonly WorkerPool _pool;
        private readonly ConnectionLoop _loop;
        private readonly AutoResetEvent _wake = new AutoResetEvent(false);
        private readonly int _spareMilliseconds;
        private IConnection _next;
        private IListener _nextListener;
        private bool _isFresh; // the current connection has not been taken yet

        public Worker(WorkerPool pool, ConnectionLoop loop, ConnectionState state, int spareMilliseconds)
        {
            _pool = pool;
            _loop = loop;
            _spareMilliseconds = spareMilliseconds;
            State = state;
            Thread = new Thread(Run);
        }

        public Thread Thread { get; }

        /// <summary>Of the current connection; from any thread.</summary>
        public ConnectionState State { get; }

        /// <summary>The connection being served, or null when free.</summary>
        public IConnection Connection { get; private set; }

        /// <summary>The listener that it came from.</summary>
        public IListener Listener { get; private set; }

        /// <summary>Nothing is served and nothing handed over.</summary>
        public bool IsFree => Connection == null;

        /// <summary>One has been handed over already, for when the current one is gone.</summary>
        public bool HasNext => _next != null;

        /// <summary>Hands over a connection: at once when free, else for when the current one is gone. <see cref="Wake"/> must
        /// follow.</summary>
        public void Give(IConnection connection, IListener listener)
        {
            _next = connection;
            _nextListener = listener;
            if (Connection == null) _isFresh = Advance();
        }

        /// <summary>The thread asks for its work, done with what it had.</summary>
        /// <returns>False when there is none.</returns>
        public bool Take()
        {
            bool isFresh = _isFresh;
            _isFresh = false;
            return isFresh || Advance();
        }

        /// <summary>Lets a free thread look whether there is a connection, or it should end.</summary>
        public void Wake() => _wake.Set();

        /// <summary>How many of its connections, current and next, come from an address.</summary>
        public int CountOf(string address)
        {
            int count = _next != null && _next.RemoteAddress == address ? 1 : 0;
            if (Connection != null && !State.IsEvicted && Connection.RemoteAddress == address) count++;
            return count;
        }

        private bool Advance()
        {
            Connection = _next;
            Listener = _nextListener;
            _next = null;
            _nextListener = null;
            if (Connection == null) return false;
            State.Reset();
            return true;
        }

        private void Run()
        {
            bool isWoken;
            do
            {
                for (bool isDone = false; _pool.Take(this, isDone); isDone = true) _loop.Serve(Connection, State);
                isWoken = _wake.WaitOne(_spareMilliseconds, false);
            }
            while (!_pool.Retire(this, !isWoken));
        }
    }
}
