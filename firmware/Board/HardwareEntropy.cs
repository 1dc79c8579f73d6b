using System;
using Camera.Cryptography;

namespace Camera.Board
{
    /// <summary>The chip's random generator, which is one only while the radio runs; before that it is refused.</summary>
    internal sealed class HardwareEntropy : IEntropy
    {
        private readonly Radio _radio;
        private readonly Random _random = new Random();

        /// <summary>Reads the generator.</summary>
        public HardwareEntropy(Radio radio)
        {
            _radio = radio;
        }

        /// <inheritdoc/>
        public bool TryFill(byte[] buffer, int offset, int count)
        {
            if (!_radio.IsUp)
            {
                return false;
            }

            byte[] bytes = new byte[count];
            _random.NextBytes(bytes);
            Array.Copy(bytes, 0, buffer, offset, count);
            Array.Clear(bytes, 0, count);
            return true;
        }
    }

    /// <summary>Whether the radio has been seen to run. It is never switched off again before a restart.</summary>
    internal sealed class Radio
    {
        /// <summary>It runs.</summary>
        public bool IsUp { get; private set; }

        /// <summary>The board has an address in a network, so the radio runs.</summary>
        public void SeenUp()
        {
            IsUp = true;
        }
    }
}
