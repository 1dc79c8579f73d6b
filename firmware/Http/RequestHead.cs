using System.Text;

namespace Camera.Http
{
    /// <summary>The meaning of a parsed head: method, target, host, framing of the body, persistence. What contradicts itself is
    /// refused here, before anything acts on it.</summary>
    internal sealed class RequestHead
    {
        private const int LongestLength = 18; // digits of a Content-Length that surely fit 63 bits

        private readonly byte[] _buffer;
        private readonly RequestParser _parser;
        private readonly HttpLimits _limits;
        private readonly RequestTarget _target = new RequestTarget();
        private int _hostStart;
        private int _hostLength;
        private string _lastHost = "";

        public RequestHead(byte[] buffer, RequestParser parser, HttpLimits limits)
        {
            _buffer = buffer;
            _parser = parser;
            _limits = limits;
        }

        public HttpMethods Method { get; private set; }

        public string Path => _target.Path;

        public Form Query { get; private set; }

        /// <summary>-1 when chunked.</summary>
        public long ContentLength { get; private set; }

        /// <summary>Content-Length or Transfer-Encoding is there.</summary>
        public bool TellsLength { get; private set; }

        public bool ExpectsContinue { get; private set; }

        public bool KeepAlive { get; private set; }

        public bool IsVersion10 => _parser.MinorVersion == 0;

        public string Host
        {
            get
            {
                if (_hostLength == 0) return "";
                if (!EqualsText(_hostStart, _hostLength, _lastHost)) _lastHost = TextOf(_hostStart, _hostLength);
                return _lastHost;
            }
        }

        /// <summary>Before the head is parsed: nothing is known, answers go out as to HTTP/1.1 and the connection closes.</summary>
        public void Clear()
        {
            Method = HttpMethods.None;
            Query = Form.Empty;
            ContentLength = 0;
            TellsLength = false;
            ExpectsContinue = false;
            KeepAlive = false;
            _hostLength = 0;
        }

        /// <summary>Reads the head that the parser has completed.</summary>
        public RejectionReason Read()
        {
            Method = MethodOf(_parser.MethodStart, _parser.MethodLength);
            if (Method == HttpMethods.None) return RejectionReason.UnknownMethod;
            RejectionReason reason = _target.Read(_buffer, _parser.TargetStart, _parser.TargetLength,
                Method == HttpMethods.Options);
            if (reason == RejectionReason.None) reason = ReadHeaders();
            if (reason != RejectionReason.None || _target.QueryLength == 0) return reason;
            reason = Form.Parse(_buffer, _target.QueryStart, _target.QueryLength, _limits.FormFields, out Form query);
            if (reason == RejectionReason.None) Query = query;
            return reason;
        }

        private HttpMethods MethodOf(int start, int length)
        {
            switch (length)
            {
                case 3:
                    if (EqualsText(start, length, "GET")) return HttpMethods.Get;
                    return EqualsText(start, length, "PUT") ? HttpMethods.Put : HttpMethods.None;
                case 4:
                    if (EqualsText(start, length, "POST")) return HttpMethods.Post;
                    return EqualsText(start, length, "HEAD") ? HttpMethods.Head : HttpMethods.None;
                case 6: return EqualsText(start, length, "DELETE") ? HttpMethods.Delete : HttpMethods.None;
                case 7: return EqualsText(start, length, "OPTIONS") ? HttpMethods.Options : HttpMethods.None;
                default: return HttpMethods.None;
            }
        }

