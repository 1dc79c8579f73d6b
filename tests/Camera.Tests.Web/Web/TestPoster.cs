using System;
using System.Threading;
using Camera.Web.Push;

namespace Camera.Tests.Web
{
    /// <summary>A client that sends nothing and remembers what it was to send.</summary>
    internal sealed class TestPoster : ISnapshotPoster
    {
        private readonly AutoResetEvent _posted = new AutoResetEvent(false);

        /// <summary>What each picture comes to.</summary>
        public PushOutcome Outcome = PushOutcome.Answered;

        /// <summary>What a receiver answers.</summary>
        public int Answer = 204;

        /// <summary>The client does what the port forbids.</summary>
        public bool IsFaulty;

        /// <summary>Pictures so far.</summary>
        public int Count { get; private set; }

        public PushTarget Target { get; private set; }

        public byte[] Picture { get; private set; }

        public int Timeout { get; private set; }

        public PushOutcome Post(PushTarget target, byte[] buffer, int offset, int count, int timeoutMilliseconds, out int status)
        {
            Target = target;
            Timeout = timeoutMilliseconds;
            Picture = new byte[count];
            Array.Copy(buffer, offset, Picture, 0, count);
            Count++;
            _posted.Set();
            if (IsFaulty)
            {
                throw new InvalidOperationException(target.Url);
            }

            status = Outcome == PushOutcome.Answered ? Answer : 0;
            return Outcome;
        }

        /// <summary>Waits for a picture.</summary>
        /// <returns>False when none came in time.</returns>
        public bool WaitPosted(int milliseconds)
        {
            return _posted.WaitOne(milliseconds, false);
        }
    }
}
