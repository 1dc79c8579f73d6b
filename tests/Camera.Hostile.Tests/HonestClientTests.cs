using Camera.Accounts;
using Camera.Hostile.Tests.Attacks;
using Camera.Hostile.Tests.Honest;
using Camera.Http;
using Camera.Simulator.Tests;

namespace Camera.Hostile.Tests;

/// <summary>Whoever shares an address with an attacker, or comes when the camera remembers only attackers, still gets in.</summary>
[TestClass]
public class HonestClientTests
{
    private const string Shared = "127.0.0.5";
    private const int Attackers = 3 * AccountLimits.Addresses;
    private const int MostRounds = 8; // while frames are lost in each, and the machine stands still

    private static readonly int s_placesOfAnAddress = new HttpLimits().ConnectionsPerAddress;
    private static HostileCamera s_camera = null!;

    [ClassInitialize]
    public static void SwitchOn(TestContext _) => s_camera = HostileCamera.Start(isEncrypted: false);

    [ClassCleanup]
    public static void SwitchOff() => s_camera.Dispose();

    [TestMethod]
    public void TheLongestWithoutARequestGoesFirst()
    {
        var silent = new List<Client>();
        for (int i = 0; i < s_placesOfAnAddress; i++)
        {
            silent.Add(Client.ConnectPlain(s_camera.Port, Shared));
        }

        for (int displaced = 0; displaced < 3; displaced++)
        {
            // It stays, so that each further one needs the place of the next in the row.
            Client honest = Client.ConnectPlain(s_camera.Port, Shared);
            silent.Add(honest);
            AskForTheSession(honest);
            Assert.IsTrue(silent[displaced].IsAnswered(CameraSite.PatienceMilliseconds), "the first is still there");
            Assert.IsTrue(silent.Skip(displaced + 1).All(client => !client.IsAnswered(0)), "a later one went first");
        }

        silent.ForEach(client => client.Reset());
    }

    [TestMethod]
    public void AnAddressTableFullOfAttackersLocksNobodyOut()
    {
        using var home = new Household(s_camera, 1);
        using var pulse = new Pulse();
        bool isWhole = false;
        for (int round = 0; !isWhole && round < MostRounds; round++)
        {
            home.TakeLost();
            pulse.TakeLongest();
            for (int i = 0; i < Attackers; i++)
            {
                Assert.AreEqual(403, SignIn(SlowAttacks.Many((round * Attackers) + i), "wrong-horse"));
            }

            Assert.AreEqual(200, SignIn("127.0.200.1", SignedIn.Password));
            int lost = home.TakeLost();
            isWhole = lost == 0;
            Assert.IsTrue(pulse.TakeStandstill() || isWhole, $"{lost} frames lost");
        }

        Assert.IsTrue(isWhole, "frames were lost, and the machine stood still, in each round");
        Assert.IsTrue(PageLoad.Measure(s_camera) > 0);
    }

    private static void AskForTheSession(Client client)
    {
        client.Send($"GET /api/session HTTP/1.1\r\nHost: 127.0.0.1:{s_camera.Port}\r\n\r\n");
        Assert.AreEqual(200, client.Receive().Status);
    }

    private static int SignIn(string from, string password)
    {
        using Client client = Client.Connect(s_camera, from);
        client.Send(PasswordAttacks.SignIn(s_camera, SignedIn.Name, password));
        return client.Receive().Status;
    }
}
