using System;
using System.Text;

namespace Camera.Http
{
    /// <summary>
    /// The one response to a request: either a whole one by a Send method, or <see cref="Begin"/> and then
    /// <see cref="Write(byte[], int, int)"/>. Every response carries the security headers; a page overrides what it needs. For
    /// HEAD the same calls send the same head and no body. Used by the connection's thread only.
    /// </summary>
    public sealed class Response
    {
        private const int MostProblemBytes = 4096; // sentences of ours and one given value

        private readonly HttpLimits _limits;
        private readonly RequestHead _request;
        private readonly RequestBody _body;
        private readonly InputBuffer _input;
        private readonly DateHeader _date;
        private readonly ResponseHead _head;
        private readonly ByteWriter _output;
        private readonly ByteWriter _chunkHead = new ByteWriter(16, 16);
        private readonly ResponseOutput _wire;
        private ConnectionState _state;
        private bool _isChunked;
        private bool _isBodyless;
        private long _left; // of a body of known length; -1 when it has none

        internal Response(HttpLimits limits, RequestHead request, Request caller, RequestBody body, InputBuffer input, DateHeader date)
        {
            _limits = limits;
            _request = request;
            _body = body;
            _input = input;
            _date = date;
            _head = new ResponseHead(limits);
            _wire = new ResponseOutput(limits, caller);
            _output = new ByteWriter(limits.ResponseBufferBytes, limits.ResponseBufferBytes);
        }

        /// <summary>A Send method or <see cref="Begin"/> has been called.</summary>
        public bool HasStarted { get; private set; }

        /// <summary>The connection's own output buffer, empty after <see cref="Begin"/> and free for small pieces such as the
        /// header of a part; <see cref="Flush()"/> sends it.</summary>
        public ByteWriter Buffer => _output;

        /// <summary>Whoever answers has counted this client and given it a place: it is not dropped for another while it is sent to. Set it
        /// before the response starts.</summary>
        public bool KeepsPlace
        {
            get => _wire.KeepsPlace;
            set => _wire.KeepsPlace = value;
        }

        /// <summary>The connection ends after this response.</summary>
        internal bool Closes { get; set; }

        /// <summary>Why the request was refused, for the counters; None when it was not.</summary>
        internal RejectionReason Rejected { get; private set; }

        internal void Attach(IConnection connection, ConnectionState state)
        {
            _wire.Attach(connection, state);
            _state = state;
        }

        internal void Reset(bool closes)
        {
            _head.Reset();
            HasStarted = false;
            Closes = closes;
            Rejected = RejectionReason.None;
            _wire.HasFailed = false;
            _wire.KeepsPlace = false;
            _isChunked = false;
            _isBodyless = false;
            _left = 0;
        }

        /// <summary>Adds a header, before the response starts. Cache-Control, Content-Security-Policy and Referrer-Policy take the
        /// place of the default. Content-Length, Transfer-Encoding, Connection, Date and Content-Type are the server's.</summary>
        /// <exception cref="ArgumentException">A control character, or one of the server's own.</exception>
        public void SetHeader(string name, string value)
        {
            if (HasStarted) throw new InvalidOperationException("Response has started");
            _head.Set(name, value);
        }

        /// <summary>Keeps the client waiting for its answer, so that one that asks again at once asks seldom. Meanwhile the connection
        /// counts as one that waits for a request: whoever needs its place gets it. Before the response starts.</summary>
        public void Hold(int milliseconds)
        {
            if (HasStarted) throw new InvalidOperationException("Response has started");
            _state.Wait();
            if (!_input.Pause(milliseconds)) Closes = true; // it sends on without waiting for answers
            if (!_state.Claim()) _wire.HasFailed = true;
        }

        /// <summary>Sends a whole response.</summary>
        /// <param name="contentType">Media type, or null when there is no body.</param>
        public void Send(int status, string contentType, byte[] body, int offset, int count)
        {
            Start(status, contentType, count);
            if (_isBodyless || count == 0) _wire.Write(_output.Buffer, 0, _output.Length);
            else if (count <= _output.Buffer.Length - _output.Length)
            {
                _output.Append(body, offset, count);
                _wire.Write(_output.Buffer, 0, _output.Length);
            }
            else _wire.Write(_output, body, offset, count, null);
            _left = 0;
        }

