namespace Camera.Http
{
    /// <summary>
    /// Finds the parts of a request's head (RFC 9112, sections 2-5) in a buffer that fills bit by bit. The result depends on the bytes
    /// alone, never on how they were split. Nothing is copied: all results are offsets into the buffer.
    /// </summary>
    /// <remarks>
    /// <code>
    ///   [CRLF] method SP target SP "HTTP/" digit "." digit CRLF
    ///   *( name ":" OWS value OWS CRLF )
    ///   CRLF
    /// </code>
    /// </remarks>
    public sealed class RequestParser
    {
        // No method that is implemented is longer than OPTIONS; longer ones need not be waited for (RFC 9112, section 3)
        private const int LongestMethod = 16;

        // States: what the next octet belongs to
        private const int Start = 0;
        private const int EmptyLineFeed = 1;
        private const int Method = 2;
        private const int Target = 3;
        private const int Version = 4;
        private const int RequestLineFeed = 5;
        private const int HeaderStart = 6;
        private const int Name = 7;
        private const int BeforeValue = 8;
        private const int Value = 9;
        private const int HeaderLineFeed = 10;
        private const int LastLineFeed = 11;
        private const int Done = 12;

        private readonly HttpLimits _limits;
        private readonly int[] _headers; // four a header: name's offset and length, value's offset and length
        private int _state;
        private int _position;
        private int _lineStart;
        private int _partStart;
        private int _headersStart;
        private int _lineLimit; // where the line's CR must be at the latest

        /// <summary>A parser for one request after the other.</summary>
        public RequestParser(HttpLimits limits)
        {
            _limits = limits;
            _headers = new int[limits.HeaderCount * 4];
        }

        /// <summary>Bytes a buffer needs so that every head within the limits fits: an empty line before it, the request line, the
        /// headers, the empty line after them.</summary>
        public static int BufferBytes(HttpLimits limits) => 2 + limits.RequestLineBytes + 2 + limits.AllHeadersBytes + 2;

        /// <summary>Why it was refused.</summary>
        public RejectionReason Reason { get; private set; }

        /// <summary>Where the head ends and the body starts, when complete.</summary>
        public int HeadEnd => _position;

        /// <summary>Offset of the method.</summary>
        public int MethodStart { get; private set; }

        /// <summary>Length of the method.</summary>
        public int MethodLength { get; private set; }

        /// <summary>Offset of the request target.</summary>
        public int TargetStart { get; private set; }

        /// <summary>Length of the request target, at least 1.</summary>
        public int TargetLength { get; private set; }

        /// <summary>The minor version, 0-9; the major version is 1.</summary>
        public int MinorVersion { get; private set; }

        /// <summary>How many header lines.</summary>
        public int HeaderCount { get; private set; }

        /// <summary>Offset of a header's name.</summary>
        public int NameStart(int header) => _headers[header * 4];

        /// <summary>Length of a header's name, at least 1.</summary>
        public int NameLength(int header) => _headers[header * 4 + 1];

        /// <summary>Offset of a header's value.</summary>
        public int ValueStart(int header) => _headers[header * 4 + 2];

        /// <summary>Length of a header's value, without the white space around it.</summary>
        public int ValueLength(int header) => _headers[header * 4 + 3];

        /// <summary>Forgets all, for a request that starts at the buffer's index 0.</summary>
        public void Reset()
        {
            _state = Start;
            _position = 0;
            HeaderCount = 0;
            MinorVersion = 1;
            Reason = RejectionReason.None;
        }

        /// <summary>Goes on where the last call stopped.</summary>
        /// <param name="buffer">The same bytes as before, and more of them.</param>
        /// <param name="end">Where they end.</param>
        public ParseStatus Parse(byte[] buffer, int end)
        {
            byte[] classes = Octets.Classes;
            while (_position < end)
            {
                if (Reason != RejectionReason.None) return ParseStatus.Rejected;
                int octet = buffer[_position];
                switch (_state)
                {
                    case Start:
                        // One empty line before a request is ignored: RFC 9112, section 2.2
                        if (octet == '\r' && _position == 0) Enter(EmptyLineFeed, _position + 1);
                        else BeginMethod();
                        break;
                    case EmptyLineFeed:
                        if (octet == '\n') Enter(Start, _position + 1);
                        else Reject(RejectionReason.BadLineEnd);
                        break;
                    case Method:
                        Run(buffer, end, classes, Octets.Token, _partStart + LongestMethod);
                        if (_position < end) EndMethod(buffer[_position]);
                        break;
                    case Target:
                        Run(buffer, end, classes, Octets.Target, _lineLimit);
                        if (_position < end) EndTarget(buffer[_position]);
                        break;
                    case Version:
                        EatVersion(buffer, octet);
                        break;
                    case RequestLineFeed:
                        BeginHeaders(octet);
                        break;
                    case HeaderStart:
                        BeginHeader(octet, classes);
                        break;
                    case Name:
                        Run(buffer, end, classes, Octets.Token, _lineLimit);
                        if (_position < end) EndName(buffer[_position]);
                        break;
                    case BeforeValue:
                        if (octet != ' ' && octet != '\t')
                        {
                            _partStart = _position;
                            _state = Value;
                        }
                        else if (_position >= _lineLimit) Reject(RejectionReason.HeadersTooLarge);
                        else _position++;
                        break;
                    case Value:
                        Run(buffer, end, classes, Octets.Value, _lineLimit);
                        if (_position < end) EndValue(buffer);
                        break;
                    case HeaderLineFeed:
                        if (octet == '\n') Enter(HeaderStart, _position + 1);
                        else Reject(RejectionReason.BadLineEnd);
                        break;
                    case LastLineFeed:
                        if (octet == '\n') Enter(Done, _position + 1);
                        else Reject(RejectionReason.BadLineEnd);
                        break;
                    default:
                        return ParseStatus.Complete;
                }
            }
            if (Reason != RejectionReason.None) return ParseStatus.Rejected;
            return _state == Done ? ParseStatus.Complete : ParseStatus.NeedMore;
        }

