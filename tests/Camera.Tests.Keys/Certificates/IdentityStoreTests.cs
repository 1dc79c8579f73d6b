using System.Text;
using Camera.Certificates;
using Camera.Storage;
using Camera.Tests.Storage;
using nanoFramework.TestFramework;

namespace Camera.Tests.Certificates
{
    [TestClass]
    public class IdentityStoreTests
    {
        private const int RegionSize = 3000;
        private const long Now = 1800000000; // 2027-01-15

        [TestMethod]
        public void AnIdentityFromEndToEnd()
        {
            var flash = new CutFlash(2, RegionSize);
            IdentityStore store = Open(flash, RecordStatus.Empty);
            Assert.AreEqual((int)IdentityStatus.NoKey, (int)store.SetSelfSigned(Samples.Der(Samples.Client)));
            Assert.AreEqual((int)IdentityStatus.NoPreviousKey, (int)store.Revert());
            Assert.AreEqual((int)CertificateState.NotGenerated, (int)store.GetSelfSignedState(Now));
            Ok(store.SetKey(Keys.Camera(), Now, false));
            Ok(store.SetSelfSigned(Samples.Der(Samples.Client)));
            Ok(store.InstallCa(Accepted(), "camera.pem"));
            Assert.AreEqual((int)CertificateState.Valid, (int)store.GetCaState(Now));
            Assert.AreEqual((int)CertificateState.Expired, (int)store.GetCaState(Now * 2));
            Assert.AreEqual((int)CertificateState.NotYetValid, (int)store.GetCaState(0));
            Assert.AreEqual((int)CertificateState.Valid, (int)store.GetCaState(DerTime.Unknown));

            store = Open(flash, RecordStatus.Ok);
            IdentitySlot slot = store.Current;
            Assert.AreEqual(Now, slot.Created);
            Assert.AreEqual("camera.pem", slot.CaFileName);
            Assert.AreEqual(3, slot.ChainLength);
            Assert.IsTrue(slot.InUse == slot.CaCertificate && slot.SelfSigned != null && store.Previous == null);
            Assert.AreEqual(3, Count(slot.GetChainPem(), "BEGIN CERTIFICATE"));
            Assert.AreEqual(2, Count(slot.GetTlsPem(), "BEGIN CERTIFICATE"), "without the root");
            byte[] pem = store.GetKeyPem(slot);
            PrivateKey key;
            KeyImport.TryRead(pem, 0, pem.Length, null, null, null, out key);
            Assert.IsTrue(key.PublicKey.IsSameKey(slot.PublicKey));

            Ok(store.DeleteCa());
            Assert.IsTrue(store.Current.InUse == store.Current.SelfSigned);
            Assert.AreEqual(1, Count(store.Current.GetTlsPem(), "BEGIN CERTIFICATE"));
            Assert.AreEqual((int)IdentityStatus.NothingThere, (int)store.DeleteCa());
            Ok(store.DeleteSelfSigned());
            Assert.IsNull(store.Current.GetTlsPem());
            Assert.AreEqual((int)IdentityStatus.NothingThere, (int)store.DeleteSelfSigned());
        }

        [TestMethod]
        public void ANewKeyKeepsThePreviousOne()
        {
            var flash = new CutFlash(2, RegionSize);
            IdentityStore store = Open(flash, RecordStatus.Empty);
            Ok(store.SetKey(Keys.Camera(), Now, false));
            Ok(store.SetSelfSigned(Samples.Der(Samples.Client)));
            Ok(store.SetKey(Keys.Other(), DerTime.Unknown, false));
            Assert.AreEqual((int)CertificateState.OtherKey, (int)store.GetSelfSignedState(Now));
            Assert.AreEqual((int)IdentityStatus.WrongKey, (int)store.SetSelfSigned(Samples.Der(Samples.Client)));
            Assert.AreEqual((int)IdentityStatus.WrongKey, (int)store.InstallCa(Accepted(), "a"));

            store = Open(flash, RecordStatus.Ok);
            Assert.AreEqual(DerTime.Unknown, store.Current.Created);
            Ok(store.Revert());
            Assert.AreEqual((int)CertificateState.Valid, (int)store.GetSelfSignedState(Now));
            PrivateKey previous = store.OpenKey(store.Previous);
            Assert.IsTrue(previous.PublicKey.IsSameKey(Keys.Other().PublicKey));

            // The key in use is the previous one: a third key takes the place of the second.
            Ok(store.Revert());
            Ok(store.SetKey(Keys.Other(), Now, true));
            Assert.IsTrue(store.Previous.PublicKey.IsSameKey(Keys.Camera().PublicKey));
            Assert.AreEqual(Now, store.Current.Created);
            Ok(store.DeletePrevious());
            Assert.AreEqual((int)IdentityStatus.NoPreviousKey, (int)store.DeletePrevious());
            Assert.AreEqual((int)CertificateState.NotGenerated, (int)store.GetSelfSignedState(Now));
        }

