using System.Text;
using Camera.Cryptography;
using Camera.Storage;
using Camera.Tests.Storage;
using Camera.Tool;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Certificates.Fuzz;

/// <summary>
/// The power is cut at every byte that each change of the store erases or writes, with each way the device may leave the byte of
/// the moment: after the restart all is as before or all is done, and an identity that was there is there.
/// </summary>
[TestClass]
public class StorePowerCuts
{
    private const int Small = 3600; // just enough for what is stored here
    private const long Now = 1800000000;

    private static readonly PrivateKey First = Read("key.der");
    private static readonly PrivateKey Second = Make();
    private static readonly PrivateKey Third = Make();
    private static readonly byte[] SelfSigned = Sign(First, 1);
    private static readonly byte[] Renewed = Sign(First, 2);
    private static readonly byte[] Request = RequestWriter.Create(
        First, new SubjectFields { CommonName = "camera" }, new AlternativeNames(), Ports.Hmac);

    [DataRow("SetKey")]
    [DataRow("SetKey keeping the previous one")]
    [DataRow("Revert")]
    [DataRow("DeletePrevious")]
    [DataRow("SetSelfSigned")]
    [DataRow("DeleteSelfSigned")]
    [DataRow("SetRequest")]
    [DataRow("InstallCa")]
    [DataRow("DeleteCa")]
    [TestMethod]
    public void AtEveryByte(string operation)
    {
        CutFlash start = new(2, Small);
        Fill(start);
        for (int leaving = 0; leaving < CutFlash.Leavings; leaving++)
        {
            int cuts = CutEverywhere(start, operation, leaving);
            Assert.IsTrue(cuts > Small, "each byte erased and written");
        }
    }

    /// <summary>The first key of a blank device, in regions of the real size.</summary>
    [TestMethod]
    public void TheFirstKeyInRealRegions()
    {
        CutEverywhere(new CutFlash(2, 16 * 1024), "SetKey", CutFlash.LosesUnflushed);
    }

    private static int CutEverywhere(CutFlash start, string operation, int leaving)
    {
        string before = Describe(start.Clone());
        CutFlash whole = start.Clone();
        Assert.AreEqual(IdentityStatus.Ok, Change(Open(whole), operation));
        string after = Describe(whole);
        Assert.AreNotEqual(before, after);
        for (int cut = 0; ; cut++)
        {
            CutFlash flash = start.Clone();
            IdentityStore store = Open(flash);
            flash.Budget = cut;
            flash.Leaving = leaving;
            IdentityStatus status = Change(store, operation);
            if (!flash.Off)
            {
                Assert.AreEqual(IdentityStatus.Ok, status);
                return cut;
            }

            Assert.AreEqual(IdentityStatus.DeviceFailed, status);
            flash.PowerOn();
            string found = Describe(flash);
            Assert.IsTrue(found == before || found == after, $"{operation}, cut at {cut}, left {leaving}: {found}");
        }
    }

    // First is current with everything; Second is previous with a certificate of its own.
    private static void Fill(CutFlash flash)
    {
        IdentityStore store = Open(flash);
        Ok(store.SetKey(Second, Now, false));
        Ok(store.SetSelfSigned(Sign(Second, 1)));
        Ok(store.SetKey(First, Now, false));
        Ok(store.SetSelfSigned(SelfSigned));
        Ok(store.InstallCa(Gate("chain.pem"), "chain.pem"));
    }

    private static IdentityStatus Change(IdentityStore store, string operation) => operation switch
    {
        "SetKey" => store.SetKey(Third, Now, false),
        "SetKey keeping the previous one" => store.SetKey(Third, Now, true),
        "Revert" => store.Revert(),
        "DeletePrevious" => store.DeletePrevious(),
        "SetSelfSigned" => store.SetSelfSigned(Renewed),
        "DeleteSelfSigned" => store.DeleteSelfSigned(),
        "SetRequest" => store.SetRequest(Request),
        "InstallCa" => store.InstallCa(Gate("leaf.der"), "leaf.der"),
        "DeleteCa" => store.DeleteCa(),
        _ => throw new ArgumentException(operation)
    };

    // All that is kept, private keys included; each certificate must be of its slot's key.
    private static string Describe(CutFlash flash)
    {
        IdentityStore store = Open(flash);
        StringBuilder text = new();
        foreach (IdentitySlot slot in new[] { store.Current, store.Previous })
        {
            if (slot == null)
            {
                text.Append("none;");
                continue;
            }

            foreach (Certificate certificate in new[] { slot.SelfSigned, slot.CaCertificate })
            {
                Assert.IsTrue(certificate == null || certificate.PublicKey.IsSameKey(slot.PublicKey));
            }

            text.Append(Encoding.ASCII.GetString(store.GetKeyPem(slot))).Append(slot.Created).Append(slot.CaFileName)
                .Append(slot.SelfSigned == null ? "" : Convert.ToHexString(slot.SelfSigned.Encode())).Append('|')
                .Append(slot.Request == null ? "" : Convert.ToHexString(slot.Request)).Append('|').Append(slot.GetChainPem()).Append(';');
        }

        return text.ToString();
    }

    private static IdentityStore Open(CutFlash flash)
    {
        IdentityStore store = new(flash, 0);
        RecordStatus status = store.Load();
        Assert.AreNotEqual(RecordStatus.DeviceFailed, status);
        return store;
    }

    private static GateResult Gate(string name)
    {
        byte[] file = Kept(name);
        return CertificateGate.Check(file, 0, file.Length, First.PublicKey, null, DerTime.Unknown);
    }

    private static PrivateKey Read(string name)
    {
        byte[] file = Kept(name);
        Assert.AreEqual(KeyImportError.None, KeyImport.TryRead(file, 0, file.Length, null, Ports.Hmac, Ports.Aes, out PrivateKey key));
        return key;
    }

    private static byte[] Kept(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", name));

    private static PrivateKey Make()
    {
        EcKeyGenerator generator = new(Ports.Entropy);
        while (generator.Step() == KeyGenerationStatus.Working)
        {
        }

        return PrivateKey.From(generator.KeyPair);
    }

    private static byte[] Sign(PrivateKey key, int days) => SelfSignedCertificate.Create(
        key, new SubjectFields { CommonName = "camera" }, new AlternativeNames(), Now, days, Ports.Entropy, Ports.Hmac);

    private static void Ok(IdentityStatus status) => Assert.AreEqual(IdentityStatus.Ok, status);
}
