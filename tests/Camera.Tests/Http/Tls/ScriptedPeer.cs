using System;
using System.Collections;
using Camera.Http;
using Camera.Http.Tls;

namespace Camera.Tests.Http.Tls
{
    /// <summary>A peer that sends as scripted, on a clock that jumps to the next event: no test waits.</summary>
    internal sealed class ScriptedPeer : IHandshakePeer, IClock
    {
        private readonly ArrayList _times = new ArrayList();
        private readonly ArrayList _pieces = new ArrayList();
        private readonly byte[] _received = new byte[64];
        private int _next;
        private long _leaves = long.MaxValue;

        public long Milliseconds { get; private set; }

        public string RemoteAddress => "192.0.2.1";

        public int Available { get; private set; }

        public void Arrive(long time, byte[] data, int offset, int count)
        {
            byte[] piece = new byte[count];
            Array.Copy(data, offset, piece, 0, count);
            _times.Add(time);
            _pieces.Add(piece);
        }

        public void Leave(long time) => _leaves = time;

        public bool Peek(byte[] buffer, int count)
        {
            Array.Copy(_received, buffer, count);
            return true;
        }

        public bool WaitForMore(int known, int timeoutMilliseconds)
        {
            long end = Milliseconds + timeoutMilliseconds;
            while (Available <= known)
            {
                long time = _next < _times.Count ? (long)_times[_next] : long.MaxValue;
                if (_leaves <= end && _leaves < time)
                {
                    Milliseconds = _leaves;
                    return false;
                }

                if (time > end)
                {
                    Milliseconds = end;
                    return true;
                }

                byte[] piece = (byte[])_pieces[_next++];
                Array.Copy(piece, 0, _received, Available, piece.Length);
                Available += piece.Length;
                Milliseconds = time > Milliseconds ? time : Milliseconds;
            }

            return true;
        }
    }
}
