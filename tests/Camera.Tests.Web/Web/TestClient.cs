using System;
using System.Text;
using System.Threading;
using Camera.Http;

namespace Camera.Tests.Web
{
    /// <summary>A client that sends one request, takes what comes until it has enough, and then goes away. It comes over TLS, so
    /// that it may use Basic.</summary>
    internal sealed class TestClient : IConnection
    {
        private readonly byte[] _request;
        private readonly string _enough;
        private readonly ManualResetEvent _closed = new ManualResetEvent(false);
        private readonly ByteWriter _received = new ByteWriter(1024, 1024 * 1024);
        private int _sent;
        private bool _gone;

        /// <summary>A client.</summary>
        /// <param name="enough">Goes away once what it received ends so; null waits for the server to close.</param>
        public TestClient(string request, string enough)
        {
            _request = Encoding.UTF8.GetBytes(request);
            _enough = enough;
        }

        public string RemoteAddress { get; set; } = "192.0.2.99";

        public bool IsEncrypted { get; set; } = true;

        /// <summary>A read of it ends with the connection only, as if no time passed meanwhile.</summary>
        public bool OutlastsTimeouts { get; set; }

        /// <summary>Bytes that arrived, one character each; '?' for a NUL: on the board a string ends at one.</summary>
        public string Received
        {
            get
            {
                char[] text = new char[_received.Length];
                for (int i = 0; i < text.Length; i++)
                {
                    byte value = _received.Buffer[i];
                    text[i] = value == 0 ? '?' : (char)value;
                }

                return new string(text);
            }
        }

        public byte[] ReceivedBytes
        {
            get
            {
                byte[] bytes = new byte[_received.Length];
                Array.Copy(_received.Buffer, bytes, bytes.Length);
                return bytes;
            }
        }

        /// <summary>Waits for the end of the connection.</summary>
        /// <returns>False when it did not end in time.</returns>
        public bool WaitClosed(int milliseconds)
        {
            return _closed.WaitOne(milliseconds, false);
        }

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            int rest = _request.Length - _sent;
            if (rest > 0)
            {
                int length = rest < count ? rest : count;
                Array.Copy(_request, _sent, buffer, offset, length);
                _sent += length;
                return length;
            }

            if (!_gone && timeoutMilliseconds > 0)
            {
                _closed.WaitOne(OutlastsTimeouts ? Timeout.Infinite : timeoutMilliseconds, false);
            }

            return _gone ? ConnectionResult.Closed : ConnectionResult.TimedOut;
        }

        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (_gone)
            {
                return ConnectionResult.Closed;
            }

            _received.Append(buffer, offset, count);
            _gone = _enough != null && Received.EndsWith(_enough);
            return count;
        }

        /// <summary>The client goes away.</summary>
        public void Leave()
        {
            _gone = true;
        }

        public void Close()
        {
            _gone = true;
            _closed.Set();
        }

        public void Abort()
        {
            Close();
        }
    }
}
