using System;
using System.Text;
using System.Threading;
using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>A peer in real time: sends when the test says so, and holds the connection otherwise.</summary>
    internal sealed class HeldConnection : IConnection
    {
        private readonly object _lock = new object();
        private readonly AutoResetEvent _arrived = new AutoResetEvent(false);
        private readonly AutoResetEvent _answered = new AutoResetEvent(false);
        private readonly ManualResetEvent _ended = new ManualResetEvent(false);
        private readonly ByteWriter _output = new ByteWriter(1024, 65536);
        private byte[] _pending = new byte[0];
        private bool _isAborted;
        private bool _isClosed;

        public HeldConnection(string address)
        {
            RemoteAddress = address;
        }

        public string RemoteAddress { get; }

        public bool IsEncrypted { get; set; }

        public bool IsAborted => _isAborted;

        /// <summary>The peer takes nothing of what it is sent.</summary>
        public bool IsDeaf { get; set; }

        /// <summary>A deaf one is being sent something, now or soon.</summary>
        public bool WaitForWrite() => _answered.WaitOne(10000, false);

        /// <summary>The server has ended it, within a time that only a broken one exceeds.</summary>
        public bool WaitForEnd() => _ended.WaitOne(10000, false);

        /// <summary>Bytes that the server has written.</summary>
        public int OutputLength => _output.Length;

        /// <summary>The output holds a text, now or soon.</summary>
        public bool WaitForOutput(string text)
        {
            do
            {
                lock (_lock)
                    if (Octet.Find(Octet.Text(_output.Buffer, 0, _output.Length), text) >= 0) return true;
            }
            while (_answered.WaitOne(10000, false));
            return false;
        }

        public void Send(string text)
        {
            lock (_lock) _pending = Encoding.UTF8.GetBytes(text);
            _arrived.Set();
        }

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            while (true)
            {
                lock (_lock)
                {
                    if (_isAborted) return ConnectionResult.Closed;
                    if (_pending.Length > 0)
                    {
                        if (count > _pending.Length) count = _pending.Length;
                        Array.Copy(_pending, 0, buffer, offset, count);
                        _pending = Octet.Slice(_pending, count, _pending.Length - count);
                        return count;
                    }
                }
                if (!_arrived.WaitOne(timeoutMilliseconds, false)) return ConnectionResult.TimedOut;
            }
        }

        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (IsDeaf)
            {
                _answered.Set();
                return _ended.WaitOne(timeoutMilliseconds, false) ? ConnectionResult.Closed : ConnectionResult.TimedOut;
            }
            lock (_lock)
            {
                if (_isAborted || _isClosed) return ConnectionResult.Closed;
                _output.Append(buffer, offset, count);
            }
            _answered.Set();
            return count;
        }

        public void Close()
        {
            lock (_lock) _isClosed = true;
            _ended.Set();
        }

        public void Abort()
        {
            lock (_lock) _isAborted = true;
            _arrived.Set();
            _ended.Set();
        }
    }

    /// <summary>A listener whose clients a test brings.</summary>
    internal sealed class HeldListener : IListener
    {
        private readonly object _lock = new object();
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private readonly AutoResetEvent _taken = new AutoResetEvent(false);
        private IConnection _next;
        private bool _isClosed;
        private bool _throws;

        public int Port => 1;

        public bool IsClosed => _isClosed;

        /// <summary>The clients come by TLS.</summary>
        public bool IsEncrypted { get; set; }

        /// <summary>Brings a client, and returns when the server has accepted it.</summary>
        public HeldConnection Connect(string address, string request) => Connect(address, request, false);

        /// <summary>As above.</summary>
        /// <param name="isDeaf">The client takes nothing of what it is sent.</param>
        public HeldConnection Connect(string address, string request, bool isDeaf)
        {
            HeldConnection connection = new HeldConnection(address) { IsEncrypted = IsEncrypted, IsDeaf = isDeaf };
            if (request != null) connection.Send(request);
            lock (_lock) _next = connection;
            _changed.Set();
            _taken.WaitOne(10000, false);
            return connection;
        }

        public void ThrowOnce()
        {
            _throws = true;
            _changed.Set();
        }

        public IConnection Accept()
        {
            while (true)
            {
                lock (_lock)
                {
                    if (_isClosed) return null;
                    IConnection next = _next;
                    _next = null;
                    if (next != null)
                    {
                        _taken.Set();
                        return next;
                    }
                    if (_throws)
                    {
                        _throws = false;
                        throw new InvalidOperationException("broken");
                    }
                }
                _changed.WaitOne();
            }
        }

        public void Close()
        {
            lock (_lock) _isClosed = true;
            _changed.Set();
        }
    }
}
