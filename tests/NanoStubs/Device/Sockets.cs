using System;
using System.IO;

namespace NanoStubs
{
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
}
