using System.Threading;

namespace Camera.Web.Https
{
    /// <summary>The thread that looks whether a trial is over; it sleeps while there is none.</summary>
    internal sealed class TrialWatch
    {
        private readonly AutoResetEvent _changed = new AutoResetEvent(false);
        private readonly ConnectionTrial _trial;
        private readonly int _milliseconds;
        private bool _isStopped;
        private Thread _thread;

        /// <param name="milliseconds">Between two looks at a trial.</param>
        public TrialWatch(ConnectionTrial trial, int milliseconds)
        {
            _trial = trial;
            _milliseconds = milliseconds;
        }

        public void Start()
        {
            _thread = new Thread(Run);
            _thread.Start();
        }

        /// <summary>A trial began or ended.</summary>
        public void Wake()
        {
            _changed.Set();
        }

        /// <summary>Ends the thread.</summary>
        public void Stop()
        {
            _isStopped = true;
            _changed.Set();
            if (_thread != null)
            {
                _thread.Join();
            }
        }

        private void Run()
        {
            while (!_isStopped)
            {
                _changed.WaitOne(_trial.IsOnTrial ? _milliseconds : -1 /* for ever */, false);
                if (!_isStopped)
                {
                    _trial.EndIfOver();
                }
            }
        }
    }
}
