namespace Camera.Http
{
    /// <summary>Writes to one connection after the other, with the time that a write's size is worth. After the first failure nothing
    /// more is written.</summary>
    internal sealed class ResponseOutput
    {
        private readonly HttpLimits _limits;
        private readonly Request _caller;
        private readonly Ranges _ranges = new Ranges();
        private IConnection _connection;
        private IGatheringConnection _gathering; // the same connection if it can, else null
        private ConnectionState _state;

        public ResponseOutput(HttpLimits limits, Request caller)
        {
            _limits = limits;
            _caller = caller;
        }

        /// <summary>See <see cref="Response.KeepsPlace"/>.</summary>
        public bool KeepsPlace { get; set; }

        /// <summary>The peer is gone or too slow.</summary>
        public bool HasFailed { get; set; }

        public void Attach(IConnection connection, ConnectionState state)
        {
            _connection = connection;
            _gathering = connection as IGatheringConnection;
            _state = state;
        }

        /// <returns>False once a write has failed.</returns>
        public bool Write(byte[] buffer, int offset, int count)
        {
            if (HasFailed) return false;
            BeginWrite();
            return EndWrite(_connection.Write(buffer, offset, count, TimeFor(count)) == count);
        }

        /// <summary>Writes what goes before a range, the range, and what belongs behind it (or null): in one go where the connection
        /// can.</summary>
        public bool Write(ByteWriter before, byte[] buffer, int offset, int count, byte[] after)
        {
            int tail = after == null ? 0 : after.Length;
            if (_gathering == null)
            {
                return Write(before.Buffer, 0, before.Length) && Write(buffer, offset, count) && (tail == 0 || Write(after, 0, tail));
            }
            if (HasFailed) return false;
            _ranges.Add(before.Buffer, 0, before.Length);
            _ranges.Add(buffer, offset, count);
            _ranges.Add(after, 0, tail);
            BeginWrite();
            bool isWhole = _gathering.Write(_ranges, TimeFor(_ranges.Total)) == _ranges.Total;
            _ranges.Clear(); // it must not keep hold of a frame that is given back
            return EndWrite(isWhole);
        }

        // Who takes no answer makes room for others, a guest first.
        private void BeginWrite()
        {
            if (!KeepsPlace) _state.BeginSending(_caller.User == null);
        }

        private bool EndWrite(bool isWhole)
        {
            if (!KeepsPlace) _state.EndSending(_caller.User == null);
            if (!isWhole || _state.IsEvicted) HasFailed = true; // evicted perhaps in the moment in which the write ended
            return !HasFailed;
        }

        private int TimeFor(int count) => _limits.WriteMilliseconds + (int)(count * 1000L / _limits.MinimumBytesPerSecond);
    }
}
