using System.Security.Cryptography;
using Camera.Cryptography;

namespace Camera.Tool;

/// <summary>The operating system's random numbers.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public bool TryFill(byte[] buffer, int offset, int count)
    {
        RandomNumberGenerator.Fill(buffer.AsSpan(offset, count));
        return true;
    }
}

/// <summary>HMAC by .NET.</summary>
internal sealed class SystemHmac : IHmac
{
    public byte[] HashSha256(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}

/// <summary>AES by .NET.</summary>
internal sealed class SystemAes : IAes
{
    public byte[] EncryptCbc(byte[] key, byte[] iv, byte[] data)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, iv, PaddingMode.None);
    }

    public byte[] DecryptCbc(byte[] key, byte[] iv, byte[] data)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, iv, PaddingMode.None);
    }
}

/// <summary>The three together.</summary>
internal static class Ports
{
    public static readonly IEntropy Entropy = new SystemEntropy();
    public static readonly IHmac Hmac = new SystemHmac();
    public static readonly IAes Aes = new SystemAes();
}
