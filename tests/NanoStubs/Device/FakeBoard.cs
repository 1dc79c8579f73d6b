using System;
using System.Collections.Generic;
using System.IO;
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

    /// <summary>Opens sockets.</summary>
    public interface ISocketStack
    {
        /// <summary>A new socket.</summary>
        /// <param name="isStream">TCP, else UDP.</param>
        ISocketDevice Open(bool isStream);
    }

    /// <summary>What a socket does. Failures are the stubs' exceptions.</summary>
    public interface ISocketDevice
    {
        /// <summary>Bytes received and not read.</summary>
        int Available { get; }

        /// <summary>The other end.</summary>
        EndPointState Remote { get; }

        /// <summary>Takes a port.</summary>
        void Bind(EndPointState local);

        /// <summary>Begins to listen.</summary>
        void Listen(int backlog);

        /// <summary>Accepts a client.</summary>
        ISocketDevice Accept();

        /// <summary>Waits.</summary>
        bool Poll(int microseconds, int mode);

        /// <summary>Receives.</summary>
        int Receive(byte[] buffer, int offset, int count, int flags, int timeout, out EndPointState sender);

        /// <summary>Sends all.</summary>
        int Send(byte[] buffer, int offset, int count, int timeout, EndPointState receiver);

        /// <summary>Sets an option.</summary>
        void SetOption(int level, int name, int value);

        /// <summary>Closes it.</summary>
        void Close();
    }

    /// <summary>What the platform's HTTP client was asked to send.</summary>
    public sealed class PostState
    {
        /// <summary>The address.</summary>
        public string Url { get; set; }

        /// <summary>The header, or null.</summary>
        public string Authorization { get; set; }

        /// <summary>The header.</summary>
        public string ContentType { get; set; }

        /// <summary>The header Content-Length.</summary>
        public long Length { get; set; }

        /// <summary>The longest wait for the answer.</summary>
        public TimeSpan Timeout { get; set; }

        /// <summary>The number of the versions of TLS.</summary>
        public int Protocols { get; set; }

        /// <summary>The authority's certificate, or null.</summary>
        public byte[] Authority { get; set; }

        /// <summary>Writes the body.</summary>
        public Action<Stream> WriteTo { get; set; }
    }

    /// <summary>An address and a port.</summary>
    public sealed class EndPointState
    {
        /// <summary>4 bytes.</summary>
        public byte[] Address { get; set; }

        /// <summary>The port.</summary>
        public int Port { get; set; }
    }

    /// <summary>Shakes hands.</summary>
    public interface ITlsStack
    {
        /// <summary>Takes a certificate; throws when it is refused.</summary>
        void Check(byte[] certificate, byte[] key, string password);

        /// <summary>Shakes hands as the server.</summary>
        ITlsDevice Accept(ISocketDevice socket, byte[] certificate, byte[] key, bool wantsClientCertificate, int protocols);
    }

    /// <summary>What TLS does after the handshake.</summary>
    public interface ITlsDevice
    {
        /// <summary>Bytes decrypted and not read.</summary>
        int Available { get; }

        /// <summary>Reads.</summary>
        int Read(byte[] buffer, int offset, int count, int timeout);

        /// <summary>Writes.</summary>
        void Write(byte[] buffer, int offset, int count, int timeout);

        /// <summary>Says goodbye and closes the socket.</summary>
        void Close();
    }

    /// <summary>The file system.</summary>
    public interface IDrive
    {
        /// <summary>The file is there.</summary>
        bool Exists(string path);

        /// <summary>Deletes it, if it is there.</summary>
        void Delete(string path);

        /// <summary>Opens it; what was written is kept when the stream is disposed.</summary>
        /// <param name="mode">The number of a <see cref="FileMode"/>.</param>
        Stream Open(string path, int mode, bool canWrite);
    }

    /// <summary>What the platform keeps of Wi-Fi, and what the radio does with it.</summary>
    public sealed class RadioState
    {
        /// <summary>Name of the network to join.</summary>
        public string StationName { get; set; } = "";

        /// <summary>Its password.</summary>
        public string StationPassword { get; set; } = "";

        /// <summary>The options' number.</summary>
        public int StationOptions { get; set; } = 6;

        /// <summary>The authentication's number.</summary>
        public int StationAuthentication { get; set; }

        /// <summary>Name of the own network.</summary>
        public string AccessName { get; set; } = "";

        /// <summary>Its password.</summary>
        public string AccessPassword { get; set; } = "";

        /// <summary>The options' number.</summary>
        public int AccessOptions { get; set; }

        /// <summary>The authentication's number.</summary>
        public int AccessAuthentication { get; set; }

        /// <summary>Clients it takes.</summary>
        public int AccessClients { get; set; }

        /// <summary>The own network's address, as set.</summary>
        public string AccessAddress { get; set; }

        /// <summary>The address that the board has.</summary>
        public string Address { get; set; } = "0.0.0.0";

        /// <summary>The address that it gets by joining, or null when it cannot join.</summary>
        public string Gives { get; set; }

        /// <summary>Names tried to join.</summary>
        public List<string> Joins { get; } = new List<string>();

        /// <summary>The host name.</summary>
        public string HostName { get; set; }
    }

    /// <summary>Pins: what they are used for, and their levels.</summary>
    public sealed class PinState
    {
        private readonly HashSet<int> _low = new HashSet<int>();

        /// <summary>A function's number, its pin.</summary>
        public Dictionary<int, int> Functions { get; } = new Dictionary<int, int>();

        /// <summary>A pin, its mode's number.</summary>
        public Dictionary<int, int> Modes { get; } = new Dictionary<int, int>();

        /// <summary>How often a pin changed.</summary>
        public int Changes { get; private set; }

        /// <summary>How often a pin was read.</summary>
        public int Reads { get; private set; }

        /// <summary>The pin is high, as an open one with a pull-up is.</summary>
        public bool IsHigh(int pin)
        {
            lock (_low)
            {
                return !_low.Contains(pin);
            }
        }

        /// <summary>The program reads a pin.</summary>
        public bool Read(int pin)
        {
            bool isHigh = IsHigh(pin);
            Reads++;
            return isHigh;
        }

        /// <summary>Sets a pin's level.</summary>
        public void Set(int pin, bool isHigh)
        {
            lock (_low)
            {
                Changes += (isHigh ? _low.Remove(pin) : _low.Add(pin)) ? 1 : 0;
            }
        }
    }

    /// <summary>An SPI bus.</summary>
    public interface ISpi
    {
        /// <summary>A device is opened.</summary>
        void Open(int bus, int select, int hertz);

        /// <summary>Both ways at once.</summary>
        byte[] Transfer(byte[] write);
    }

    /// <summary>An I2C bus.</summary>
    public interface II2c
    {
        /// <summary>Sends; the status' number.</summary>
        int Write(int address, byte[] data);

        /// <summary>Receives; the status' number.</summary>
        int Read(int address, byte[] data);
    }

    /// <summary>A serial port.</summary>
    public interface IUart
    {
        /// <summary>Bytes received.</summary>
        int Available { get; }

        /// <summary>Opens or changes the rate.</summary>
        void Configure(string port, int baud);

        /// <summary>Receives what is there.</summary>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>Sends.</summary>
        void Write(byte[] buffer, int offset, int count);
    }
}
