using System;

namespace Camera.Http
{
    /// <summary>One request, valid until its handler returns. Used by the connection's thread only.</summary>
    public sealed class Request
    {
        private const int FirstGathered = 512;

        private readonly HttpLimits _limits;
        private readonly RequestParser _parser;
        private readonly RequestHead _head;
        private readonly RequestBody _body;
        private IConnection _connection;

        internal Request(HttpLimits limits, RequestParser parser, RequestHead head, RequestBody body)
        {
            _limits = limits;
            _parser = parser;
            _head = head;
            _body = body;
        }

        /// <summary>The method.</summary>
        public HttpMethods Method => _head.Method;

        /// <summary>The method as it was sent, e.g. <c>GET</c>.</summary>
        public string MethodName => _head.TextOf(_parser.MethodStart, _parser.MethodLength);

        /// <summary>The request target as it was sent (RFC 9112, section 3.2).</summary>
        public string Target => _head.TextOf(_parser.TargetStart, _parser.TargetLength);

        /// <summary>The decoded path, from its slash on; <c>*</c> for <c>OPTIONS *</c>.</summary>
        public string Path => _head.Path;

        /// <summary>The query's fields; never null.</summary>
        public Form Query => _head.Query;

        /// <summary>The value of the query's first field of this name, or null.</summary>
        public string GetQuery(string name) => Query.Get(name);

        /// <summary>The host that the client asked for, with its port when given, as received; "" for an HTTP/1.0 client that
        /// names none.</summary>
        public string Host => _head.Host;

        /// <summary>The peer's address without port.</summary>
        public string RemoteAddress => _connection.RemoteAddress;

        /// <summary>Came over TLS.</summary>
        public bool IsEncrypted => _connection.IsEncrypted;

        /// <summary>Who asks, for those who authorise; null until the guard sets it.</summary>
        public object User { get; set; }

        /// <summary>How many header lines there are.</summary>
        public int HeaderCount => _parser.HeaderCount;

        /// <summary>Bytes of the body, 0 when there is none, -1 when it comes in chunks.</summary>
        public long ContentLength => _head.ContentLength;

        /// <summary>Why <see cref="ReadBody"/> gave -1; pass it to <see cref="Response.Reject(RejectionReason)"/>.</summary>
        public RejectionReason BodyFailure => _body.Failure;

        internal bool TellsLength => _head.TellsLength;

        internal int BodyLimit
        {
            set => _body.Limit = value;
        }

        internal void Attach(IConnection connection)
        {
            _connection = connection;
            User = null;
        }

        /// <summary>Name of a header line, as received.</summary>
        public string GetHeaderName(int index) => _head.TextOf(_parser.NameStart(index), _parser.NameLength(index));

        /// <summary>Value of a header line without the white space around it.</summary>
        public string GetHeaderValue(int index) => _head.TextOf(_parser.ValueStart(index), _parser.ValueLength(index));

        /// <summary>Value of a header by its name in any case, several lines joined by <c>", "</c> (RFC 9110, section 5.2); null when
        /// there is none.</summary>
        public string GetHeader(string name)
        {
            string value = null;
            for (int i = NextHeader(name, 0); i >= 0; i = NextHeader(name, i + 1))
                value = value == null ? GetHeaderValue(i) : value + ", " + GetHeaderValue(i);
            return value;
        }

        /// <summary>How many lines a header has: more than 1 is suspect where one line is expected (Authorization).</summary>
        public int CountHeader(string name)
        {
            int count = 0;
            for (int i = NextHeader(name, 0); i >= 0; i = NextHeader(name, i + 1)) count++;
            return count;
        }

        /// <summary>The body's media type is this one (parameters and case aside).</summary>
        /// <param name="mediaType">In lower case, e.g. <c>application/x-www-form-urlencoded</c>.</param>
        public bool HasMediaType(string mediaType)
        {
            string value = GetHeader("content-type");
            if (value == null) return false;
            int end = value.IndexOf(';');
            if (end >= 0) value = value.Substring(0, end);
            return Octets.EqualIgnoringCase(value.Trim(), mediaType);
        }

        /// <summary>Reads the next bytes of the body as they come. The first call sends 100 (Continue) to who waits for it.</summary>
        /// <returns>1 or more bytes; 0 at the body's end; -1 when it cannot be read, see <see cref="BodyFailure"/>.</returns>
        public int ReadBody(byte[] buffer, int offset, int count)
        {
            if (count < 1 || offset < 0 || offset > buffer.Length - count) throw new ArgumentException("count");
            return _body.Read(buffer, offset, count);
        }

        /// <summary>Gathers the whole body.</summary>
        /// <param name="limit">Most bytes; the route's own limit holds too.</param>
        /// <param name="body">All of it, or null.</param>
        /// <param name="reason">Why not, for <see cref="Response.Reject(RejectionReason)"/>.</param>
        public bool TryReadBody(int limit, out byte[] body, out RejectionReason reason)
        {
            body = null;
            if (limit < _body.Limit) _body.Limit = limit;
            // A known length is gathered in place; chunks into a buffer that grows. Neither is believed beyond the limit.
            byte[] gathered = new byte[ContentLength < 0 || ContentLength > _body.Limit ? FirstGathered : (int)ContentLength];
            int length = 0;
            while (true)
            {
                if (length == gathered.Length && !_body.IsDone) gathered = Resize(gathered, length, length * 2);
                int read = length == gathered.Length ? 0 : _body.Read(gathered, length, gathered.Length - length);
                if (read <= 0) break;
                length += read;
            }
            reason = _body.Failure;
            if (reason != RejectionReason.None) return false;
            body = length == gathered.Length ? gathered : Resize(gathered, length, length);
            return true;
        }

        /// <summary>Gathers and parses a body of <c>application/x-www-form-urlencoded</c>, within the route's limit.</summary>
        /// <param name="form">The form, or null.</param>
        /// <param name="reason">Why not, for <see cref="Response.Reject(RejectionReason)"/>.</param>
        public bool TryReadForm(out Form form, out RejectionReason reason)
        {
            form = null;
            if (TryReadFormBytes(out byte[] body, out reason))
                reason = Form.Parse(body, 0, body.Length, _limits.FormFields, out form);
            return reason == RejectionReason.None;
        }

        /// <summary>Gathers a body of <c>application/x-www-form-urlencoded</c> that holds a secret, for <see cref="FormBytes"/>.</summary>
        /// <param name="body">For the caller to wipe, or null.</param>
        /// <param name="reason">Why not, for <see cref="Response.Reject(RejectionReason)"/>.</param>
        public bool TryReadFormBytes(out byte[] body, out RejectionReason reason)
        {
            body = null;
            if (HasMediaType("application/x-www-form-urlencoded")) return TryReadBody(_body.Limit, out body, out reason);
            reason = RejectionReason.UnsupportedMediaType;
            return false;
        }

        private int NextHeader(string name, int from)
        {
            for (int i = from; i < _parser.HeaderCount; i++)
                if (_parser.NameLength(i) == name.Length && _head.NameIs(i, name)) return i;
            return -1;
        }

        private static byte[] Resize(byte[] bytes, int length, int size)
        {
            byte[] resized = new byte[size];
            Array.Copy(bytes, resized, length);
            return resized;
        }
    }
}
