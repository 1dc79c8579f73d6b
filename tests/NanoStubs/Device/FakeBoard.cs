using System;
using System.Threading;

namespace NanoStubs
{
    /// <summary>The board behind the stubs: what a test plugs in, and what it can look at afterwards. Static, as a board's hardware is.</summary>
    public static class FakeBoard
    {
        /// <summary>The sockets.</summary>
        public static ISocketStack Sockets { get; set; }

        /// <summary>Handshakes.</summary>
        public static ITlsStack Tls { get; set; }

        /// <summary>Drive I:.</summary>
        public static IDrive Drive { get; set; }

        /// <summary>The radio and what the platform keeps for it.</summary>
        public static RadioState Radio { get; set; }

        /// <summary>The pins.</summary>
        public static PinState Pins { get; set; }

        /// <summary>The SPI bus.</summary>
        public static ISpi Spi { get; set; }

        /// <summary>The I2C bus.</summary>
        public static II2c I2c { get; set; }

        /// <summary>The serial port.</summary>
        public static IUart Uart { get; set; }

        /// <summary>Milliseconds by which the clock has been put on.</summary>
        public static long Ahead { get; set; }

        /// <summary>Free bytes of the heap.</summary>
        public static uint FreeBytes { get; set; }

        /// <summary>How often the heap was measured.</summary>
        public static int Collections { get; set; }

        /// <summary>Is set by a restart, which a test cannot survive: the caller goes on.</summary>
        public static ManualResetEvent Rebooted { get; set; }

        /// <summary>The servers that the time comes from; null until it is asked.</summary>
        public static string[] TimeServers { get; set; }

        /// <summary>Gives a name's address, or null.</summary>
        public static Func<string, byte[]> Names { get; set; }

        /// <summary>Takes what the board posts; gives the status of the answer, or throws.</summary>
        public static Func<PostState, int> Receiver { get; set; }

        /// <summary>Nobody takes connections.</summary>
        public static Exception ConnectFailure() => new System.Net.WebException(System.Net.WebExceptionStatus.ConnectFailure);

        /// <summary>What a socket throws.</summary>
        /// <param name="code">The number of the platform's <c>SocketError</c>.</param>
        public static Exception SocketFailure(int code) => new System.Net.Sockets.SocketException(code);

        /// <summary>Everything as it is when the board leaves its shop.</summary>
        public static void Reset()
        {
            Sockets = null;
            Tls = null;
            Drive = null;
            Spi = null;
            I2c = null;
            Uart = null;
            Radio = new RadioState();
            Pins = new PinState();
            Ahead = 0;
            FreeBytes = 4000000;
            Collections = 0;
            Rebooted = new ManualResetEvent(false);
            TimeServers = null;
        }
    }
}
