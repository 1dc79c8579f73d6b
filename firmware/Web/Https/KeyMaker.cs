using System.Threading;
using Camera.Accounts;
using Camera.Certificates;
using Camera.Cryptography;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web.Https
{
    /// <summary>Makes one key at a time in the background and hands it to the store when it is done.</summary>
    internal sealed class KeyMaker
    {
        private readonly object _lock = new object();
        private readonly CameraPorts _ports;
        private readonly AccessControl _access;
        private readonly IdentityStore _identities;
        private readonly CertificateClock _clock;
        private KeyGenerator _generator;
        private long _started;
        private bool _keepPrevious;
        private string _user;
        private string _address;

        public KeyMaker(CameraPorts ports, AccessControl access, IdentityStore identities, CertificateClock clock)
        {
            _ports = ports;
            _access = access;
            _identities = identities;
            _clock = clock;
        }

        /// <summary>A key is being made.</summary>
        public bool IsWorking { get; private set; }

        /// <summary>0 to 100.</summary>
        public int Progress => _generator == null ? 0 : _generator.Progress;

        /// <summary>Seconds that it will probably still take; a guess, since primes are found by luck. -1 when there is no telling.</summary>
        public long SecondsLeft
        {
            get
            {
                long left = _generator == null ? -1 : _generator.EstimateRemaining(_ports.HttpClock.Milliseconds - _started);
                return left < 0 ? -1 : (left + 999) / 1000;
            }
        }

        /// <summary>How the last generation failed, as a sentence, or null.</summary>
        public string Failure { get; private set; }

        /// <summary>Begins.</summary>
        /// <param name="type">p256, rsa2048 or rsa3072.</param>
        /// <param name="keepPrevious">The previous key is in use by HTTPS and must stay.</param>
        /// <param name="request">Who wants it; the log tells when it is there.</param>
        /// <returns>False for another type, or while a key is being made.</returns>
        public bool TryStart(string type, bool keepPrevious, Request request)
        {
            lock (_lock)
            {
                KeyGenerator generator = IsWorking ? null : Create(type);
                if (generator == null)
                {
                    return false;
                }

                _generator = generator;
                _keepPrevious = keepPrevious;
                _user = Caller.Of(request).User.Name;
                _address = request.RemoteAddress;
                _started = _ports.HttpClock.Milliseconds;
                Failure = null;
                IsWorking = true;
            }

            Thread thread = new Thread(Run);
            thread.Priority = ThreadPriority.BelowNormal; // pictures come first
            thread.Start();
            return true;
        }

        /// <summary>Stops the generation; nothing changes.</summary>
        /// <returns>False when none is running.</returns>
        public bool Cancel()
        {
            lock (_lock)
            {
                if (!IsWorking)
                {
                    return false;
                }

                _generator.Cancel();
                return true;
            }
        }

        private KeyGenerator Create(string type)
        {
            switch (type)
            {
                case "p256": return new EcKeyGenerator(_ports.Entropy);
                case "rsa2048": return new RsaKeyGenerator(_ports.Entropy, 2048);
                case "rsa3072": return new RsaKeyGenerator(_ports.Entropy, 3072);
                default: return null;
            }
        }

        private void Run()
        {
            KeyGenerationStatus status;
            do
            {
                status = _generator.Step();
            }
            while (status == KeyGenerationStatus.Working);

            lock (_lock)
            {
                Failure = status == KeyGenerationStatus.Done ? Keep() : Explain(status);
                IsWorking = false;
            }
        }

        private string Keep()
        {
            RsaKeyGenerator rsa = _generator as RsaKeyGenerator;
            PrivateKey key = rsa != null ? PrivateKey.From(rsa.Key) : PrivateKey.From(((EcKeyGenerator)_generator).KeyPair);
            IdentityStatus status = _identities.SetKey(key, _clock.Now, _keepPrevious);
            key.Wipe();
            if (status != IdentityStatus.Ok)
            {
                return IdentityProblem.Explain(status);
            }

            _access.NoteOwn(SecurityEventKind.KeyChanged, _user, _address);
            return null;
        }

        private static string Explain(KeyGenerationStatus status)
        {
            switch (status)
            {
                case KeyGenerationStatus.Cancelled: return null;
                case KeyGenerationStatus.EntropyNotReady: return "The camera has no random numbers yet; try again in a moment.";
                case KeyGenerationStatus.EntropyUnhealthy: return "The source of random numbers is not healthy; no key was made.";
                default: return "The key could not be made; try again.";
            }
        }
    }
}
