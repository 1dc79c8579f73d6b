using System;

namespace Camera.Http
{
    /// <summary>
    /// Serves one connection after the other on its caller's thread, with buffers that are made once: reads a request, has it
    /// answered, and again until the connection is not kept.
    /// </summary>
    public sealed class ConnectionLoop
    {
        private readonly Router _router;
        private readonly HttpLimits _limits;
        private readonly IClock _clock;
        private readonly IHttpLog _log;
        private readonly HttpCounters _counters;
        private readonly InputBuffer _input;
        private readonly RequestParser _parser;
        private readonly RequestHead _head;
        private readonly RequestBody _body;
        private readonly Request _request;
        private readonly Response _response;
        private IConnection _connection;
        private ConnectionState _state;

        /// <summary>A loop with its buffers.</summary>
        /// <param name="time">For the Date header, or null.</param>
        /// <param name="log">Where failures are reported, or null.</param>
        public ConnectionLoop(Router router, HttpLimits limits, IClock clock, ITimeSource time, IHttpLog log, HttpCounters counters)
        {
            _router = router;
            _limits = limits;
            _clock = clock;
            _log = log;
            _counters = counters;
            _input = new InputBuffer(limits, clock);
            _parser = new RequestParser(limits);
            _head = new RequestHead(_input.Bytes, _parser, limits);
            _body = new RequestBody(_input, limits, clock);
            _request = new Request(limits, _parser, _head, _body);
            _response = new Response(limits, _head, _request, _body, _input, new DateHeader(clock, time));
        }

        /// <summary>Serves a connection to its end and closes it. Throws nothing.</summary>
        /// <param name="state">Fresh: the connection waits.</param>
        public void Serve(IConnection connection, ConnectionState state)
        {
            _connection = connection;
            _state = state;
            _input.Attach(connection);
            _body.Attach(connection, state);
            _response.Attach(connection, state);
            try
            {
                ServeRequests();
                connection.Close();
            }
            catch (Exception exception)
            {
                // A connection that broke its contract, or no memory: this client loses, the camera goes on
                ReportFailure(exception);
                connection.Abort();
            }
        }

        private void ServeRequests()
        {
            int silence = _limits.FirstByteMilliseconds;
            int pipelined = 0;
            while (ServeRequest(silence, pipelined < _limits.PipelinedRequests))
            {
                _state.Wait();
                if (_state.EndsAfterResponse) return; // asked between the answer and the wait
                _input.DropHead();
                pipelined = _input.End > 0 ? pipelined + 1 : 0;
                silence = _limits.IdleMilliseconds;
            }
        }

        // True when the connection is kept for another request.
        private bool ServeRequest(int silence, bool mayKeep)
        {
            _head.Clear();
            _body.Reset(0, false);
            _request.Attach(_connection);
            _response.Reset(true);
            RejectionReason reason = ReceiveHead(silence, out bool isOver);
            if (isOver) return false;
            _counters.RequestArrived();
            if (reason == RejectionReason.None)
            {
                _input.KeepHead(_parser.HeadEnd);
                reason = _head.Read();
            }
            if (reason != RejectionReason.None)
            {
                _response.Reject(reason);
                Count(reason);
                Linger();
                return false;
            }
            _body.Reset(_head.ContentLength, _head.ExpectsContinue);
            if (_body.IsDone && !_state.Claim()) return false;
            _response.Closes = !mayKeep || !_head.KeepAlive;
            return Answer();
        }

        private RejectionReason ReceiveHead(int silence, out bool isOver)
        {
            isOver = false;
            _parser.Reset();
            bool hasBegun = _input.End > 0;
            long deadline = _clock.Milliseconds + (hasBegun ? _limits.HeadMilliseconds : silence);
            while (true)
            {
                switch (_parser.Parse(_input.Bytes, _input.End))
                {
                    case ParseStatus.Complete: return RejectionReason.None;
                    case ParseStatus.Rejected: return _parser.Reason;
                }
                int count = _input.Fill(deadline);
                if (count > 0)
                {
                    if (!hasBegun) deadline = _clock.Milliseconds + _limits.HeadMilliseconds;
                    hasBegun = true;
                    continue;
                }
                // A connection that says nothing ends without a word: RFC 9112, section 9.5
                isOver = count == ConnectionResult.Closed || !hasBegun || _state.IsEvicted;
                return RejectionReason.TooSlow;
            }
        }

        private bool Answer()
        {
            bool isWhole = Handle() && _response.Finish();
            if (_response.Rejected != RejectionReason.None) Count(_response.Rejected);
            if (!isWhole)
            {
                _connection.Abort(); // an orderly end could pass for the end of the body
                return false;
            }
            if (!_body.IsDone)
            {
                _state.Wait();
                if (!_body.Drain(Scratch(), _clock.Milliseconds + _limits.DrainMilliseconds))
                {
                    Linger();
                    return false;
                }
            }
            if (!_response.Closes && !_state.EndsAfterResponse) return true;
            if (_input.Start < _input.End) Linger(); // more was sent ahead
            return false;
        }

        // False when the response is beyond repair.
        private bool Handle()
        {
            try
            {
                _router.Dispatch(_request, _response);
                if (_response.HasStarted) return true;
                ReportFailure(null);
            }
            catch (Exception exception)
            {
                ReportFailure(exception);
                if (_response.HasStarted) return false;
                _response.Reset(true);
            }
            _response.Reject(RejectionReason.HandlerFailed);
            return true;
        }

        private void ReportFailure(Exception exception)
        {
            if (_log != null) _log.HandlerFailed(_request.Path, exception);
        }

        private void Count(RejectionReason reason)
        {
            _counters.Reject(reason);
            if (_log != null) _log.Rejected(_connection.RemoteAddress, reason);
        }

        // Reads on for a moment after an early answer: closing on unread bytes would reset the connection, and the client might
        // lose the answer (RFC 9112, section 9.6)
        private void Linger()
        {
            _state.Wait();
            byte[] scratch = Scratch();
            long deadline = _clock.Milliseconds + _limits.DrainMilliseconds;
            int left = _limits.DrainBytes;
            while (left > 0)
            {
                long wait = deadline - _clock.Milliseconds;
                int count = wait <= 0 ? ConnectionResult.TimedOut : _connection.Read(scratch, 0, scratch.Length, (int)wait);
                if (count <= 0) return;
                left -= count;
            }
        }

        // The response is out, so its buffer is free
        private byte[] Scratch() => _response.Buffer.Buffer;
    }
}
