using System;

namespace Camera.Cryptography
{
    /// <summary>Runs a key generator to its end on a thread of its own, below normal priority.</summary>
    public sealed class KeyGenerationJob
    {
        /// <summary>Prepares; <see cref="Start"/> begins.</summary>
        public KeyGenerationJob(KeyGenerator generator)
        {
            Generator = generator;
        }

        /// <summary>What runs; ask it for progress, estimate, status and key, and cancel by it.</summary>
        public KeyGenerator Generator { get; }

        /// <summary>Begins; once only.</summary>
        public void Start()
        {
            throw new NotImplementedException();
        }

        /// <summary>Waits for the end.</summary>
        /// <returns>False when the time ran out first.</returns>
        public bool Wait(int timeoutMilliseconds)
        {
            throw new NotImplementedException();
        }
    }
}
