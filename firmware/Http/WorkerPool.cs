using System.Threading;

namespace Camera.Http
{
    /// <summary>
    /// The bounded set of connections. A new one gets a free thread, else a new thread, else the place of the one that has waited
    /// longest for its client, without a complete request or with an answer that a guest does not take, or else one that a user does not
    /// take: among those of its own address when that has its fill, so that nobody takes places from others by opening many.
    /// </summary>
    internal sealed class WorkerPool
    {
        private readonly Router _router;
        private readonly HttpLimits _limits;
        private readonly IClock _clock;
        private readonly ITimeSource _time;
        private readonly IHttpLog _log;
        private readonly HttpCounters _counters;
        private readonly Worker[] _workers;
        private readonly object _lock = new object();
        private bool _isStopping;

        public WorkerPool(Router router, HttpLimits limits, IClock clock, ITimeSource time, IHttpLog log, HttpCounters counters)
        {
            _router = router;
            _limits = limits;
            _clock = clock;
            _time = time;
            _log = log;
            _counters = counters;
            _workers = new Worker[limits.Connections];
        }

        /// <summary>Finds a place for a new connection.</summary>
        /// <returns>Why there is none; the connection is then still the caller's.</returns>
        public RejectionReason Admit(IConnection connection, IListener listener)
        {
            Worker worker;
            lock (_lock)
            {
                if (_isStopping) return RejectionReason.TooManyConnections;
                string address = connection.RemoteAddress;
                bool hasFill = CountOf(address) >= _limits.ConnectionsPerAddress;
                worker = hasFill ? null : FindFree();
                if (worker == null)
                {
                    worker = Evict(hasFill ? address : null);
                    if (worker == null) return hasFill ? RejectionReason.TooManyFromAddress : RejectionReason.TooManyConnections;
                }
                worker.Give(connection, listener);
                _counters.ConnectionOpened();
            }
            worker.Wake(); // within the lock it would only wake to wait for it
            return RejectionReason.None;
        }

        /// <summary>Called by a worker for its next connection.</summary>
        /// <param name="isDone">It had one, which has ended.</param>
        /// <returns>False when there is none.</returns>
        public bool Take(Worker worker, bool isDone)
        {
            lock (_lock)
            {
                if (isDone) _counters.ConnectionClosed();
                if (!worker.Take()) return false;
                if (_isStopping) MarkStopping(worker);
                return true;
            }
        }

        /// <summary>Called by a free worker that has waited: may its thread end?</summary>
        /// <param name="wasIdle">Nobody woke it for the time that a spare one is kept.</param>
        /// <returns>False when it is to go on.</returns>
        public bool Retire(Worker worker, bool wasIdle)
        {
            lock (_lock)
            {
                if (!worker.IsFree || !wasIdle && !_isStopping) return false;
                for (int i = 0; i < _workers.Length; i++)
                    if (_workers[i] == worker) _workers[i] = null;
                return true;
            }
        }

        /// <summary>Ends the waiting connections of a listener at once, the others after their response, which ends whole: of an
        /// endless one, the piece under way.</summary>
        public void Release(IListener listener)
        {
            lock (_lock)
            {
                for (int i = 0; i < _workers.Length; i++)
                {
                    Worker worker = _workers[i];
                    if (worker == null || worker.Connection == null || worker.Listener != listener) continue;
                    MarkStopping(worker);
                }
            }
        }

        /// <summary>Ends the waiting connections, gives the others their time, cuts them, and waits for the threads.</summary>
        public void Stop()
        {
            Worker[] workers;
            lock (_lock)
            {
                _isStopping = true;
                workers = (Worker[])_workers.Clone();
                for (int i = 0; i < workers.Length; i++)
                    if (workers[i] != null) MarkStopping(workers[i]);
            }
            Join(workers, _limits.StopMilliseconds);
            lock (_lock)
            {
                for (int i = 0; i < _workers.Length; i++)
                    if (_workers[i] != null && _workers[i].Connection != null) _workers[i].Connection.Abort();
            }
            Join(workers, _limits.StopMilliseconds);
        }

        private void Join(Worker[] workers, int milliseconds)
        {
            long deadline = _clock.Milliseconds + milliseconds;
            for (int i = 0; i < workers.Length; i++)
            {
                Worker worker = workers[i];
                // a handler that stops the server cannot wait for itself
                if (worker == null || worker.Thread == Thread.CurrentThread) continue;
                long wait = deadline - _clock.Milliseconds;
                worker.Thread.Join(wait > 0 ? (int)wait : 0);
            }
        }

        private static void MarkStopping(Worker worker)
        {
            worker.State.EndsAfterResponse = true;
            worker.State.IsStopping = true;
            if (worker.Connection != null && worker.State.TryEvict()) worker.Connection.Abort();
            worker.Wake();
        }

        private int CountOf(string address)
        {
            int count = 0;
            for (int i = 0; i < _workers.Length; i++)
                if (_workers[i] != null) count += _workers[i].CountOf(address);
            return count;
        }

        private Worker FindFree()
        {
            int vacant = -1;
            for (int i = 0; i < _workers.Length; i++)
            {
                if (_workers[i] == null) vacant = i;
                else if (_workers[i].IsFree) return _workers[i];
            }
            if (vacant < 0) return null;
            ConnectionLoop loop = new ConnectionLoop(_router, _limits, _clock, _time, _log, _counters);
            Worker worker = new Worker(this, loop, new ConnectionState(), _limits.SpareThreadMilliseconds);
            worker.Thread.Start(); // it first waits for the lock that is held here
            _workers[vacant] = worker;
            return worker;
        }

        // Drops the connection that has waited longest for its client, and returns its worker, or null when all are at work. It
        // may just have become busy: then the next one is tried. A guest that takes its answer is never the longest for long; were
        // those that take nothing spared for a time, a dozen of them that come again at once would shut everybody out.
        private Worker Evict(string address)
        {
            while (true)
            {
                Worker longest = null;
                Worker user = null;
                for (int i = 0; i < _workers.Length; i++)
                {
                    Worker worker = _workers[i];
                    if (worker == null || worker.Connection == null || worker.HasNext) continue;
                    if (address != null && worker.Connection.RemoteAddress != address) continue;
                    if (worker.State.IsSendingToUser) user = Longer(user, worker);
                    else if (worker.State.IsSendingToGuest || worker.State.IsWaiting) longest = Longer(longest, worker);
                }
                Worker dropped = longest ?? user;
                if (dropped == null) return null;
                bool isDropped = longest == null ? dropped.State.TryEvictSending(false)
                    : dropped.State.TryEvict() || dropped.State.TryEvictSending(true);
                if (!isDropped) continue;
                _counters.ConnectionEvicted();
                dropped.Connection.Abort();
                return dropped;
            }
        }

        private static Worker Longer(Worker one, Worker other)
        {
            return one == null || other.State.WaitsLongerThan(one.State) ? other : one;
        }
    }
}
