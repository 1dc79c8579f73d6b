using System;
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
            ServerRig rig = new ServerRig(3, 3);
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
            ServerRig rig = new ServerRig(2, 2);
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
            ServerRig rig = new ServerRig(2, 2);
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
        public void WhoHasShownCredentialsMakesRoomLast()
        {
            ServerRig rig = new ServerRig(3, 3);
            HeldConnection first = rig.ConnectDeaf("192.0.2.1", "GET /known HTTP/1.1\r\nHost: a\r\n\r\n");
            HeldConnection second = rig.ConnectDeaf("192.0.2.2", "GET /known HTTP/1.1\r\nHost: a\r\n\r\n");
            HeldConnection guest = rig.ConnectDeaf("192.0.2.3", Get);
            HeldConnection held = rig.Connect("192.0.2.4", Hold);
            rig.WaitForHolding(1);
            Assert.IsTrue(guest.IsAborted);
            Assert.IsFalse(first.IsAborted || second.IsAborted);
            Assert.IsTrue(rig.Connect("192.0.2.5", Get).WaitForOutput("now"));
            Assert.IsTrue(first.IsAborted);
            Assert.IsFalse(second.IsAborted || held.IsAborted);
            second.Abort();
            rig.Release.Set();
            rig.Stop();
        }

        [TestMethod]
        public void WhoHasAPlaceIsNeverDisplacedWhileSentTo()
        {
            ServerRig rig = new ServerRig(1, 1);
            HeldConnection viewer = rig.ConnectDeaf("192.0.2.1", "GET /kept HTTP/1.1\r\nHost: a\r\n\r\n");
            Assert.IsTrue(rig.Connect("192.0.2.2", Get).WaitForOutput("HTTP/1.1 503 "));
            Assert.IsFalse(viewer.IsAborted);
            viewer.Abort();
            rig.Stop();
        }

        [TestMethod]
        public void ARefusalOverTlsWaitsForNoHandshake()
        {
            ServerRig rig = new ServerRig(1, 1);
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
            ServerRig rig = new ServerRig(8, 2);
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
            ServerRig rig = new ServerRig(8, 1);
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
            ServerRig rig = new ServerRig(4, 4);
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
            ServerRig rig = new ServerRig(4, 4);
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
            ServerRig rig = new ServerRig(4, 4);
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
            ServerRig rig = new ServerRig(4, 4);
            rig.Listener.ThrowOnce();
            Assert.IsTrue(rig.ListenerFailed.WaitOne(10000, false));
            Assert.IsTrue(rig.Connect("192.0.2.1", Get).WaitForOutput("now"));
            rig.Stop();
        }

        [TestMethod]
        public void ThreadsEndWhenTheyAreSpare()
        {
            ServerRig rig = new ServerRig(4, 4);
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
            ServerRig rig = new ServerRig(4, 4);
            for (int i = 1; i < rig.Limits.Listeners; i++) rig.Server.Start(new HeldListener());
            Assert.ThrowsException(typeof(InvalidOperationException), () => rig.Server.Start(new HeldListener()));
            rig.Stop();
            Assert.ThrowsException(typeof(InvalidOperationException), () => rig.Server.Start(new HeldListener()));
        }
    }
}