        private RejectionReason ReadHeaders()
        {
            int hosts = 0;
            int lengths = 0;
            int codings = 0;
            bool close = false;
            bool keep = false;
            int count = _parser.HeaderCount;
            for (int i = 0; i < count; i++)
            {
                // Length first: it spares comparing nearly all other headers
                switch (_parser.NameLength(i))
                {
                    case 4:
                        if (!NameIs(i, "host")) break;
                        hosts++;
                        _hostStart = _parser.ValueStart(i);
                        _hostLength = _parser.ValueLength(i);
                        if (!HostName.IsValid(_buffer, _hostStart, _hostLength)) return RejectionReason.BadHost;
                        break;
                    case 6:
                        if (!NameIs(i, "expect")) break;
                        // A list with anything else in it has an expectation that is not met (RFC 9110, section 10.1.1)
                        if (!ValueIs(i, "100-continue")) return RejectionReason.ExpectationFailed;
                        ExpectsContinue = !IsVersion10;
                        break;
                    case 10:
                        if (!NameIs(i, "connection")) break;
                        close |= HasToken(i, "close");
                        keep |= HasToken(i, "keep-alive");
                        break;
                    case 14:
                        if (!NameIs(i, "content-length")) break;
                        if (lengths++ > 0 || !TryReadLength(i)) return RejectionReason.BadContentLength;
                        break;
                    case 17:
                        if (!NameIs(i, "transfer-encoding")) break;
                        if (codings++ > 0 || IsVersion10 || !ValueIs(i, "chunked")) return RejectionReason.BadTransferEncoding;
                        ContentLength = -1;
                        break;
                }
            }
            if (lengths > 0 && codings > 0) return RejectionReason.AmbiguousLength;
            if (hosts > 1 || hosts == 0 && !IsVersion10) return RejectionReason.BadHost;
            TellsLength = lengths + codings > 0;
            KeepAlive = !close && (keep || !IsVersion10);
            return TakeAuthority();
        }

        // The authority of an absolute target takes the place of Host: RFC 9112, section 3.2.2
        private RejectionReason TakeAuthority()
        {
            if (_target.AuthorityLength < 0) return RejectionReason.None;
            _hostStart = _target.AuthorityStart;
            _hostLength = _target.AuthorityLength;
            return HostName.IsValid(_buffer, _hostStart, _hostLength) ? RejectionReason.None : RejectionReason.BadTarget;
        }

        private bool TryReadLength(int header)
        {
            int start = _parser.ValueStart(header);
            int length = _parser.ValueLength(header);
            if (length == 0 || length > LongestLength) return false;
            long value = 0;
            for (int i = start; i < start + length; i++)
            {
                int digit = _buffer[i] - '0';
                if (digit < 0 || digit > 9) return false;
                value = value * 10 + digit;
            }
            ContentLength = value;
            return true;
        }

        /// <summary>The header has this name, in any case on both sides.</summary>
        public bool NameIs(int header, string name)
            => Octets.EqualIgnoringCase(_buffer, _parser.NameStart(header), _parser.NameLength(header), name);

        private bool ValueIs(int header, string lower)
            => Octets.EqualIgnoringCase(_buffer, _parser.ValueStart(header), _parser.ValueLength(header), lower);

        private bool HasToken(int header, string lower)
        {
            int start = _parser.ValueStart(header);
            int end = start + _parser.ValueLength(header);
            while (start < end)
            {
                int comma = start;
                while (comma < end && _buffer[comma] != ',') comma++;
                int last = comma;
                while (start < last && IsSpace(_buffer[start])) start++;
                while (last > start && IsSpace(_buffer[last - 1])) last--;
                if (Octets.EqualIgnoringCase(_buffer, start, last - start, lower)) return true;
                start = comma + 1;
            }
            return false;
        }

        private static bool IsSpace(int octet) => octet == ' ' || octet == '\t';

        private bool EqualsText(int start, int length, string text)
        {
            if (length != text.Length) return false;
            for (int i = 0; i < length; i++)
                if (_buffer[start + i] != text[i]) return false;
            return true;
        }

        /// <summary>The range as text. Octets that are no UTF-8 (RFC 9110 calls them opaque) become question marks.</summary>
        public string TextOf(int start, int length)
        {
            if (length == 0) return "";
            if (Utf8.IsValid(_buffer, start, length)) return Encoding.UTF8.GetString(_buffer, start, length);
            byte[] copy = new byte[length];
            for (int i = 0; i < length; i++) copy[i] = _buffer[start + i] < 0x80 ? _buffer[start + i] : (byte)'?';
            return Encoding.UTF8.GetString(copy, 0, length);
        }
    }
}
