using System.Security.Cryptography;
using Camera.Cryptography;

namespace Camera.Simulator.Device;

/// <summary>The operating system's random generator; always fit for keys.</summary>
public sealed class OsEntropy : IEntropy
{
    /// <inheritdoc/>
    public bool TryFill(byte[] buffer, int offset, int count)
    {
        RandomNumberGenerator.Fill(buffer.AsSpan(offset, count));
        return true;
    }
}

/// <summary>HMAC by .NET, in the place of the board's native code.</summary>
public sealed class OsHmac : IHmac
{
    /// <inheritdoc/>
    public byte[] HashSha256(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}

/// <summary>AES by .NET, in the place of the board's native code.</summary>
public sealed class OsAes : IAes
{
    /// <inheritdoc/>
    public byte[] EncryptCbc(byte[] key, byte[] iv, byte[] data)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, iv, PaddingMode.None);
    }

    /// <inheritdoc/>
    public byte[] DecryptCbc(byte[] key, byte[] iv, byte[] data)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, iv, PaddingMode.None);
    }
}
