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

    // FIPS 180-4's long example: a million times "a".
    [TestMethod]
    [DataRow(HashAlgorithm.Sha256, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")]
    [DataRow(HashAlgorithm.Sha384, "9d0e1809716474cb086e834e310a4a1ced149e9c00f248527972cec5704c2a5b07b8b3dc38ecc4ebae97ddd87f3d8985")]
    [DataRow(
        HashAlgorithm.Sha512,
        "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b")]
    public void AMillionBytes(HashAlgorithm algorithm, string expected)
    {
        byte[] data = Enumerable.Repeat((byte)'a', 1_000_000).ToArray();
        CollectionAssert.AreEqual(Convert.FromHexString(expected), HashFunction.Hash(algorithm, data, 0, data.Length));
    }
}
