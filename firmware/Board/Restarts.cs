using System.Threading;
using Camera.Http;
using Camera.Web.Device;
using nanoFramework.Runtime.Native;

namespace Camera.Board
{
    /// <summary>Restarts the board, and lets the next start know why.</summary>
    internal sealed class Restarts
    {
        private readonly IClock _clock;
        private RestartNote _before;
        private long _started;

        /// <summary>No restart is known yet.</summary>
        public Restarts(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>Takes the note of the last restart.</summary>
        /// <returns>A sentence about it, or null when the board was switched on.</returns>
        public string Begin()
        {
            _started = _clock.Milliseconds;
            _before = BoardFiles.TakeRestartNote();
            return _before == null ? null : _before.Sentence;
        }

        /// <summary>Restarts: at once when it was asked for, after a pause that grows when it is for a failure that follows others.</summary>
        public void Go(Ending ending)
        {
            try
            {
                int count = 0;
                int pause = BoardLimits.LastAnswer;
                if (ending.IsFailure)
                {
                    count = RestartBackOff.CountOf(_before == null ? 0 : _before.Count, _clock.Milliseconds - _started);
                    pause = RestartBackOff.PauseOf(count);
                }

                BoardFiles.Write(new RestartNote(count, ending.Reason));
                BoardLog.Write("Restart in " + (pause / 1000).ToString() + " s");
                Thread.Sleep(pause);
            }
            finally
            {
                Power.RebootDevice();
            }
        }
    }
}
