using System.Collections;
using System.Threading;
using Camera.Http;

namespace Camera.Tests.Web
{
    /// <summary>A network in which every port can be opened but those said, once at a time.</summary>
    internal sealed class TestListeners : IListenerFactory
    {
        private readonly ArrayList _open = new ArrayList();

        /// <summary>The port that another service has.</summary>
        public int Taken;

        public bool TryListen(int port, out IListener listener)
        {
            lock (_open)
            {
                listener = port == Taken || Find(port) != null ? null : new Listener(this, port);
                if (listener != null)
                {
                    _open.Add(listener);
                }

                return listener != null;
            }
        }

        /// <summary>Somebody listens at the port.</summary>
        public bool IsOpen(int port)
        {
            lock (_open)
            {
                return Find(port) != null;
            }
        }

        public void Connect(int port, IConnection connection)
        {
            lock (_open)
            {
                Find(port).Offer(connection);
            }
        }

        private Listener Find(int port)
        {
            for (int i = 0; i < _open.Count; i++)
            {
                if (((Listener)_open[i]).Port == port)
                {
                    return (Listener)_open[i];
                }
            }

            return null;
        }

        private void Remove(Listener listener)
        {
            lock (_open)
            {
                _open.Remove(listener);
            }
        }

        private sealed class Listener : IListener
        {
            private readonly TestListeners _network;
            private readonly Queue _waiting = new Queue();
            private readonly AutoResetEvent _news = new AutoResetEvent(false);
            private bool _closed;

            public Listener(TestListeners network, int port)
            {
                _network = network;
                Port = port;
            }

            public int Port { get; }

            public void Offer(IConnection connection)
            {
                lock (_waiting)
                {
                    _waiting.Enqueue(connection);
                }

                _news.Set();
            }

            public IConnection Accept()
            {
                while (!_closed)
                {
                    lock (_waiting)
                    {
                        if (_waiting.Count > 0)
                        {
                            return (IConnection)_waiting.Dequeue();
                        }
                    }

                    _news.WaitOne(1000, false);
                }

                return null;
            }

            public void Close()
            {
                _closed = true;
                _network.Remove(this);
                _news.Set();
            }
        }
    }
}
