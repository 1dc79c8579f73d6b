using Camera.Http.Tls;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http.Tls
{
    [TestClass]
    public class HandshakeGateTest
    {
        // type 22, version 3.1, length 3, then 3 bytes
        private static readonly byte[] s_hello = { 22, 3, 1, 0, 3, 1, 2, 3 };

        [TestMethod]
        public void OpensOnlyWhenTheWholeRecordLiesThere()
        {
            for (int split = 0; split <= s_hello.Length; split++)
            {
                ScriptedPeer peer = new ScriptedPeer();
                peer.Arrive(10, s_hello, 0, split);
                peer.Arrive(20, s_hello, split, s_hello.Length - split);
                Assert.AreEqual((int)GateResult.Open, (int)Check(peer), "split at " + split.ToString());
                Assert.AreEqual(s_hello.Length, peer.Available);
            }
        }

        [TestMethod]
        public void OneByteAtATimeOpensAtTheLast()
        {
            ScriptedPeer peer = new ScriptedPeer();
            for (int i = 0; i < s_hello.Length; i++)
            {
                peer.Arrive(100 * i, s_hello, i, 1);
            }

            Assert.AreEqual((int)GateResult.Open, (int)Check(peer));
            Assert.AreEqual(700L, peer.Milliseconds);
        }

        [TestMethod]
        public void SilenceAndDrippingEndAtTheDeadline()
        {
            ScriptedPeer silent = new ScriptedPeer();
            Assert.AreEqual((int)GateResult.TimedOut, (int)Check(silent));
            Assert.AreEqual(3000L, silent.Milliseconds);

            ScriptedPeer dripping = new ScriptedPeer();
            for (int i = 0; i < s_hello.Length; i++)
            {
                dripping.Arrive(900 * i, s_hello, i, 1);
            }

            Assert.AreEqual((int)GateResult.TimedOut, (int)Check(dripping));
            Assert.AreEqual(3000L, dripping.Milliseconds);
        }

        [TestMethod]
        public void AClientThatLeavesIsClosed()
        {
            for (int sent = 0; sent < s_hello.Length; sent++)
            {
                ScriptedPeer peer = new ScriptedPeer();
                peer.Arrive(5, s_hello, 0, sent);
                peer.Leave(50);
                Assert.AreEqual((int)GateResult.Closed, (int)Check(peer), sent.ToString());
            }
        }

        [TestMethod]
        public void WhatIsNotTlsIsRefusedAtOnce()
        {
            byte[][] others =
            {
                new byte[] { (byte)'G', (byte)'E', (byte)'T', (byte)' ', (byte)'/' },
                new byte[] { 21, 3, 1, 0, 2 },
                new byte[] { 22, 2, 0, 0, 2 },
                new byte[] { 0x80, 0x2E, 1, 0, 2 },
            };
            for (int i = 0; i < others.Length; i++)
            {
                ScriptedPeer peer = new ScriptedPeer();
                peer.Arrive(0, others[i], 0, others[i].Length);
                Assert.AreEqual((int)GateResult.NotTls, (int)Check(peer), i.ToString());
            }
        }

        [TestMethod]
        public void ARecordBeyondTheWindowIsRefused()
        {
            int largest = new TlsLimits().FirstRecordBytes - 5;
            Assert.AreEqual((int)GateResult.TooLarge, (int)Check(Announcing(largest + 1)));
            Assert.AreEqual((int)GateResult.TooLarge, (int)Check(Announcing(65535)));
            Assert.AreEqual((int)GateResult.TimedOut, (int)Check(Announcing(largest)));
        }

        private static ScriptedPeer Announcing(int length)
        {
            ScriptedPeer peer = new ScriptedPeer();
            peer.Arrive(0, new byte[] { 22, 3, 1, (byte)(length >> 8), (byte)length }, 0, 5);
            return peer;
        }

        private static GateResult Check(ScriptedPeer peer)
        {
            return new HandshakeGate(new TlsLimits(), peer).Check(peer, new byte[5]);
        }
    }
}
