using System;

namespace Camera.Http
{
    /// <summary>What has been received of a connection and not yet consumed. The head of the request lies at index 0 as long as
    /// the request is handled; what follows it passes through the rest of the buffer.</summary>
    internal sealed class InputBuffer
    {
        // Chunk lines of a body after the largest head still need room to pass through
        private const int BodyWindow = 512;

        private readonly IClock _clock;
        private IConnection _connection;
        private int _headEnd;

        public InputBuffer(HttpLimits limits, IClock clock)
        {
            _clock = clock;
            Bytes = new byte[RequestParser.BufferBytes(limits) + BodyWindow];
        }

        public byte[] Bytes { get; }

        /// <summary>Where the bytes not yet consumed start.</summary>
        public int Start { get; set; }

        /// <summary>Where they end.</summary>
        public int End { get; private set; }

        public void Attach(IConnection connection)
        {
            _connection = connection;
            _headEnd = 0;
            Start = 0;
            End = 0;
        }

        /// <summary>The request's head is whole: keep it, the body starts here.</summary>
        public void KeepHead(int headEnd)
        {
            _headEnd = headEnd;
            Start = headEnd;
        }

        /// <summary>The request is done: what was sent ahead moves to the front.</summary>
        public void DropHead()
        {
            int count = End - Start;
            if (Start > 0 && count > 0) Array.Copy(Bytes, Start, Bytes, 0, count);
            Start = 0;
            End = count;
            _headEnd = 0;
        }

        /// <summary>Receives more, behind what is there, by a moment of the clock.</summary>
        /// <returns>As <see cref="IConnection.Read"/>; TimedOut too when the buffer is full, which the limits exclude.</returns>
        public int Fill(long deadline)
        {
            if (Start == End && Start > _headEnd)
            {
                Start = _headEnd;
                End = _headEnd;
            }
            long wait = deadline - _clock.Milliseconds;
            if (wait <= 0 || End == Bytes.Length) return ConnectionResult.TimedOut;
            int count = _connection.Read(Bytes, End, Bytes.Length - End, (int)wait);
            if (count > 0) End += count;
            return count;
        }

        /// <summary>Lets time pass, and keeps what arrives meanwhile; ends at once when the peer closes or the connection is dropped.</summary>
        /// <returns>False when more arrives than there is room for.</returns>
        public bool Pause(int milliseconds)
        {
            long deadline = _clock.Milliseconds + milliseconds;
            while (Fill(deadline) > 0)
            {
            }
            return End < Bytes.Length;
        }

        /// <summary>Takes body bytes: those that are there, else straight from the connection into the caller's buffer.</summary>
        public int Take(byte[] buffer, int offset, int count, long deadline)
        {
            int there = End - Start;
            if (there > 0)
            {
                if (count > there) count = there;
                Array.Copy(Bytes, Start, buffer, offset, count);
                Start += count;
                return count;
            }
            long wait = deadline - _clock.Milliseconds;
            return wait <= 0 ? ConnectionResult.TimedOut : _connection.Read(buffer, offset, count, (int)wait);
        }

        /// <summary>Looks whether the peer has closed; what it sends meanwhile is kept while there is room.</summary>
        public bool IsPeerGone()
        {
            if (End == Bytes.Length) return false; // full of requests sent ahead: then a write will tell
            int count = _connection.Read(Bytes, End, Bytes.Length - End, 0);
            if (count > 0) End += count;
            return count == ConnectionResult.Closed;
        }
    }
}
