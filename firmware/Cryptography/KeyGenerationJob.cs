using System;
using System.Threading;

namespace Camera.Cryptography
{
    /// <summary>Runs a key generator to its end on a thread of its own, below normal priority.</summary>
    public sealed class KeyGenerationJob
    {
        private readonly ManualResetEvent _ended = new ManualResetEvent(false);
        private bool _started;

        /// <summary>Prepares; <see cref="Start"/> begins.</summary>
        public KeyGenerationJob(KeyGenerator generator)
        {
            Generator = generator ?? throw new ArgumentException("generator");
        }

        /// <summary>What runs; ask it for progress, estimate, status and key, and cancel by it.</summary>
        public KeyGenerator Generator { get; }

        /// <summary>Begins; once only.</summary>
        public void Start()
        {
            if (_started)
            {
                throw new InvalidOperationException();
            }

            _started = true;
            Thread thread = new Thread(Run);
            thread.Priority = ThreadPriority.BelowNormal;
            thread.Start();
        }

        /// <summary>Waits for the end.</summary>
        /// <returns>False when the time ran out first.</returns>
        public bool Wait(int timeoutMilliseconds)
        {
            return _ended.WaitOne(timeoutMilliseconds, false);
        }

        private void Run()
        {
            try
            {
                while (Generator.Step() == KeyGenerationStatus.Working)
                {
                }
            }
            finally
            {
                _ended.Set();
            }
        }
    }
}