        /// <summary>Sends a text as UTF-8.</summary>
        /// <param name="contentType">Null for <c>text/plain; charset=utf-8</c>.</param>
        public void SendText(int status, string contentType, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Send(status, contentType ?? "text/plain; charset=utf-8", bytes, 0, bytes.Length);
        }

        /// <summary>Sends a response without a body, e.g. 204 or a redirection.</summary>
        public void SendEmpty(int status) => Send(status, null, null, 0, 0);

        /// <summary>Sends what was written as <c>application/json</c>; 500 when it overflowed.</summary>
        public void Send(int status, JsonWriter json) => Send(status, "application/json", json);

        /// <summary>Sends a problem document with its status.</summary>
        public void Send(Problem problem)
        {
            JsonWriter json = new JsonWriter(MostProblemBytes);
            problem.WriteTo(json);
            Send(problem.Status, "application/problem+json", json);
        }

        /// <summary>Refuses the request with the reason's status and sentence. A body that failed ends the connection.</summary>
        public void Reject(RejectionReason reason)
        {
            Rejected = reason;
            int status = Rejection.StatusOf(reason);
            if (status == 503) SetHeader("Retry-After", _limits.RetryAfterSeconds.ToString());
            if (reason == RejectionReason.UnsupportedMediaType) SetHeader("Accept-Encoding", "identity"); // RFC 9110, section 12.5.3
            Problem problem = new Problem(status, StatusLine.PhraseOf(status));
            problem.Detail = Rejection.SentenceOf(reason);
            Send(problem);
        }

        /// <summary>Sends the head of a response whose body follows in pieces.</summary>
        /// <param name="length">Bytes of the whole body, or a <see cref="ResponseLength"/>.</param>
        /// <returns>True when the body is to be written; false for HEAD and when the peer is gone.</returns>
        public bool Begin(int status, string contentType, long length)
        {
            if (length < ResponseLength.UntilClose) throw new ArgumentException("length");
            if (length == ResponseLength.Chunked && _request.IsVersion10) length = ResponseLength.UntilClose;
            Start(status, contentType, length);
            _chunkHead.Clear();
            _wire.Write(_output.Buffer, 0, _output.Length);
            _output.Clear();
            return !_wire.HasFailed && !_isBodyless;
        }

        /// <summary>Writes a piece of the body, straight from the caller's buffer: nothing is copied or allocated.</summary>
        /// <returns>False once the peer is gone or too slow: stop.</returns>
        /// <exception cref="InvalidOperationException">Before <see cref="Begin"/>, or more than the length it was given.</exception>
        public bool Write(byte[] buffer, int offset, int count)
        {
            if (!MayWrite(count)) return false;
            if (count == 0) return true; // an empty chunk would be the last one
            return _wire.Write(buffer, offset, count);
        }

        /// <summary>Writes what is in <see cref="Buffer"/>, a range of the caller's, and what belongs behind it, as one piece of the body:
        /// in one go where the connection can. Nothing is copied or allocated; <see cref="Buffer"/> is empty then.</summary>
        /// <returns>As <see cref="Write(byte[], int, int)"/>.</returns>
        /// <exception cref="InvalidOperationException">As there, or <see cref="Buffer"/> overflowed.</exception>
        public bool Flush(byte[] buffer, int offset, int count, byte[] after)
        {
            if (_output.Overflowed) throw new InvalidOperationException("Response buffer too small");
            bool wanted = MayWrite(_output.Length + count + after.Length) && _wire.Write(_output, buffer, offset, count, after);
            _output.Clear();
            return wanted;
        }

