using Camera.Http;

namespace Camera.Simulator.Tls;

/// <summary>A listener whose connections speak TLS.</summary>
internal sealed class TlsListener(IListener inner, TlsIdentity identity) : IListener
{
    public int Port => inner.Port;

    public IConnection? Accept() => inner.Accept() is { } connection ? new TlsConnection(connection, identity) : null;

    public void Close() => inner.Close();
}
