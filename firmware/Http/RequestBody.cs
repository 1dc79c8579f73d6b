namespace Camera.Http
{
    /// <summary>The body of the current request as a stream: by Content-Length or in chunks, within the route's limit and the
    /// time that a body may take.</summary>
    internal sealed class RequestBody
    {
        private static readonly byte[] Continue =
            System.Text.Encoding.UTF8.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");

        private readonly InputBuffer _input;
        private readonly HttpLimits _limits;
        private readonly IClock _clock;
        private readonly ChunkedDecoder _chunks;
        private IConnection _connection;
        private ConnectionState _state;
        private bool _isChunked;
        private bool _owesContinue;
        private bool _hasStarted;
        private long _left;
        private long _received;
        private long _startedAt;

        public RequestBody(InputBuffer input, HttpLimits limits, IClock clock)
        {
            _input = input;
            _limits = limits;
            _clock = clock;
            _chunks = new ChunkedDecoder(limits);
        }

        /// <summary>Most bytes that may be read.</summary>
        public int Limit { get; set; }

        public RejectionReason Failure { get; private set; }

        /// <summary>All of it has been read.</summary>
        public bool IsDone { get; private set; }

        /// <summary>The client waits for 100 (Continue) and may never send the body.</summary>
        public bool OwesContinue => _owesContinue && _input.Start == _input.End;

        /// <summary>Bytes not yet read, when the length is known; -1 in chunks.</summary>
        public long Left => _isChunked ? -1 : _left;

        public void Attach(IConnection connection, ConnectionState state)
        {
            _connection = connection;
            _state = state;
        }

        public void Reset(long length, bool owesContinue)
        {
            _isChunked = length < 0;
            _left = length < 0 ? 0 : length;
            _owesContinue = owesContinue && length != 0;
            _hasStarted = false;
            _received = 0;
            IsDone = length == 0;
            Limit = 0;
            Failure = RejectionReason.None;
            if (_isChunked) _chunks.Reset();
        }

        /// <summary>Reads over the rest, to keep the connection or at least to let the answer arrive.</summary>
        /// <returns>The body is done.</returns>
        public bool Drain(byte[] scratch, long deadline)
        {
            if (Failure != RejectionReason.None || OwesContinue) return IsDone;
            _owesContinue = false;
            Limit = (_received > int.MaxValue - _limits.DrainBytes) ? int.MaxValue : (int)_received + _limits.DrainBytes;
            while (!IsDone && Failure == RejectionReason.None) Read(scratch, 0, scratch.Length, deadline);
            return IsDone;
        }

        public int Read(byte[] buffer, int offset, int count) => Read(buffer, offset, count, long.MaxValue);

        private int Read(byte[] buffer, int offset, int count, long deadline)
        {
            if (Failure != RejectionReason.None) return -1;
            if (IsDone) return 0;
            if (!_hasStarted) Start();
            if (!_isChunked)
                return _left > Limit - _received ? Fail(RejectionReason.BodyTooLarge) : TakeData(buffer, offset, count, deadline);
            while (!_chunks.IsAtData && !_chunks.IsDone)
            {
                if (_input.Start == _input.End && !Check(_input.Fill(Deadline(deadline)))) return -1;
                int consumed = _chunks.Consume(_input.Bytes, _input.Start, _input.End);
                if (consumed < 0) return Fail(RejectionReason.BadChunk);
                _input.Start += consumed;
            }
            if (_chunks.IsDone) return Finish();
            if (_chunks.DataLeft > Limit - _received) return Fail(RejectionReason.BodyTooLarge);
            return TakeData(buffer, offset, count, deadline);
        }

        private int TakeData(byte[] buffer, int offset, int count, long deadline)
        {
            long left = _isChunked ? _chunks.DataLeft : _left;
            if (count > left) count = (int)left;
            int read = _input.Take(buffer, offset, count, Deadline(deadline));
            if (!Check(read)) return -1;
            _received += read;
            if (_isChunked)
            {
                _chunks.DataTaken(read);
                return read;
            }
            _left -= read;
            if (_left == 0) Finish();
            return read;
        }

        private void Start()
        {
            _hasStarted = true;
            _startedAt = _clock.Milliseconds;
            // Only when the body has not come by itself meanwhile: RFC 9110, section 10.1.1
            if (OwesContinue) _connection.Write(Continue, 0, Continue.Length, _limits.WriteMilliseconds);
            _owesContinue = false;
        }

        // No silence longer than the limit, and no slower in all than the minimum
        private long Deadline(long outer)
        {
            long idle = _clock.Milliseconds + _limits.BodyIdleMilliseconds;
            long pace = _startedAt + _limits.BodyIdleMilliseconds + _received * 1000 / _limits.MinimumBytesPerSecond;
            long deadline = idle < pace ? idle : pace;
            return deadline < outer ? deadline : outer;
        }

        private bool Check(int result)
        {
            if (result > 0) return true;
            Fail(result == ConnectionResult.Closed ? RejectionReason.BodyCut : RejectionReason.TooSlow);
            return false;
        }

        private int Fail(RejectionReason reason)
        {
            Failure = reason;
            return -1;
        }

        // The request is complete only now: until here the connection may be dropped for another
        private int Finish()
        {
            IsDone = true;
            _state.Claim();
            return 0;
        }
    }
}
