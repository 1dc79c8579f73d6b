using Camera.Http.Tls;
using nanoFramework.TestFramework;

namespace Camera.Tests.Http.Tls
{
    [TestClass]
    public class HandshakeAdmissionTest
    {
        [TestMethod]
        public void OnePlaceAnAddressAndSoManyInAll()
        {
            HandshakeAdmission admission = new HandshakeAdmission(new TlsLimits { Handshakes = 2 });
            Assert.IsTrue(admission.TryEnter("a", 0));
            Assert.IsFalse(admission.TryEnter("a", 0));
            Assert.IsTrue(admission.TryEnter("b", 0));
            Assert.IsFalse(admission.TryEnter("c", 0));
            admission.Leave("a", 0, 10, true);
            Assert.IsTrue(admission.TryEnter("c", 10));
            Assert.IsFalse(admission.TryEnter("b", 10));
        }

        [TestMethod]
        public void ASlowHandshakeCostsItsAddressOnly()
        {
            TlsLimits limits = new TlsLimits();
            HandshakeAdmission admission = new HandshakeAdmission(limits);
            long now = Slow(admission, limits, "a", 0);
            Assert.IsFalse(admission.TryEnter("a", now));
            Assert.IsFalse(admission.TryEnter("a", now + limits.PenaltyMilliseconds - 1));
            Assert.IsTrue(admission.TryEnter("b", now));
            admission.Leave("b", now, now, true);
            Assert.IsTrue(admission.TryEnter("a", now + limits.PenaltyMilliseconds));
        }

        [TestMethod]
        public void PenaltiesDoubleUpToALimitAndAreForgivenByAQuickHandshake()
        {
            TlsLimits limits = new TlsLimits();
            HandshakeAdmission admission = new HandshakeAdmission(limits);
            long now = 0;
            int expected = limits.PenaltyMilliseconds;
            for (int i = 0; i < 10; i++)
            {
                now = Slow(admission, limits, "a", now);
                Assert.IsFalse(admission.TryEnter("a", now + expected - 1), i.ToString());
                now += expected;
                expected = expected * 2 > limits.LongestPenaltyMilliseconds ? limits.LongestPenaltyMilliseconds : expected * 2;
            }

            Assert.IsTrue(admission.TryEnter("a", now));
            admission.Leave("a", now, now + 1, true);
            now = Slow(admission, limits, "a", now);
            Assert.IsTrue(admission.TryEnter("a", now + limits.PenaltyMilliseconds));
        }

        [TestMethod]
        public void TheTableStaysBoundedAndLocksNobodyOut()
        {
            TlsLimits limits = new TlsLimits { PenaltyAddresses = 4 };
            HandshakeAdmission admission = new HandshakeAdmission(limits);
            long now = 0;
            for (int i = 0; i < 20; i++)
            {
                now = Slow(admission, limits, "attacker" + i.ToString(), now);
            }

            Assert.IsTrue(admission.TryEnter("honest", now));
            admission.Leave("honest", now, now, true);
            Assert.IsTrue(admission.TryEnter("attacker0", now)); // made room long ago
            admission.Leave("attacker0", now, now, true);
            Assert.IsFalse(admission.TryEnter("attacker19", now));
        }

        private static long Slow(HandshakeAdmission admission, TlsLimits limits, string address, long now)
        {
            Assert.IsTrue(admission.TryEnter(address, now), address);
            long end = now + limits.SlowHandshakeMilliseconds + 1;
            admission.Leave(address, now, end, false);
            return end;
        }
    }
}
