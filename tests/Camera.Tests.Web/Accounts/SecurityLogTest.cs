using Camera.Accounts;
using Camera.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Accounts
{
    [TestClass]
    public class SecurityLogTest
    {
        [TestMethod]
        public void TheLastSixtyFourLastOverARestart()
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            for (int i = 1; i <= 70; i++)
            {
                log.Add(SecurityEventKind.UserChanged, "user" + i.ToString(), "192.0.2.1", 1700000000L + i, i);
            }

            SecurityEvent[] events = Open(flash).Newest();
            Assert.AreEqual(64, events.Length);
            Assert.AreEqual(70u, events[0].Number);
            Assert.AreEqual("user70", events[0].User);
            Assert.AreEqual(1700000070L, events[0].UnixSeconds);
            Assert.AreEqual("192.0.2.1", events[0].Address);
            Assert.AreEqual("user-changed", events[0].KindName);
            Assert.AreEqual(7u, events[63].Number);
        }

        [TestMethod]
        public void FailuresDoNotWearTheFlash()
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            for (int i = 0; i < 1000; i++)
            {
                log.Add(SecurityEventKind.Failed, null, "192.0.2.1", 0, i * 10);
            }

            Assert.AreEqual(1, flash.Writes);
            log.Add(SecurityEventKind.UserChanged, "admin", null, 0, 10001);
            Assert.AreEqual(2, flash.Writes);
            log.Add(SecurityEventKind.Failed, null, null, 0, 10002);
            log.Flush(10003);
            log.Flush(10004);
            Assert.AreEqual(3, flash.Writes);
            Assert.AreEqual(1002u, Open(flash).Newest()[0].Number);
        }

        // What any user can do all day, alternating so that nothing is one event.
        [TestMethod]
        [DataRow((int)SecurityEventKind.SignedIn, (int)SecurityEventKind.SignedOut)]
        [DataRow((int)SecurityEventKind.PasswordChanged, (int)SecurityEventKind.SignedIn)]
        [DataRow((int)SecurityEventKind.SettingsChanged, (int)SecurityEventKind.SignedIn)]
        public void AUserNeitherWashesItOutNorWearsTheFlash(int one, int other)
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            for (int i = 0; i < 40; i++)
            {
                log.Add(SecurityEventKind.KeyExported, "admin", "192.0.2.1", 0, 0);
            }

            int writes = flash.Writes;
            for (int i = 0; i < 1000; i++)
            {
                log.Add((SecurityEventKind)(i % 2 == 0 ? one : other), "guest", "192.0.2.66", 0, i * 100);
            }

            Assert.AreEqual(1, flash.Writes - writes, "in 100 s, the last minute's still to come");
            log.Add(SecurityEventKind.Failed, null, "192.0.2.7", 0, 100000);
            SecurityEvent[] events = log.Newest();
            int exports = 0;
            int everyday = 0;
            for (int i = 0; i < events.Length; i++)
            {
                exports += events[i].Kind == SecurityEventKind.KeyExported ? 1 : 0;
                everyday += (int)events[i].Kind == one || (int)events[i].Kind == other ? 1 : 0;
            }

            Assert.AreEqual(AccountLimits.Events - AccountLimits.EverydayEvents, exports);
            Assert.AreEqual(AccountLimits.EverydayEvents - 1, everyday);
        }

        [TestMethod]
        public void AnAttackDoesNotWashOutTheRest()
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            for (int i = 1; i <= 50; i++)
            {
                log.Add(SecurityEventKind.UserChanged, "user" + i.ToString(), "192.0.2.1", 0, i);
            }

            for (int i = 1; i <= 1000; i++)
            {
                log.Add(i % 9 == 0 ? SecurityEventKind.Blocked : SecurityEventKind.Failed, null, "192.0.2.66", 0, i);
            }

            log.Add(SecurityEventKind.KeyChanged, "admin", "192.0.2.1", 0, 2000);
            SecurityEvent[] events = Open(flash).Newest();
            int changes = 0;
            for (int i = 0; i < events.Length; i++)
            {
                changes += events[i].Kind == SecurityEventKind.UserChanged ? 1 : 0;
            }

            Assert.AreEqual(AccountLimits.Events, events.Length);
            Assert.AreEqual(AccountLimits.Events - AccountLimits.FailureEvents, changes);
            Assert.AreEqual(1051u, events[0].Number);
            Assert.AreEqual("key-changed", events[0].KindName);
            Assert.AreEqual(11u, events[events.Length - 1].Number);
        }

        [TestMethod]
        public void SettingsThatOneUserChangesInARowAreOneEvent()
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            for (int i = 0; i < 100; i++)
            {
                log.Add(SecurityEventKind.SettingsChanged, "admin", "192.0.2.1", 1700000000L + i, i * 200);
            }

            log.Add(SecurityEventKind.SettingsChanged, "guest", "192.0.2.1", 1700000100L, 20000);
            log.Add(SecurityEventKind.SettingsChanged, "admin", "192.0.2.1", 1700000101L, 20001);
            Assert.AreEqual(1, flash.Writes);
            log.FlushIfDue(AccountLimits.EventWriteInterval - 1);
            Assert.AreEqual(1, flash.Writes);
            log.FlushIfDue(AccountLimits.EventWriteInterval);
            log.FlushIfDue(3 * AccountLimits.EventWriteInterval);
            Assert.AreEqual(2, flash.Writes);
            SecurityEvent[] events = Open(flash).Newest();
            Assert.AreEqual(3, events.Length);
            Assert.AreEqual(1700000099L, events[2].UnixSeconds);
            Assert.AreEqual(100u, events[2].Number);
        }

        [TestMethod]
        public void ABrokenFlashIsToldAndTheLogGoesOn()
        {
            MemoryFlash flash = new MemoryFlash();
            SecurityLog log = Open(flash);
            flash.IsBroken = true;
            log.Add(SecurityEventKind.Started, null, null, 0, 0);
            Assert.IsTrue(log.IsWriteFailing);
            Assert.AreEqual(1, log.Newest().Length);
            flash.IsBroken = false;
            log.Flush(1);
            Assert.IsFalse(log.IsWriteFailing);
            Assert.AreEqual(1, Open(flash).Newest().Length);
        }

        [TestMethod]
        public void ARecordThatDoesNotReadIsGivenUp()
        {
            byte[][] records =
            {
                new byte[] { 1, 0 },
                new byte[] { 2 },
                new byte[] { 2, 65 },
                new byte[] { 2, 1 },
                new byte[] { 2, 1, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 5, 65, 0 },
                new byte[] { 2, 1, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
            };
            for (int i = 0; i < records.Length; i++)
            {
                MemoryFlash flash = new MemoryFlash();
                new RecordStore(flash, 0).Save(records[i], 0, records[i].Length);
                SecurityLog log = new SecurityLog(new RecordStore(flash, 0));
                Assert.IsFalse(log.Load(), i.ToString());
                log.Add(SecurityEventKind.Started, null, null, 0, 0);
                Assert.AreEqual(1, Open(flash).Newest().Length, i.ToString());
            }
        }

        private static SecurityLog Open(MemoryFlash flash)
        {
            SecurityLog log = new SecurityLog(new RecordStore(flash, 0));
            Assert.IsTrue(log.Load());
            return log;
        }
    }
}
