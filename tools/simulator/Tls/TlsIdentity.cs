using System.Net.Security;
using Camera.Http.Tls;

namespace Camera.Simulator.Tls;

/// <summary>What all connections of one HTTPS listener share.</summary>
internal sealed record TlsIdentity(
    SslServerAuthenticationOptions Options, TlsLimits Limits, HandshakeGate Gate, AddressTurns Turns);
