using System.IO;
using System.Net.Http;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>The picture as the platform's HTTP client sends it: from its slot, without a copy, in pieces that a TLS write has room for, and
    /// no longer than until its deadline.</summary>
    internal sealed class PictureContent : HttpContent
    {
        private readonly byte[] _buffer;
        private readonly int _offset;
        private readonly int _count;
        private readonly long _deadline;
        private readonly IClock _clock;

        /// <summary>A part of a buffer.</summary>
        /// <param name="deadline">Milliseconds of the clock.</param>
        public PictureContent(byte[] buffer, int offset, int count, long deadline, IClock clock)
        {
            _buffer = buffer;
            _offset = offset;
            _count = count;
            _deadline = deadline;
            _clock = clock;
        }

        /// <summary>The connection stands, with its handshake done: the picture has been asked for.</summary>
        public bool IsStarted { get; private set; }

        /// <inheritdoc/>
        protected override void SerializeToStream(Stream stream)
        {
            IsStarted = true;
            int done = 0;
            while (done < _count)
            {
                if (_clock.Milliseconds >= _deadline)
                {
                    throw new IOException("too slow");
                }

                int some = _count - done < BoardLimits.TlsWrite ? _count - done : BoardLimits.TlsWrite;
                stream.Write(_buffer, _offset + done, some);
                done += some;
            }
        }

        /// <inheritdoc/>
        protected override bool TryComputeLength(out long length)
        {
            length = _count;
            return true;
        }
    }
}