        [DataRow("", false)]
        [DataRow("a\nb", false)]
        [DataRow("chain (1).pem", true)]
        [TestMethod]
        public void FileNames(string name, bool good)
        {
            IdentityStore store = Open(new CutFlash(2, RegionSize), RecordStatus.Empty);
            Ok(store.SetKey(Keys.Camera(), Now, false));
            IdentityStatus expected = good ? IdentityStatus.Ok : IdentityStatus.BadFileName;
            Assert.AreEqual((int)expected, (int)store.InstallCa(Accepted(), name));
            Assert.AreEqual((int)IdentityStatus.Ok, (int)store.InstallCa(Accepted(), new string('x', 250)));
            Assert.AreEqual((int)IdentityStatus.BadFileName, (int)store.InstallCa(Accepted(), new string('x', 251)));
        }

        [TestMethod]
        public void WhatDoesNotFitChangesNothing()
        {
            var flash = new CutFlash(2, 1000);
            IdentityStore store = Open(flash, RecordStatus.Empty);
            Ok(store.SetKey(Keys.Camera(), Now, false));
            Ok(store.SetSelfSigned(Samples.Der(Samples.Client)));
            Assert.AreEqual((int)IdentityStatus.TooLarge, (int)store.InstallCa(Accepted(), "a"));
            Assert.IsNull(store.Current.CaCertificate);
            Assert.IsNotNull(Open(flash, RecordStatus.Ok).Current.SelfSigned);
        }

        [TestMethod]
        public void AFlashThatFailsChangesNothing()
        {
            var flash = new CutFlash(2, RegionSize);
            IdentityStore store = Open(flash, RecordStatus.Empty);
            Ok(store.SetKey(Keys.Camera(), Now, false));
            flash.ReadsFail = true;
            Assert.AreEqual((int)IdentityStatus.DeviceFailed, (int)store.SetSelfSigned(Samples.Der(Samples.Client)));
            Assert.IsNull(store.Current.SelfSigned);
            Assert.IsNull(store.OpenKey(store.Current));
            IdentityStore blind = Open(flash, RecordStatus.DeviceFailed);
            flash.ReadsFail = false;
            Assert.AreEqual((int)IdentityStatus.DeviceFailed, (int)blind.SetKey(Keys.Other(), Now, false));
            Assert.IsTrue(Open(flash, RecordStatus.Ok).Current.PublicKey.IsSameKey(Keys.Camera().PublicKey));
        }

        [TestMethod]
        public void ARecordOfAnotherLayoutIsNotTaken()
        {
            var flash = new CutFlash(2, RegionSize);
            byte[] record = { 2, 0, 0 };
            new RecordStore(flash, 0).Save(record, 0, record.Length);
            IdentityStore store = Open(flash, RecordStatus.Corrupt);
            Assert.IsNull(store.Current);
            Ok(store.SetKey(Keys.Camera(), Now, false));
        }

        /// <summary>The power goes at moments all over a change: the old set or the new one is there, whole.</summary>
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        [TestMethod]
        public void PowerCuts(int operation)
        {
            var start = new CutFlash(2, 1500);
            IdentityStore store = Open(start, RecordStatus.Empty);
            Ok(store.SetKey(Keys.Camera(), Now, false));
            Ok(store.SetSelfSigned(Samples.Der(Samples.Client)));
            Ok(store.SetKey(Keys.Other(), Now, false));
            for (int cut = 0; cut < 2400; cut += 149)
            {
                CutFlash flash = start.Clone();
                store = Open(flash, RecordStatus.Ok);
                flash.Budget = cut;
                flash.Leaving = cut & 3;
                IdentityStatus status = operation == 0 ? store.Revert()
                    : operation == 1 ? store.DeletePrevious() : store.SetKey(Keys.Other(), 7, true);
                bool done = status == IdentityStatus.Ok;
                flash.PowerOn();
                store = Open(flash, RecordStatus.Ok);
                bool isNew = operation == 0 ? store.Current.SelfSigned != null
                    : operation == 1 ? store.Previous == null : store.Current.Created == 7;
                Assert.IsTrue(isNew || !done, "an answer of Ok is durable");
                bool hasFirst = operation == 1 ? isNew || store.Previous.SelfSigned != null
                    : (isNew && operation == 0 ? store.Current : store.Previous).SelfSigned != null;
                Assert.IsTrue(hasFirst, "the certificate of the first key");
                Assert.IsNotNull(store.OpenKey(store.Current));
            }
        }

        private static IdentityStore Open(IFlash flash, RecordStatus expected)
        {
            var store = new IdentityStore(flash, 0);
            Assert.AreEqual((int)expected, (int)store.Load());
            return store;
        }

        private static GateResult Accepted()
        {
            byte[] file = Encoding.UTF8.GetBytes(
                Samples.Pem(Samples.Leaf) + Samples.Pem(Samples.Ca) + Samples.Pem(Samples.Root));
            return CertificateGate.Check(file, 0, file.Length, Keys.Camera().PublicKey, null, Now);
        }

        private static void Ok(IdentityStatus status)
        {
            Assert.AreEqual((int)IdentityStatus.Ok, (int)status);
        }

        private static int Count(string text, string part)
        {
            int count = 0;
            for (int at = text.IndexOf(part); at >= 0; at = text.IndexOf(part, at + 1))
            {
                count++;
            }

            return count;
        }
    }
}
