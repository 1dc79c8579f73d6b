using Camera.Cryptography;
using Camera.Simulator.Device;

namespace Camera.Tool;

/// <summary>What the device does natively, by .NET.</summary>
internal static class Ports
{
    public static readonly IEntropy Entropy = new OsEntropy();
    public static readonly IHmac Hmac = new OsHmac();
    public static readonly IAes Aes = new OsAes();
}
