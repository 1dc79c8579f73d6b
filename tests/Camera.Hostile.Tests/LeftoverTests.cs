using Camera.Hostile.Tests.Attacks;
using Camera.Hostile.Tests.Honest;

namespace Camera.Hostile.Tests;

/// <summary>After the attacks the camera holds what it held before: threads, sockets, memory.</summary>
[TestClass]
public class LeftoverTests
{
    private const int Pages = 5; // a page load while an attack lasts, so that it is in full
    private const int SpareMilliseconds = 60_000; // spare threads are kept for 30 s
    private const long SlackBytes = 12 << 20; // twice the most garbage that is not collected yet

    private static readonly string[] s_attacks =
    [
        nameof(SlowAttacks.Headers), nameof(SlowAttacks.Reading), nameof(SlowAttacks.Viewers), nameof(SlowAttacks.HalfOpen),
        nameof(FloodAttacks.Resets), nameof(FloodAttacks.FiveHundredFromEverywhere), nameof(FloodAttacks.Pipelined),
        nameof(FloodAttacks.ChunkBomb), nameof(PasswordAttacks.AddressesWithoutEnd),
    ];

    private static readonly string[] s_tlsAttacks =
        [nameof(TlsAttacks.Stall), nameof(TlsAttacks.Drip), nameof(TlsAttacks.Handshakes), nameof(TlsAttacks.Garbage)];

    /// <summary>Where the figures are written.</summary>
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void NothingIsLeftOfTheAttackers()
    {
        using HostileCamera http = HostileCamera.Start(isEncrypted: false);
        using HostileCamera https = HostileCamera.Start(isEncrypted: true);
        using var httpViewer = new Household(http, 1);
        using var httpsViewer = new Household(https, 1);
        Holding before = Besiege(http, s_attacks);
        Holding beforeTls = Besiege(https, [.. s_attacks, .. s_tlsAttacks]);
        AssertBack(http, before);
        AssertBack(https, beforeTls);
    }

    private static Holding Besiege(HostileCamera camera, string[] attacks)
    {
        int threads = camera.Threads;
        int sockets = camera.Sockets;
        Attack(camera, attacks); // twice, so that the runtime has grown to what it likes
        Attack(camera, attacks);
        var holding = new Holding(threads, sockets, camera.Memory);
        Attack(camera, attacks);
        Attack(camera, attacks);
        return holding;
    }

    private void AssertBack(HostileCamera camera, Holding before)
    {
        camera.WaitForSockets(before.Sockets);
        Assert.IsTrue(SpinWait.SpinUntil(() => camera.Threads <= before.Threads, SpareMilliseconds), $"{camera.Threads} threads of {before}");
        long memory = camera.Memory;
        TestContext.WriteLine($"{before}, then {camera.Threads} threads, {camera.Sockets} sockets, {memory} bytes");
        Assert.IsTrue(memory <= before.Memory + SlackBytes, $"{memory} bytes of {before}");
        Assert.IsTrue(PageLoad.Measure(camera) > 0);
    }

    private static void Attack(HostileCamera camera, string[] attacks)
    {
        foreach (string attack in attacks)
        {
            using Siege siege = Siege.Lay(camera, AttackTable.Find(attack));
            for (int i = 0; i < Pages; i++)
            {
                PageLoad.Measure(camera);
            }
        }
    }

    private sealed record Holding(int Threads, int Sockets, long Memory);
}
