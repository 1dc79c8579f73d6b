using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Makes a key in small steps, so that the caller may show progress and cancel. One thread takes the steps; any thread may ask for
    /// the progress and cancel.
    /// </summary>
    public abstract class KeyGenerator
    {
        private readonly EntropyHealth _entropy;
        private bool _cancel;
        private int _done;
        private int _left = 1;

        /// <summary>Prepares.</summary>
        protected KeyGenerator(IEntropy entropy)
        {
            _entropy = new EntropyHealth(entropy);
        }

        /// <summary>Where it stands.</summary>
        public KeyGenerationStatus Status { get; private set; }

        /// <summary>How far it is, 0 to 100, never going back; 100 only with the key. How long RSA takes is a matter of luck: this
        /// is the work done as part of that and the work then expected.</summary>
        public int Progress { get; private set; }

        /// <summary>Does the next small part of the work, unless it has ended.</summary>
        public KeyGenerationStatus Step()
        {
            if (Status != KeyGenerationStatus.Working)
            {
                return Status;
            }

            KeyGenerationStatus status = _cancel ? KeyGenerationStatus.Cancelled : Advance();
            if (status != KeyGenerationStatus.Working)
            {
                Wipe();
            }

            if (status == KeyGenerationStatus.Done)
            {
                _left = 0;
                Progress = 100;
            }

            Status = status;
            return status;
        }

        /// <summary>Asks for the end: the next step ends with <see cref="KeyGenerationStatus.Cancelled"/>.</summary>
        public void Cancel()
        {
            _cancel = true;
        }

        /// <summary>The expected time to the end.</summary>
        /// <param name="elapsedMilliseconds">Time since the first step.</param>
        /// <returns>Milliseconds; -1 as long as nothing can be said.</returns>
        public long EstimateRemaining(long elapsedMilliseconds)
        {
            int done = _done;
            return done == 0 ? -1 : elapsedMilliseconds * _left / done;
        }

        /// <summary>Does the next small part of the work.</summary>
        protected abstract KeyGenerationStatus Advance();

        /// <summary>Overwrites what is secret and no longer needed: it has ended, in whichever way.</summary>
        protected abstract void Wipe();

        /// <summary>Random bytes, tested.</summary>
        /// <returns><see cref="KeyGenerationStatus.Working"/>, or the status to end with.</returns>
        internal KeyGenerationStatus Draw(byte[] buffer)
        {
            switch (_entropy.Fill(buffer, 0, buffer.Length))
            {
                case EntropyStatus.Ok: return KeyGenerationStatus.Working;
                case EntropyStatus.NotReady: return KeyGenerationStatus.EntropyNotReady;
                default: return KeyGenerationStatus.EntropyUnhealthy;
            }
        }

        /// <summary>Notes work done since the last report and work now expected to be left, in any one unit.</summary>
        protected void Report(int done, int left)
        {
            _done += done;
            _left = left;
            int progress = (int)(100L * _done / ((long)_done + left));
            progress = progress > 99 ? 99 : progress;
            if (progress > Progress)
            {
                Progress = progress;
            }
        }
    }
}
