using System.Threading;
using Camera.Accounts;
using Camera.Cryptography;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class SignInQueueTest
    {
        private const int Patience = 20000;

        [TestMethod]
        public void AFewWaitAndOfOneClientOnlyOne()
        {
            SignInQueue queue = new SignInQueue();
            for (int i = 0; i < AccountLimits.SignIns; i++)
            {
                Assert.IsTrue(queue.TryEnter("192.0.2." + i.ToString()));
                Assert.IsFalse(queue.TryEnter("192.0.2." + i.ToString()));
            }

            Assert.IsFalse(queue.TryEnter("192.0.2.99"));
            queue.Leave("192.0.2.1");
            Assert.IsTrue(queue.TryEnter("192.0.2.99"));
            Assert.IsFalse(queue.TryEnter("192.0.2.1"));
        }

        [TestMethod]
        public void ANetworkOfIpv6IsOneClient()
        {
            SignInQueue queue = new SignInQueue();
            Assert.IsTrue(queue.TryEnter("2001:db8:1:2::1"));
            Assert.IsFalse(queue.TryEnter("2001:db8:1:2::2"));
            Assert.IsTrue(queue.TryEnter("2001:db8:1:3::1"));
            queue.Leave("2001:db8:1:2::1");
            Assert.IsTrue(queue.TryEnter("2001:db8:1:2::2"));
        }

        // The second attempt does not wait for the first: it would hold its connection meanwhile.
        [TestMethod]
        public void WhoIsBeingCheckedDoesNotQueueUpASecondTime()
        {
            HeldHmac hmac = new HeldHmac();
            UserStore users = new UserStore(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), hmac);
            users.Load();
            users.SetUp("admin", "correct horse");
            Authenticator authenticator = new Authenticator(users, new AddressTable(), hmac, new FixedEntropy());
            AuthenticationResult first = AuthenticationResult.Busy;
            hmac.Hold();
            Thread thread = new Thread(() => first = authenticator.SignIn("admin", "wrong one", "192.0.2.1", 0, out User _));
            thread.Start();
            Assert.IsTrue(hmac.WaitHeld(Patience));
            AuthenticationResult second = authenticator.SignIn("admin", "correct horse", "192.0.2.1", 0, out User none);
            hmac.Release();
            thread.Join();
            AuthenticationResult third = authenticator.SignIn("admin", "correct horse", "192.0.2.1", 0, out User user);
            Assert.AreEqual((int)AuthenticationResult.Busy, (int)second);
            Assert.IsNull(none);
            Assert.AreEqual((int)AuthenticationResult.Wrong, (int)first);
            Assert.AreEqual((int)AuthenticationResult.Ok, (int)third);
            Assert.AreEqual("admin", user.Name);
        }

        // Stands still in its next HMAC until released.
        private sealed class HeldHmac : IHmac
        {
            private readonly QuickHmac _hmac = new QuickHmac();
            private readonly ManualResetEvent _held = new ManualResetEvent(false);
            private readonly ManualResetEvent _released = new ManualResetEvent(true);

            public void Hold()
            {
                _released.Reset();
            }

            public bool WaitHeld(int milliseconds)
            {
                return _held.WaitOne(milliseconds, false);
            }

            public void Release()
            {
                _released.Set();
            }

            public byte[] HashSha256(byte[] key, byte[] data)
            {
                if (!_released.WaitOne(0, false))
                {
                    _held.Set();
                    _released.WaitOne(Patience, false);
                }

                return _hmac.HashSha256(key, data);
            }
        }
    }
}
