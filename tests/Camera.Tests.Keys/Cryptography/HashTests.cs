using System;
using Camera.Cryptography;
using nanoFramework.TestFramework;

namespace Camera.Tests.Cryptography
{
    /// <summary>SHA-2 by the examples of FIPS 180-4, and the rules of its calls.</summary>
    [TestClass]
    public class HashTests
    {
        [DataRow(256, "",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
        [DataRow(256, "abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
        [DataRow(256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
        [DataRow(256, "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")]
        [DataRow(384, "",
            "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b")]
        [DataRow(384, "abc",
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")]
        [DataRow(384, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "3391fdddfc8dc7393707a65b1b4709397cf8b1d162af05abfe8f450de5f36bc6b0455a8520bc4e6f5fe95b1fe3c8452b")]
        [DataRow(384, "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039")]
        [DataRow(512, "",
            "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")]
        [DataRow(512, "abc",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")]
        [DataRow(512, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c33596fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445")]
        [DataRow(512, "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909")]
        [TestMethod]
        public void HashesTheExamples(int bits, string message, string expected)
        {
            byte[] hash = Octets.HashOf(bits, message);
            CollectionAssert.AreEqual(Octets.Of(expected), hash);
            Assert.AreEqual(bits / 8, HashFunction.LengthOf(Octets.Algorithm(bits)));
        }

        // 10,000 times "a", in pieces that fill blocks in every way.
        [DataRow(256,
            "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711")]
        [DataRow(384,
            "2bca3b131bb7e922bcd1de98c44786d32e6b6b2993e69c4987edf9dd49711eb501f0e98ad248d839f6bf9e116e25a97c")]
        [DataRow(512,
            "0593036f4f479d2eb8078ca26b1d59321a86bdfcb04cb40043694f1eb0301b8acd20b936db3c916ebcc1b609400ffcf3fa8d569d7e39293855668645094baf0e")]
        [TestMethod]
        public void TakesPiecesOfAnyLength(int bits, string expected)
        {
            byte[] piece = new byte[300];
            for (int i = 0; i < piece.Length; i++)
            {
                piece[i] = (byte)'a';
            }

            HashFunction function = HashFunction.Create(Octets.Algorithm(bits));
            function.Append(piece, 0, 77);
            function.Reset();
            int left = 10000;
            for (int length = 0; left > 0; length = (length + 37) % 300)
            {
                int count = length < left ? length : left;
                function.Append(piece, 300 - count, count);
                left -= count;
            }

            byte[] output = new byte[bits / 8 + 2];
            function.Finish(output, 1);
            byte[] hash = new byte[bits / 8];
            Array.Copy(output, 1, hash, 0, hash.Length);
            CollectionAssert.AreEqual(Octets.Of(expected), hash);
            Assert.AreEqual(0, (int)output[0]);
            Assert.AreEqual(0, (int)output[bits / 8 + 1]);
        }

        [TestMethod]
        public void RefusesRangesOutsideTheBuffer()
        {
            HashFunction function = new Sha256();
            Assert.ThrowsException(typeof(ArgumentException), () => function.Append(new byte[4], 1, 4));
            Assert.ThrowsException(typeof(ArgumentException), () => function.Append(new byte[4], -1, 2));
            Assert.ThrowsException(typeof(ArgumentException), () => function.Append(new byte[4], 4, int.MaxValue));
            Assert.ThrowsException(typeof(ArgumentException), () => function.Finish(new byte[32], 1));
        }
    }
}
