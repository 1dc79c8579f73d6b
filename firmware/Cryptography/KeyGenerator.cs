using System;

namespace Camera.Cryptography
{
    /// <summary>
    /// Makes a key in small steps, so that the caller may show progress and cancel. One thread takes the steps; any thread may ask for
    /// the progress and cancel.
    /// </summary>
    public abstract class KeyGenerator
    {
        private bool _cancel;

        /// <summary>Where it stands.</summary>
        public KeyGenerationStatus Status { get; private set; }

        /// <summary>How far it is, 0 to 100, never going back; for RSA, whose length is a matter of luck, the expectation.</summary>
        public int Progress { get; private set; }

        /// <summary>Does the next small part of the work, unless it has ended.</summary>
        public KeyGenerationStatus Step()
        {
            Status = _cancel ? KeyGenerationStatus.Cancelled : Status;
            throw new NotImplementedException();
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
            throw new NotImplementedException();
        }
    }
}
