using System.Security.Cryptography;

namespace Camera.Cryptography.Desktop;

/// <summary>HMAC by .NET.</summary>
internal sealed class SystemHmac : IHmac
{
    public byte[] HashSha256(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}
