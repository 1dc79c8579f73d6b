using System.Threading;

namespace Camera.Http
{
    /// <summary>Figures of the server since its start, for the status page. Each is read alone, without a lock.</summary>
    public sealed class HttpCounters
    {
        private readonly int[] _rejections = new int[(int)RejectionReason.UnsupportedVersion + 1];
        private int _connections;
        private int _requests;
        private int _evicted;

        /// <summary>Connections open now.</summary>
        public int Connections => _connections;

        /// <summary>Requests that arrived, those refused too.</summary>
        public int Requests => _requests;

        /// <summary>Connections that were dropped, waiting for their client, to make room for another.</summary>
        public int Evicted => _evicted;

        /// <summary>Requests and connections refused for a reason.</summary>
        public int GetRejected(RejectionReason reason) => _rejections[(int)reason];

        /// <summary>Requests and connections refused for any reason.</summary>
        public int Rejected
        {
            get
            {
                int sum = 0;
                for (int i = 0; i < _rejections.Length; i++) sum += _rejections[i];
                return sum;
            }
        }

        internal void ConnectionOpened() => Interlocked.Increment(ref _connections);

        internal void ConnectionClosed() => Interlocked.Decrement(ref _connections);

        internal void RequestArrived() => Interlocked.Increment(ref _requests);

        internal void ConnectionEvicted() => Interlocked.Increment(ref _evicted);

        internal void Reject(RejectionReason reason) => Interlocked.Increment(ref _rejections[(int)reason]);
    }
}