        // Steps over octets of a class, up to a limit.
        private void Run(byte[] buffer, int end, byte[] classes, int wanted, int limit)
        {
            int stop = end < limit ? end : limit;
            int at = _position;
            while (at < stop && (classes[buffer[at]] & wanted) != 0) at++;
            _position = at;
        }

        private void BeginMethod()
        {
            _lineStart = _position;
            _lineLimit = _lineStart + _limits.RequestLineBytes;
            _partStart = _position;
            MethodStart = _position;
            _state = Method;
        }

        private void EndMethod(int octet)
        {
            MethodLength = _position - _partStart;
            if (MethodLength == LongestMethod && octet != ' ') Reject(RejectionReason.UnknownMethod);
            else if (octet != ' ' || MethodLength == 0) Reject(RejectionReason.BadRequestLine);
            else Enter(Target, _position + 1);
        }

        private void EndTarget(int octet)
        {
            TargetStart = _partStart;
            TargetLength = _position - _partStart;
            if (octet == ' ' && TargetLength > 0) Enter(Version, _position + 1);
            else if (_position >= _lineLimit) Reject(RejectionReason.TargetTooLong);
            else if (octet == ' ' || octet == '\r' || octet == '\n') Reject(RejectionReason.BadRequestLine);
            else Reject(RejectionReason.BadTarget);
        }

        // "HTTP/1.1" and CR: nine octets, each looked at alone
        private void EatVersion(byte[] buffer, int octet)
        {
            int index = _position - _partStart;
            bool right;
            switch (index)
            {
                case 0: right = octet == 'H'; break;
                case 1: case 2: right = octet == 'T'; break;
                case 3: right = octet == 'P'; break;
                case 4: right = octet == '/'; break;
                case 6: right = octet == '.'; break;
                case 8: right = octet == '\r'; break;
                default: right = octet >= '0' && octet <= '9'; break;
            }
            if (!right) Reject(RejectionReason.BadRequestLine);
            else if (index < 8) _position++;
            else if (_position > _lineLimit) Reject(RejectionReason.TargetTooLong);
            else if (buffer[_position - 3] != '1') Reject(RejectionReason.UnsupportedVersion);
            else
            {
                MinorVersion = buffer[_position - 1] - '0';
                Enter(RequestLineFeed, _position + 1);
            }
        }

        private void BeginHeaders(int octet)
        {
            if (octet != '\n')
            {
                Reject(RejectionReason.BadLineEnd);
                return;
            }
            Enter(HeaderStart, _position + 1);
            _headersStart = _position;
        }

        private void BeginHeader(int octet, byte[] classes)
        {
            if (octet == '\r')
            {
                Enter(LastLineFeed, _position + 1);
                return;
            }
            if (octet == '\n') Reject(RejectionReason.BadLineEnd);
            else if ((classes[octet] & Octets.Token) == 0) Reject(RejectionReason.BadHeader); // white space: a folded line
            else if (HeaderCount == _limits.HeaderCount) Reject(RejectionReason.TooManyHeaders);
            else
            {
                _lineStart = _position;
                int all = _headersStart + _limits.AllHeadersBytes - 2; // room for this line's own end
                _lineLimit = _lineStart + _limits.HeaderBytes;
                if (_lineLimit > all) _lineLimit = all;
                Enter(Name, _position);
                if (_position >= _lineLimit) Reject(RejectionReason.HeadersTooLarge);
            }
        }

        private void EndName(int octet)
        {
            if (_position >= _lineLimit) Reject(RejectionReason.HeadersTooLarge);
            else if (octet != ':') Reject(RejectionReason.BadHeader); // no space before the colon: RFC 9112, section 5.1
            else
            {
                int row = HeaderCount * 4;
                _headers[row] = _partStart;
                _headers[row + 1] = _position - _partStart;
                Enter(BeforeValue, _position + 1);
            }
        }

        private void EndValue(byte[] buffer)
        {
            int octet = buffer[_position];
            if (octet != '\r')
            {
                if (_position >= _lineLimit) Reject(RejectionReason.HeadersTooLarge);
                else Reject(octet == '\n' ? RejectionReason.BadLineEnd : RejectionReason.BadHeader);
                return;
            }
            int last = _position;
            while (last > _partStart && (buffer[last - 1] == ' ' || buffer[last - 1] == '\t')) last--;
            int row = HeaderCount * 4;
            _headers[row + 2] = _partStart;
            _headers[row + 3] = last - _partStart;
            HeaderCount++;
            Enter(HeaderLineFeed, _position + 1);
        }

        private void Enter(int state, int position)
        {
            _state = state;
            _position = position;
            _partStart = position;
        }

        private void Reject(RejectionReason reason) => Reason = reason;
    }
}
