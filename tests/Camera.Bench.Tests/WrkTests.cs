using Camera.Bench.Load;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Bench.Tests;

/// <summary>What wrk 4.1.0 prints.</summary>
[TestClass]
public class WrkTests
{
    private const string Good = """
        Running 2s test @ http://127.0.0.1:8080/snapshot.jpg
          1 threads and 64 connections
          Thread Stats   Avg      Stdev     Max   +/- Stdev
            Latency    33.05ms   25.11ms 199.24ms   81.44%
            Req/Sec     1.99k   740.94     3.48k    66.67%
          3985 requests in 2.01s, 214.48MB read
        Requests/sec:   1982.16
        Transfer/sec:    106.68MB
        """;

    [TestMethod]
    public void TheFiguresAreRead()
    {
        Wrk.Finding? found = Wrk.Parse(Good);
        Assert.IsNotNull(found);
        Assert.AreEqual(3985, found.Requests);
        Assert.AreEqual(1982.16, found.PerSecond);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("unable to connect to 127.0.0.1:8080 Connection refused")]
    [DataRow(Good + "\n  Socket errors: connect 0, read 3, write 0, timeout 0")]
    [DataRow(Good + "\n  Non-2xx or 3xx responses: 1")]
    public void AnErrorOnTheWayIsNoFigure(string output) => Assert.IsNull(Wrk.Parse(output));
}
