using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using NanoStubs;

namespace System.Net.Security
{
    [Flags]
    public enum SslProtocols
    {
        Tls12 = 3072,
        Tls13 = 12288,
    }

    public class SslStream : NetworkStream
    {
        private ITlsDevice _device;
        private bool _isDisposed;

        public SslStream(Socket socket)
            : base(socket)
        {
        }

        public override bool DataAvailable => (_device ?? throw new ObjectDisposedException(nameof(SslStream))).Available > 0;

        public void AuthenticateAsServer(X509Certificate serverCertificate, bool clientCertificateRequired, SslProtocols enabledSslProtocols)
        {
            X509Certificate2 certificate = (X509Certificate2)serverCertificate;
            _device = FakeBoard.Tls.Accept(
                Socket.Device, certificate.Certificate, certificate.Key, clientCertificateRequired, (int)enabledSslProtocols);
        }

        public override int Read(byte[] buffer, int offset, int size) => Device.Read(buffer, offset, size, Socket.ReceiveTimeout);

        public override void Write(byte[] buffer, int offset, int size) => Device.Write(buffer, offset, size, Socket.SendTimeout);

        protected override void Dispose(bool disposing)
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                if (!Socket.IsClosed)
                {
                    ISocketDevice socket = Socket.Forget();
                    if (_device == null)
                    {
                        socket.Close();
                    }
                }

                _device?.Close();
            }
        }

        private ITlsDevice Device => _isDisposed || Socket.IsClosed ? throw new ObjectDisposedException(nameof(SslStream)) : _device;
    }
}

namespace System.Security.Cryptography.X509Certificates
{
    public class X509Certificate
    {
        public X509Certificate(byte[] certificate) => Certificate = certificate;

        internal byte[] Certificate { get; }
    }

    public class X509Certificate2 : X509Certificate
    {
        public X509Certificate2(byte[] rawData, byte[] key, string password)
            : base(rawData)
        {
            Key = key;
            FakeBoard.Tls.Check(rawData, key, password);
        }

        internal byte[] Key { get; }
    }
}
