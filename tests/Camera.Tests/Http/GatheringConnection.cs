using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>A scripted peer behind a connection that gathers: each such write reaches the peer as one.</summary>
    internal sealed class GatheringConnection : IGatheringConnection
    {
        private readonly ScriptedConnection _peer;

        public GatheringConnection(ScriptedConnection peer)
        {
            _peer = peer;
        }

        /// <summary>The arrays of the last gathered write that had three ranges.</summary>
        public byte[] MiddleBuffer;

        public string RemoteAddress => _peer.RemoteAddress;

        public bool IsEncrypted => _peer.IsEncrypted;

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
            => _peer.Read(buffer, offset, count, timeoutMilliseconds);

        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
            => _peer.Write(buffer, offset, count, timeoutMilliseconds);

        public int Write(Ranges ranges, int timeoutMilliseconds)
        {
            ByteWriter all = new ByteWriter(ranges.Total, ranges.Total);
            for (int i = 0; i < ranges.Count; i++) all.Append(ranges.BufferAt(i), ranges.OffsetAt(i), ranges.CountAt(i));
            if (ranges.Count == Ranges.Most) MiddleBuffer = ranges.BufferAt(1);
            return _peer.Write(all.Buffer, 0, all.Length, timeoutMilliseconds);
        }

        public void Close() => _peer.Close();

        public void Abort() => _peer.Abort();
    }
}
