using System;
using System.Threading;
using Camera.Web;

namespace Camera.Board
{
    /// <summary>Why this run of the program is to end: the first failure of any thread, or a restart that somebody asked for. Main ends
    /// it; whoever else runs looks here whether it is over.</summary>
    internal sealed class Ending : IRestart
    {
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private readonly object _lock = new object();
        private string _reason;

        /// <summary>The program is to end.</summary>
        public bool IsDue
        {
            get { return Reason != null; }
        }

        /// <summary>Why, for people; null while it is not due.</summary>
        public string Reason
        {
            get
            {
                lock (_lock)
                {
                    return _reason;
                }
            }
        }

        /// <summary>The reason is a failure.</summary>
        public bool IsFailure { get; private set; }

        /// <inheritdoc/>
        public void Restart(string reason)
        {
            Set(reason, false);
        }

        /// <summary>Ends the program for a failure.</summary>
        /// <param name="reason">What failed, for people.</param>
        public void Fail(string reason)
        {
            Set(reason, true);
        }

        /// <summary>Ends the program for an exception.</summary>
        /// <param name="what">What failed, for people.</param>
        public void Fail(string what, Exception exception)
        {
            Set(what + " failed: " + BoardLog.Describe(exception), true);
        }

        /// <summary>Lets Main look around.</summary>
        public void Wake()
        {
            _changed.Set();
        }

        /// <summary>Waits until there is something new for Main, or for a moment.</summary>
        public void Wait()
        {
            _changed.WaitOne(BoardLimits.Tick, false);
        }

        private void Set(string reason, bool isFailure)
        {
            BoardLog.Write(reason);
            lock (_lock)
            {
                if (_reason == null)
                {
                    IsFailure = isFailure;
                    _reason = reason;
                }
            }

            _changed.Set();
        }
    }
}
