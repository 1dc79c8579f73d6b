using System;
using System.Text;
using System.Threading;

namespace Camera.Http
{
    /// <summary>A listener and the thread that accepts its connections.</summary>
    internal sealed class Endpoint
    {
        private const int PauseMilliseconds = 1000; // after a listener broke its contract; no tight loop

        private readonly WorkerPool _pool;
        private readonly HttpLimits _limits;
        private readonly IHttpLog _log;
        private readonly HttpCounters _counters;
        private readonly byte[] _refusal;
        private readonly byte[] _scratch = new byte[256];
        private readonly ManualResetEvent _closed = new ManualResetEvent(false);
        private readonly Thread _thread;

        public Endpoint(IListener listener, WorkerPool pool, HttpLimits limits, IHttpLog log, HttpCounters counters)
        {
            Listener = listener;
            _pool = pool;
            _limits = limits;
            _log = log;
            _counters = counters;
            _refusal = MakeRefusal(limits);
            _thread = new Thread(Run);
        }

        public IListener Listener { get; }

        public void Start() => _thread.Start();

        public void Close()
        {
            _closed.Set();
            Listener.Close();
        }

        public void Join()
        {
            if (_thread != Thread.CurrentThread) _thread.Join(_limits.StopMilliseconds);
        }

        private void Run()
        {
            while (Accept())
            {
            }
        }

        private bool Accept()
        {
            IConnection connection = null;
            try
            {
                connection = Listener.Accept();
                if (connection == null) return false;
                RejectionReason reason = _pool.Admit(connection, Listener);
                if (reason != RejectionReason.None) Refuse(connection, reason);
                return true;
            }
            catch (Exception exception)
            {
                // No thread or no memory for it, or a listener that threw: the camera goes on with what it has
                if (connection != null) connection.Abort();
                if (_log != null) _log.ListenerFailed(Listener.Port, exception);
                return !_closed.WaitOne(PauseMilliseconds, false);
            }
        }

        // On the accepting thread, so it must cost next to nothing: one write of ready bytes into an empty socket. Under TLS
        // the words would cost a handshake first, at the client's pace.
        private void Refuse(IConnection connection, RejectionReason reason)
        {
            _counters.Reject(reason);
            if (_log != null) _log.Rejected(connection.RemoteAddress, reason);
            if (connection.IsEncrypted)
            {
                connection.Abort();
                return;
            }
            connection.Write(_refusal, 0, _refusal.Length, _limits.DrainMilliseconds);
            connection.Read(_scratch, 0, _scratch.Length, 0); // unread bytes would reset the connection under the answer
            connection.Close();
        }

        private static byte[] MakeRefusal(HttpLimits limits)
        {
            string sentence = Rejection.SentenceOf(RejectionReason.TooManyConnections);
            return Encoding.UTF8.GetBytes(StatusLine.Of(503) + "Retry-After: " + limits.RetryAfterSeconds.ToString()
                + "\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                + sentence.Length.ToString() + "\r\n\r\n" + sentence);
        }
    }
}
