using System;

namespace Camera.Cryptography
{
    /// <summary>A hash computed piece by piece (FIPS 180-4). One thread at a time.</summary>
    public abstract class HashFunction
    {
        private readonly byte[] _block;
        private int _filled;
        private long _length;

        /// <summary>For the functions of this folder.</summary>
        /// <param name="length">Bytes of the result.</param>
        /// <param name="blockLength">Bytes of a block.</param>
        protected HashFunction(int length, int blockLength)
        {
            Length = length;
            _block = new byte[blockLength];
        }

        /// <summary>Bytes of the result.</summary>
        public int Length { get; }

        /// <summary>A new hash of the algorithm, ready for its first byte.</summary>
        public static HashFunction Create(HashAlgorithm algorithm)
        {
            switch (algorithm)
            {
                case HashAlgorithm.Sha256: return new Sha256();
                case HashAlgorithm.Sha384: return new Sha384();
                case HashAlgorithm.Sha512: return new Sha512();
                default: throw new ArgumentException("algorithm");
            }
        }

        /// <summary>Bytes of the algorithm's result: 32, 48 or 64.</summary>
        public static int LengthOf(HashAlgorithm algorithm)
        {
            switch (algorithm)
            {
                case HashAlgorithm.Sha256: return 32;
                case HashAlgorithm.Sha384: return 48;
                case HashAlgorithm.Sha512: return 64;
                default: throw new ArgumentException("algorithm");
            }
        }

        /// <summary>The hash of a range, at once.</summary>
        public static byte[] Hash(HashAlgorithm algorithm, byte[] buffer, int offset, int count)
        {
            HashFunction function = Create(algorithm);
            function.Append(buffer, offset, count);
            return function.Finish();
        }

        /// <summary>Takes further bytes into the hash.</summary>
        public void Append(byte[] buffer, int offset, int count)
        {
            if (buffer == null || offset < 0 || count < 0 || offset > buffer.Length - count)
            {
                throw new ArgumentException("buffer");
            }

            _length += count;
            while (count > 0)
            {
                if (_filled == 0 && count >= _block.Length)
                {
                    Compress(buffer, offset);
                    offset += _block.Length;
                    count -= _block.Length;
                    continue;
                }

                int part = _block.Length - _filled;
                part = part < count ? part : count;
                Array.Copy(buffer, offset, _block, _filled, part);
                offset += part;
                count -= part;
                _filled += part;
                if (_filled == _block.Length)
                {
                    Compress(_block, 0);
                    _filled = 0;
                }
            }
        }

        /// <summary>Writes the hash of all bytes taken and starts anew.</summary>
        public void Finish(byte[] output, int offset)
        {
            if (output == null || offset < 0 || offset > output.Length - Length)
            {
                throw new ArgumentException("output");
            }

            Pad();
            for (int i = 0; i < Length; i++)
            {
                output[offset + i] = StateByte(i);
            }

            Reset();
        }

        /// <summary>The hash of all bytes taken; starts anew.</summary>
        public byte[] Finish()
        {
            byte[] output = new byte[Length];
            Finish(output, 0);
            return output;
        }

        /// <summary>Forgets all bytes taken and starts anew; nothing of them stays in memory.</summary>
        public void Reset()
        {
            Array.Clear(_block, 0, _block.Length);
            _filled = 0;
            _length = 0;
            SetInitialState();
        }

        /// <summary>Sets the state to the algorithm's initial value and wipes its working memory.</summary>
        protected abstract void SetInitialState();

        /// <summary>Takes one block into the state.</summary>
        protected abstract void Compress(byte[] buffer, int offset);

        /// <summary>A byte of the state, big-endian, 0 the first of the result.</summary>
        protected abstract byte StateByte(int index);

        // FIPS 180-4, 5.1: a 1 bit, zeros, and the length in bits as the last eighth of a block.
        private void Pad()
        {
            long bits = _length * 8;
            _block[_filled++] = 0x80;
            int lengthField = _block.Length - _block.Length / 8;
            if (_filled > lengthField)
            {
                Array.Clear(_block, _filled, _block.Length - _filled);
                Compress(_block, 0);
                _filled = 0;
            }

            Array.Clear(_block, _filled, _block.Length - _filled);
            for (int i = 1; i <= 8; i++)
            {
                _block[_block.Length - i] = (byte)bits;
                bits >>= 8;
            }

            Compress(_block, 0);
        }
    }
}