        /// <summary>Writes what is in <see cref="Buffer"/> as a piece of the body, and empties it.</summary>
        /// <returns>As <see cref="Write(byte[], int, int)"/>.</returns>
        /// <exception cref="InvalidOperationException">The buffer overflowed.</exception>
        public bool Flush()
        {
            if (_output.Overflowed) throw new InvalidOperationException("Response buffer too small");
            bool wanted = Write(_output.Buffer, 0, _output.Length);
            _output.Clear();
            return wanted;
        }

        /// <summary>Somebody still wants more of this response: false once the peer has closed or the server stops. Cheap; for
        /// streams, between two pieces.</summary>
        public bool IsWanted()
        {
            if (_wire.HasFailed || _state.IsStopping) return false;
            if (_input.IsPeerGone()) _wire.HasFailed = true;
            return !_wire.HasFailed;
        }

        /// <summary>Ends the response as its framing asks.</summary>
        /// <returns>False when the client could not tell that it is whole, so that the connection must be cut.</returns>
        internal bool Finish()
        {
            if (_wire.HasFailed) return false;
            if (_isBodyless) return true;
            if (_isChunked)
            {
                bool isFirst = _chunkHead.Length == 0;
                _chunkHead.Clear();
                _chunkHead.Append(isFirst ? "0\r\n\r\n" : "\r\n0\r\n\r\n");
                return _wire.Write(_chunkHead.Buffer, 0, _chunkHead.Length);
            }
            return _left <= 0;
        }

        private void Send(int status, string contentType, JsonWriter json)
        {
            ByteWriter bytes = json.Bytes;
            if (bytes.Overflowed) throw new InvalidOperationException("JSON too large");
            Send(status, contentType, bytes.Buffer, 0, bytes.Length);
        }

        private void Start(int status, string contentType, long length)
        {
            if (HasStarted) throw new InvalidOperationException("Response has started");
            HasStarted = true;
            // RFC 9110, section 6.4.1: these never have a body
            bool hasNone = status == 204 || status == 304;
            _isBodyless = hasNone || _request.Method == HttpMethods.Head;
            _isChunked = length == ResponseLength.Chunked;
            _left = length;
            if (length == ResponseLength.UntilClose || _state.EndsAfterResponse || !IsBodyTolerable()) Closes = true;
            _head.Write(_output, status, contentType);
            byte[] date = _date.Line;
            if (date != null) _output.Append(date, 0, date.Length);
            if (hasNone) _output.Append(Closes ? "Connection: close\r\n\r\n" : "\r\n");
            else
            {
                if (length >= 0)
                {
                    _output.Append("Content-Length: ");
                    _output.Append(length);
                    _output.Append("\r\n");
                }
                else if (_isChunked) _output.Append("Transfer-Encoding: chunked\r\n");
                _output.Append(Closes ? "Connection: close\r\n\r\n"
                    : _request.IsVersion10 ? "Connection: keep-alive\r\n\r\n" : "\r\n");
            }
            if (_output.Overflowed) throw new InvalidOperationException("Response head too large");
        }

        // What the handler left of the body will be read over, unless that is more than closing costs
        private bool IsBodyTolerable()
            => _body.Failure == RejectionReason.None && !_body.OwesContinue && _body.Left <= _limits.DrainBytes;

        private bool WriteChunkHead(int count)
        {
            bool isFirst = _chunkHead.Length == 0;
            _chunkHead.Clear();
            if (!isFirst) _chunkHead.Append("\r\n"); // the end of the chunk before
            _chunkHead.AppendHex(count);
            _chunkHead.Append("\r\n");
            return _wire.Write(_chunkHead.Buffer, 0, _chunkHead.Length);
        }

        // Counts a piece and writes what the framing has before it; false when nothing is to be written.
        private bool MayWrite(int count)
        {
            if (!HasStarted) throw new InvalidOperationException("Response has not begun");
            if (_wire.HasFailed || _isBodyless) return false;
            if (_left >= 0)
            {
                if (count > _left) throw new InvalidOperationException("Response longer than said");
                _left -= count;
            }
            return !_isChunked || count == 0 || WriteChunkHead(count);
        }
    }
}
