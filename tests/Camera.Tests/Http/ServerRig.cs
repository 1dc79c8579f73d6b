using System;
using System.Threading;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>A server with one listener, a handler that answers and one that holds until it is released.</summary>
    internal sealed class ServerRig : IHttpLog
    {
        public readonly HttpLimits Limits = new HttpLimits();
        public readonly HeldListener Listener = new HeldListener();
        public readonly HttpServer Server;
        public readonly ManualResetEvent Release = new ManualResetEvent(false);
        public readonly AutoResetEvent ListenerFailed = new AutoResetEvent(false);
        public bool ReleaseWhenStopping;
        public Thread LastThread;
        private readonly AutoResetEvent _holding = new AutoResetEvent(false);
        private readonly VirtualClock _clock = new VirtualClock(); // stands still: who waits longest is no matter of the clock
        private int _held;

        public ServerRig(int connections, int perAddress)
        {
            Limits.Connections = connections;
            Limits.ConnectionsPerAddress = perAddress;
            Route[] routes = new Route[]
            {
                new Route("/now", HttpMethods.Get, 0, 0, new CodeHandler((request, response) =>
                {
                    LastThread = Thread.CurrentThread;
                    response.SendText(200, null, "now");
                })),
                new Route("/hold", HttpMethods.Get, 0, 0, new CodeHandler(HoldResponse)),
                new Route("/known", HttpMethods.Get, 0, 0, new CodeHandler((request, response) =>
                {
                    request.User = "somebody";
                    response.SendText(200, null, "known");
                })),
                new Route("/kept", HttpMethods.Get, 0, 0, new CodeHandler((request, response) =>
                {
                    request.User = "somebody";
                    response.KeepsPlace = true;
                    response.SendText(200, null, "kept");
                })),
                new Route("/endless", HttpMethods.Get, 0, 0, new CodeHandler(StreamWhileWanted)),
                new Route("/deaf", HttpMethods.Get, 0, 0, new CodeHandler(IgnoreStop)),
            };
            Server = new HttpServer(new Router(routes, null), Limits, _clock, this);
            Server.Start(Listener);
        }

        public HeldConnection Connect(string address, string request) => Listener.Connect(address, request);

        // Returns when the server is stuck in sending.
        public HeldConnection ConnectDeaf(string address, string request)
        {
            HeldConnection connection = Listener.Connect(address, request, true);
            Assert.IsTrue(connection.WaitForWrite());
            return connection;
        }

        public void WaitForHolding(int count)
        {
            while (_held < count) Assert.IsTrue(_holding.WaitOne(10000, false));
        }

        public void Stop()
        {
            if (!ReleaseWhenStopping) Release.Set();
            Server.Stop();
        }

        private void HoldResponse(Request request, Response response)
        {
            Interlocked.Increment(ref _held);
            _holding.Set();
            while (!Release.WaitOne(5, false) && (response.IsWanted() || !ReleaseWhenStopping))
            {
            }
            response.SendText(200, null, "held");
        }

        private void StreamWhileWanted(Request request, Response response)
        {
            response.Begin(200, "text/plain", ResponseLength.UntilClose);
            Interlocked.Increment(ref _held);
            _holding.Set();
            while (response.IsWanted()) Release.WaitOne(5, false);
        }

        // Streams on until it is cut
        private void IgnoreStop(Request request, Response response)
        {
            response.Begin(200, "text/plain", ResponseLength.UntilClose);
            Interlocked.Increment(ref _held);
            _holding.Set();
            do
            {
                response.Buffer.Append((byte)'x');
                Release.WaitOne(5, false);
            }
            while (response.Flush());
        }

        void IHttpLog.HandlerFailed(string path, Exception exception)
        {
        }

        void IHttpLog.Rejected(string remoteAddress, RejectionReason reason)
        {
        }

        void IHttpLog.ListenerFailed(int port, Exception exception) => ListenerFailed.Set();
    }
}
