extern alias nano;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using nano::NanoStubs;

namespace Camera.Board.Tests;

/// <summary>TLS by .NET in the place of the platform's, with its manners: it wants its texts ended by a NUL, and a failed handshake leaves
/// the socket open.</summary>
internal sealed class SslStack : ITlsStack
{
    /// <summary>Handshakes begun.</summary>
    public int Handshakes { get; private set; }

    /// <summary>What the last one asked of the client, and its protocols.</summary>
    public (bool WantsClientCertificate, int Protocols) Asked { get; private set; }

    /// <summary>How much was written at a time at the most.</summary>
    public int LongestWrite { get; private set; }

    /// <summary>The key as it lies in memory.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>Runs within each handshake.</summary>
    public Action During { get; set; } = () => { };

    public void Check(byte[] certificate, byte[] key, string password)
    {
        Key = key;
        if (certificate[^1] != 0 || key[^1] != 0)
        {
            throw new ArgumentException("not ended by a NUL");
        }

        Load(certificate, key).Dispose();
    }

    public ITlsDevice Accept(ISocketDevice socket, byte[] certificate, byte[] key, bool wantsClientCertificate, int protocols)
    {
        Handshakes++;
        Asked = (wantsClientCertificate, protocols);
        During();
        Socket real = ((LoopbackSockets.LoopbackSocket)socket).Socket;
        var stream = new SslStream(new NetworkStream(real, ownsSocket: false));
        using X509Certificate2 identity = Load(certificate, key);
        stream.AuthenticateAsServer(identity, wantsClientCertificate, (SslProtocols)protocols, checkCertificateRevocation: false);
        return new Session(this, stream, real);
    }

    private static X509Certificate2 Load(byte[] certificate, byte[] key) =>
        X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(certificate).TrimEnd('\0'), Encoding.ASCII.GetString(key).TrimEnd('\0'));

    private sealed class Session(SslStack owner, SslStream stream, Socket socket) : ITlsDevice
    {
        private readonly byte[] _plain = new byte[16384];
        private int _start;
        private int _end;

        public int Available => _end - _start;

        public int Read(byte[] buffer, int offset, int count, int timeout)
        {
            if (_start == _end)
            {
                stream.ReadTimeout = timeout;
                _start = 0;
                _end = stream.Read(_plain);
            }

            int taken = Math.Min(count, _end - _start);
            Array.Copy(_plain, _start, buffer, offset, taken);
            _start += taken;
            return taken;
        }

        public void Write(byte[] buffer, int offset, int count, int timeout)
        {
            owner.LongestWrite = Math.Max(owner.LongestWrite, count);
            stream.WriteTimeout = timeout;
            stream.Write(buffer, offset, count);
        }

        public void Close()
        {
            try
            {
                stream.ShutdownAsync().Wait(1000);
            }
            catch (AggregateException)
            {
                // the client was faster
            }

            socket.Dispose();
        }
    }
}
