using NanoStubs;

namespace nanoFramework.Networking
{
    public class Sntp
    {
        internal Sntp()
        {
        }

        public static string Server1 { get; set; }

        public static string Server2 { get; set; }

        public static void Start() => FakeBoard.TimeServers = new[] { Server1, Server2 };
    }
}
