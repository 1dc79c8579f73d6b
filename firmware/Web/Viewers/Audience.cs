using Camera.Frames;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web.Viewers
{
    /// <summary>Those who watch: lets in, counts, and knows from that what one more would cost. Any thread; nothing is allocated for
    /// a frame.</summary>
    internal sealed class Audience
    {
        // Until a picture was seen: the 795 frames of vtest.avi at 768 x 576 have 56 KB each.
        private const int PixelsPerByte = 8;

        private readonly object _lock = new object();
        private readonly Watcher[] _places;
        private readonly ViewerBudget _budget;
        private readonly WebLimits _limits;
        private readonly FrameHub _hub;
        private readonly LiveSettings _settings;
        private readonly AccessControl _access;
        private readonly Camera.Frames.IClock _clock;
        private Resolution _measured;
        private int _frameBytes;
        private int _reservedPlaces;
        private int _reservedKilobytes;

        public Audience(ViewerBudget budget, WebLimits limits, FrameHub hub, LiveSettings settings, AccessControl access,
            Camera.Frames.IClock clock)
        {
            _access = access;
            _budget = budget;
            _limits = limits;
            _hub = hub;
            _settings = settings;
            _clock = clock;
            _places = new Watcher[budget.Places];
            for (int i = 0; i < _places.Length; i++)
            {
                _places[i] = new Watcher();
            }
        }

        /// <summary>Places there are, open or not.</summary>
        public int Count => _places.Length;

        public long Now => _clock.Milliseconds;

        public Watcher At(int index)
        {
            return _places[index];
        }

        /// <summary>Keeps a place and a connection's memory for pictures that are sent out, or gives them up. With one place in all it is
        /// shared: whoever watches goes first.</summary>
        public void Reserve(bool isReserved, bool isEncrypted)
        {
            lock (_lock)
            {
                _reservedPlaces = isReserved ? 1 : 0;
                _reservedKilobytes = isReserved ? _budget.KilobytesOf(isEncrypted) : 0;
            }
        }

        /// <summary>Gives somebody a place.</summary>
        /// <param name="resolution">What they ask for, or null.</param>
        /// <param name="framesPerSecond">The most they want, 0 for all there are.</param>
        /// <param name="watcher">To be given back by <see cref="Leave"/>; null when there is a limit.</param>
        public ViewerLimit Enter(Request request, bool isStream, Resolution resolution, int framesPerSecond, out Watcher watcher)
        {
            lock (_lock)
            {
                watcher = null;
                string address = request.RemoteAddress;
                long expected = Expected(resolution ?? _hub.Resolution, isStream ? RateOf(framesPerSecond) : 1);
                ViewerLimit limit = _budget.Judge(Load(address), request.IsEncrypted, isStream, expected);
                if (limit == ViewerLimit.None)
                {
                    watcher = FindFree();
                    watcher.Open(address, Caller.Of(request), request.IsEncrypted, isStream, framesPerSecond, Now);
                }

                return limit;
            }
        }

        public void Leave(Watcher watcher)
        {
            lock (_lock)
            {
                watcher.Close();
            }
        }

        /// <summary>Whether a watcher still may: who is signed out, changed or deleted does not go on watching. Looked up once in a
        /// while; called by the watcher's own thread.</summary>
        public bool MayStay(Watcher watcher)
        {
            long now = Now;
            if (now - watcher.Checked < _limits.ViewerCheckMilliseconds)
            {
                return true;
            }

            watcher.Checked = now;
            return _access.IsCurrent(watcher.Caller);
        }

        /// <summary>A frame went out to a watcher; called by the watcher's own thread.</summary>
        public void Sent(Watcher watcher, int bytes, long began)
        {
            watcher.Sent(bytes, began, Now, _limits.ViewerRateMilliseconds);
            Resolution resolution = _hub.Resolution;
            _frameBytes = resolution == _measured ? _frameBytes + ((bytes - _frameBytes) / 8) : bytes;
            _measured = resolution;
        }

        /// <summary>How many there can be, if further ones come by the same way as a request and want all of a resolution.</summary>
        public int Most(bool isEncrypted, Resolution resolution, out ViewerLimit limit)
        {
            lock (_lock)
            {
                return _budget.Most(Load(null), isEncrypted, true, Expected(resolution, RateOf(0)), out limit);
            }
        }

        /// <summary>How many of one kind alone fit while nobody watches: what the board is good for.</summary>
        public int Fits(bool isEncrypted, bool isStream, Resolution resolution, out ViewerLimit limit)
        {
            return _budget.Most(Reserved(), isEncrypted, isStream, Expected(resolution, isStream ? RateOf(0) : 1), out limit);
        }

        /// <summary>Frames a second that somebody gets who wants so many.</summary>
        public int RateOf(int framesPerSecond)
        {
            int all = _settings.Current.FramesPerSecond;
            return framesPerSecond == 0 || framesPerSecond > all ? all : framesPerSecond;
        }

        private long Expected(Resolution resolution, int framesPerSecond)
        {
            long pixels = (long)resolution.Width * resolution.Height;
            Resolution measured = _measured;
            long bytes = measured == null ? pixels / PixelsPerByte : _frameBytes * pixels / ((long)measured.Width * measured.Height);
            return (bytes < _limits.FrameBytes ? bytes : _limits.FrameBytes) * framesPerSecond;
        }

        private ViewerLoad Load(string address)
        {
            ViewerLoad load = Reserved();
            for (int i = 0; i < _places.Length; i++)
            {
                Watcher watcher = _places[i];
                if (watcher.IsOpen)
                {
                    load.Watching++;
                    load.FromAddress += watcher.Address == address ? 1 : 0;
                    load.Kilobytes += _budget.KilobytesOf(watcher.IsEncrypted);
                    load.Busy += watcher.IsBusy ? 1 : 0;
                    load.BytesPerSecond += watcher.Rate >= 0 ? watcher.Rate
                        : Expected(_hub.Resolution, watcher.IsStream ? RateOf(watcher.FramesPerSecond) : 1);
                }
            }

            return load;
        }

        private ViewerLoad Reserved()
        {
            return new ViewerLoad { Reserved = _reservedPlaces, Kilobytes = _reservedKilobytes };
        }

        private Watcher FindFree()
        {
            int free = 0;
            while (_places[free].IsOpen)
            {
                free++;
            }

            return _places[free];
        }
    }
}
