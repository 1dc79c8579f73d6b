using System.Security.Cryptography;

namespace Camera.Cryptography.Desktop;

/// <summary>SHA-2 against .NET: every length around the block limits, and random pieces.</summary>
[TestClass]
public class ShaAgainstSystem
{
    private static byte[] Expected(HashAlgorithm algorithm, byte[] data) => algorithm switch
    {
        HashAlgorithm.Sha256 => SHA256.HashData(data),
        HashAlgorithm.Sha384 => SHA384.HashData(data),
        _ => SHA512.HashData(data),
    };

    [TestMethod]
    [DataRow(HashAlgorithm.Sha256)]
    [DataRow(HashAlgorithm.Sha384)]
    [DataRow(HashAlgorithm.Sha512)]
    public void EveryLengthInRandomPieces(HashAlgorithm algorithm)
    {
        var random = new Random(4);
        HashFunction function = HashFunction.Create(algorithm);
        for (int length = 0; length < 600; length++)
        {
            var data = new byte[length];
            random.NextBytes(data);
            for (int done = 0; done < length;)
            {
                int piece = random.Next(Math.Min(200, length - done) + 1);
                function.Append(data, done, piece);
                done += piece;
            }

            CollectionAssert.AreEqual(Expected(algorithm, data), function.Finish(), $"length {length}");
            CollectionAssert.AreEqual(Expected(algorithm, data), HashFunction.Hash(algorithm, data, 0, length), $"length {length}");
        }
    }
}
