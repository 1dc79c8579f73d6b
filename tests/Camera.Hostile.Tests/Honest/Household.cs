namespace Camera.Hostile.Tests.Honest;

/// <summary>Those who watch honestly.</summary>
public sealed class Household : IDisposable
{
    private const int WarmingUp = 5;

    private readonly HonestViewer[] _viewers;

    /// <summary>Opens so many streams and waits until they run.</summary>
    public Household(HostileCamera camera, int viewers)
    {
        _viewers = [.. Enumerable.Range(0, viewers).Select(_ => new HonestViewer(camera))];
        foreach (HonestViewer viewer in _viewers)
        {
            viewer.WaitForFrame(WarmingUp); // code that runs for the first time is slow
        }

        TakeLost();
        Sockets = camera.Sockets;
    }

    /// <summary>Sockets of the camera while nobody else is connected.</summary>
    public int Sockets { get; }

    /// <summary>Sees that each stream goes on.</summary>
    /// <returns>Frames that were lost since the last time.</returns>
    public int TakeLost()
    {
        int[] wanted = [.. _viewers.Select(viewer => viewer.Frames + 1)];
        for (int i = 0; i < wanted.Length; i++)
        {
            _viewers[i].WaitForFrame(wanted[i]);
        }

        return _viewers.Sum(viewer => viewer.TakeLost());
    }

    public void Dispose()
    {
        foreach (HonestViewer viewer in _viewers)
        {
            viewer.Dispose();
        }
    }
}
