using Camera.Http;
using Camera.Web;

namespace Camera.Web.Desktop;

/// <summary>What a connection's buffers and objects take is what the budget of viewers reckons with.</summary>
[TestClass]
public class ConnectionMemoryTests
{
    private const int BufferKilobytes = 13; // of the figure: input, output, parser
    private const int ObjectKilobytes = 4; // objects and thread
    private const int WindowKilobytes = 7; // of the network stack

    [TestMethod]
    public void BuffersAndObjectsAreWithinTheFigure()
    {
        var limits = new HttpLimits();
        var router = new Router([], null);
        ConnectionLoop Make() => new(router, limits, new NoClock(), null, null, new HttpCounters());
        Make(); // compiles the code, makes what is shared
        long before = GC.GetAllocatedBytesForCurrentThread();
        ConnectionLoop loop = Make();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(loop);
        Assert.AreEqual(BufferKilobytes + ObjectKilobytes + WindowKilobytes, new WebLimits().HttpViewerKilobytes);
        Assert.IsLessThanOrEqualTo((BufferKilobytes + ObjectKilobytes) * 1024L, bytes);
        Assert.IsGreaterThanOrEqualTo((BufferKilobytes - 1) * 1024L, bytes, "the figure is more than is needed");
    }

    private sealed class NoClock : IClock
    {
        public long Milliseconds => 0;
    }
}
