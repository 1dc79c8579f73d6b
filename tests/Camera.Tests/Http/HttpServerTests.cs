using System;
using System.Threading;
using Camera.Http;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http
{
    /// <summary>Who gets a place when there are few, and how the server ends. Real threads; order by events, not by time.</summary>
    [TestClass]
    public class HttpServerTests
    {
        private const string Get = "GET /now HTTP/1.1\r\nHost: a\r\n\r\n";
        private const string Hold = "GET /hold HTTP/1.1\r\nHost: a\r\n\r\n";

        [TestMethod]
        public void TheLongestWaitingMakesRoom()
        {
            Rig rig = new Rig(3, 3);
            HeldConnection first = rig.Connect("192.0.2.1", "GET /never");
            HeldConnection second = rig.Connect("192.0.2.2", null);
            HeldConnection third = rig.Connect("192.0.2.3", Get);
            Assert.IsTrue(third.WaitForOutput("now"));
            HeldConnection fourth = rig.Connect("192.0.2.4", Get);
            Assert.IsTrue(first.WaitForEnd());
            Assert.IsTrue(first.IsAborted);
            Assert.IsTrue(fourth.WaitForOutput("now"));
            Assert.IsFalse(second.IsAborted);
            second.Send(Get);
            Assert.IsTrue(second.WaitForOutput("now"));
            Assert.AreEqual(1, rig.Server.Counters.Evicted);
            rig.Stop();
        }

        [TestMethod]
        public void WhoIsBeingServedKeepsHisPlace()
        {
            Rig rig = new Rig(2, 2);
            HeldConnection one = rig.Connect("192.0.2.1", Hold);
            HeldConnection two = rig.Connect("192.0.2.2", Hold);
            rig.WaitForHolding(2);
            HeldConnection three = rig.Connect("192.0.2.3", Get);
            Assert.IsTrue(three.WaitForOutput("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n"));
            Assert.IsTrue(three.WaitForEnd());
            Assert.AreEqual(1, rig.Server.Counters.GetRejected(RejectionReason.TooManyConnections));
            rig.Release.Set();
            Assert.IsTrue(one.WaitForOutput("held") && two.WaitForOutput("held"));
            Assert.IsFalse(one.IsAborted || two.IsAborted);
            rig.Stop();
        }

        [TestMethod]
        public void AGuestWhoTakesNoAnswerMakesRoom()
        {
            Rig rig = new Rig(2, 2);
            rig.Limits.StalledMilliseconds = 0;
            HeldConnection first = rig.ConnectDeaf("192.0.2.1", Get);
            HeldConnection second = rig.ConnectDeaf("192.0.2.2", Get);
            HeldConnection third = rig.Connect("192.0.2.3", Get);
            Assert.IsTrue(third.WaitForOutput("now"));
            Assert.IsTrue(first.IsAborted);
            Assert.IsFalse(second.IsAborted);
            Assert.AreEqual(1, rig.Server.Counters.Evicted);
            rig.Stop();
        }

        [TestMethod]
        public void AGuestHasATimeToTakeTheAnswer()
        {
            Rig rig = new Rig(1, 1);
            rig.Limits.StalledMilliseconds = 1000000;
            HeldConnection slow = rig.ConnectDeaf("192.0.2.1", Get);
            Assert.IsTrue(rig.Connect("192.0.2.2", Get).WaitForOutput("HTTP/1.1 503 "));
            Assert.IsFalse(slow.IsAborted);
            slow.Abort();
            rig.Stop();
        }

        [TestMethod]
        public void WhoHasShownCredentialsIsNeverDisplacedWhileSentTo()
        {
            Rig rig = new Rig(1, 1);
            rig.Limits.StalledMilliseconds = 0;
            HeldConnection viewer = rig.ConnectDeaf("192.0.2.1", "GET /known HTTP/1.1\r\nHost: a\r\n\r\n");
            Assert.IsTrue(rig.Connect("192.0.2.2", Get).WaitForOutput("HTTP/1.1 503 "));
            Assert.IsFalse(viewer.IsAborted);
            viewer.Abort();
            rig.Stop();
        }

        [TestMethod]
        public void ARefusalOverTlsWaitsForNoHandshake()
        {
            Rig rig = new Rig(1, 1);
            rig.Listener.IsEncrypted = true;
            rig.Connect("192.0.2.1", Hold);
            rig.WaitForHolding(1);
            HeldConnection refused = rig.Connect("192.0.2.2", Get);
            Assert.IsTrue(refused.WaitForEnd());
            Assert.IsTrue(refused.IsAborted);
            Assert.AreEqual(0, refused.OutputLength); // a write would have shaken hands, on the accepting thread
            Assert.AreEqual(1, rig.Server.Counters.GetRejected(RejectionReason.TooManyConnections));
            rig.Stop();
        }

        [TestMethod]
        public void AnAddressWithItsFillMakesRoomFromItsOwn()
        {
            Rig rig = new Rig(8, 2);
            HeldConnection other = rig.Connect("192.0.2.9", "GET /");
            HeldConnection first = rig.Connect("192.0.2.1", "GET /");
            HeldConnection second = rig.Connect("192.0.2.1", "GET /");
            HeldConnection honest = rig.Connect("192.0.2.1", Get);
            Assert.IsTrue(honest.WaitForOutput("now"));
            Assert.IsTrue(first.WaitForEnd());
            Assert.IsFalse(other.IsAborted || second.IsAborted);
            rig.Stop();
        }

        [TestMethod]
        public void AnAddressWhoseConnectionsAllWorkIsRefused()
        {
            Rig rig = new Rig(8, 1);
            rig.Connect("192.0.2.1", Hold);
            rig.WaitForHolding(1);
            Assert.IsTrue(rig.Connect("192.0.2.1", Get).WaitForOutput("HTTP/1.1 503 "));
            Assert.IsTrue(rig.Connect("192.0.2.2", Get).WaitForOutput("now"));
            Assert.AreEqual(1, rig.Server.Counters.GetRejected(RejectionReason.TooManyFromAddress));
            rig.Stop();
        }

        [TestMethod]
        public void StopLetsAResponseEnd()
        {
            Rig rig = new Rig(4, 4);
            HeldConnection waiting = rig.Connect("192.0.2.1", "GET /");
            HeldConnection working = rig.Connect("192.0.2.2", Hold);
            rig.WaitForHolding(1);
            rig.ReleaseWhenStopping = true;
            rig.Stop();
            Assert.IsTrue(waiting.IsAborted);
            Assert.IsTrue(working.WaitForOutput("Connection: close"));
            Assert.IsTrue(working.WaitForOutput("held"));
            Assert.IsFalse(working.IsAborted);
            Assert.AreEqual(0, rig.Server.Counters.Connections);
        }

        [TestMethod]
        public void StopCutsWhatDoesNotEnd()
        {
            Rig rig = new Rig(4, 4);
            rig.Limits.StopMilliseconds = 50;
            rig.ReleaseWhenStopping = true;
            HeldConnection stuck = rig.Connect("192.0.2.1", "GET /deaf HTTP/1.1\r\nHost: a\r\n\r\n");
            rig.WaitForHolding(1);
            rig.Stop();
            Assert.IsTrue(stuck.IsAborted);
            Assert.AreEqual(0, rig.Server.Counters.Connections);
        }

        [TestMethod]
        public void AReplacedListenerEndsWithItsWaitingConnections()
        {
            Rig rig = new Rig(4, 4);
            HeldConnection waiting = rig.Connect("192.0.2.1", Get);
            Assert.IsTrue(waiting.WaitForOutput("now"));
            HeldConnection working = rig.Connect("192.0.2.2", Hold);
            HeldConnection endless = rig.Connect("192.0.2.4", "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n");
            rig.WaitForHolding(2);
            HeldListener fresh = new HeldListener();
            rig.Server.Replace(rig.Listener, fresh);
            Assert.IsTrue(rig.Listener.IsClosed);
            Assert.IsTrue(waiting.WaitForEnd());
            Assert.IsTrue(endless.WaitForEnd());
            Assert.IsFalse(endless.IsAborted);
            Assert.IsTrue(fresh.Connect("192.0.2.3", Get).WaitForOutput("now"));
            rig.Release.Set();
            Assert.IsTrue(working.WaitForOutput("held"));
            Assert.IsTrue(working.WaitForEnd());
            Assert.IsFalse(working.IsAborted);
            rig.Stop();
            Assert.IsTrue(fresh.IsClosed);
        }

        [TestMethod]
        public void AListenerThatThrowsIsAskedAgain()
        {
            Rig rig = new Rig(4, 4);
            rig.Listener.ThrowOnce();
            Assert.IsTrue(rig.ListenerFailed.WaitOne(10000, false));
            Assert.IsTrue(rig.Connect("192.0.2.1", Get).WaitForOutput("now"));
            rig.Stop();
        }

        [TestMethod]
        public void ThreadsEndWhenTheyAreSpare()
        {
            Rig rig = new Rig(4, 4);
            rig.Limits.SpareThreadMilliseconds = 1;
            HeldConnection one = rig.Connect("192.0.2.1", "GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            Assert.IsTrue(one.WaitForEnd());
            rig.LastThread.Join();
            Assert.IsTrue(rig.Connect("192.0.2.1", Get).WaitForOutput("now"));
            rig.Stop();
        }

        [TestMethod]
        public void ListenersAreBounded()
        {
            Rig rig = new Rig(4, 4);
            for (int i = 1; i < rig.Limits.Listeners; i++) rig.Server.Start(new HeldListener());
            Assert.ThrowsException(typeof(InvalidOperationException), () => rig.Server.Start(new HeldListener()));
            rig.Stop();
            Assert.ThrowsException(typeof(InvalidOperationException), () => rig.Server.Start(new HeldListener()));
        }

        // A server with one listener, a handler that answers and one that holds until it is released.
        private sealed class Rig : IHttpLog
        {
            public readonly HttpLimits Limits = new HttpLimits();
            public readonly HeldListener Listener = new HeldListener();
            public readonly HttpServer Server;
            public readonly ManualResetEvent Release = new ManualResetEvent(false);
            public readonly AutoResetEvent ListenerFailed = new AutoResetEvent(false);
            public bool ReleaseWhenStopping;
            public Thread LastThread;
            private readonly AutoResetEvent _holding = new AutoResetEvent(false);
            private readonly TickingClock _clock = new TickingClock();
            private int _held;

            public Rig(int connections, int perAddress)
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

        // Each look is a millisecond later, so that "longest" has one answer whatever the machine does.
        private sealed class TickingClock : IClock
        {
            private int _now;

            public long Milliseconds => Interlocked.Increment(ref _now);
        }
    }
}
