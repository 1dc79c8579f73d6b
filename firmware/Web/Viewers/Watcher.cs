using Camera.Web.Access;

namespace Camera.Web.Viewers
{
    /// <summary>A place for one who watches, used again and again; what it has got is counted by the thread that serves it.</summary>
    internal sealed class Watcher
    {
        private long _windowStart;
        private long _windowBytes;
        private int _windowFrames;
        private long _sending;

        public bool IsOpen { get; private set; }

        public string Address { get; private set; }

        /// <summary>Who watches.</summary>
        public Caller Caller { get; private set; }

        /// <summary>When it was last looked whether they still may.</summary>
        public long Checked { get; set; }

        /// <summary>When it was last looked whether they are still there.</summary>
        public long Looked { get; set; }

        public bool IsEncrypted { get; private set; }

        public bool IsStream { get; private set; }

        /// <summary>The most frames a second that they want, 0 for all there are.</summary>
        public int FramesPerSecond { get; private set; }

        /// <summary>When they came, in milliseconds of the monotonic clock.</summary>
        public long Since { get; private set; }

        /// <summary>Bytes of pictures sent.</summary>
        public long Bytes { get; private set; }

        /// <summary>Bytes a second of late; -1 while that is not known yet.</summary>
        public long Rate { get; private set; }

        /// <summary>Frames a second of late, in tenths; -1 as above.</summary>
        public int TenthsPerSecond { get; private set; }

        /// <summary>Nearly all the time of late went into sending.</summary>
        public bool IsBusy { get; private set; }

        public void Open(string address, Caller caller, bool isEncrypted, bool isStream, int framesPerSecond, long now)
        {
            Address = address;
            Caller = caller;
            Checked = now;
            Looked = now;
            IsEncrypted = isEncrypted;
            IsStream = isStream;
            FramesPerSecond = framesPerSecond;
            Since = now;
            Bytes = 0;
            Rate = -1;
            TenthsPerSecond = -1;
            IsBusy = false;
            Begin(now);
            IsOpen = true;
        }

        public void Close()
        {
            IsOpen = false;
        }

        /// <summary>A frame went out.</summary>
        /// <param name="began">When its sending began.</param>
        /// <param name="window">Milliseconds over which the rate is measured.</param>
        public void Sent(int bytes, long began, long now, int window)
        {
            Bytes += bytes;
            _windowFrames++;
            _sending += now - began;
            long elapsed = now - _windowStart;
            if (elapsed >= window)
            {
                Rate = (Bytes - _windowBytes) * 1000 / elapsed;
                TenthsPerSecond = (int)(_windowFrames * 10000L / elapsed);
                IsBusy = _sending * 4 >= elapsed * 3;
                Begin(now);
            }
        }

        private void Begin(long now)
        {
            _windowStart = now;
            _windowBytes = Bytes;
            _windowFrames = 0;
            _sending = 0;
        }
    }
}
