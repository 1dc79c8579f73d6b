namespace Camera.Http
{
    /// <summary>The framing of a chunked body (RFC 9112, section 7.1), octet by octet between the data. Strict: what two parsers
    /// could read in two ways is refused.</summary>
    internal sealed class ChunkedDecoder
    {
        private const int MostSizeDigits = 8;

        private const int Size = 0;
        private const int Extension = 1;
        private const int SizeLineFeed = 2;
        private const int Data = 3;
        private const int DataReturn = 4;
        private const int DataLineFeed = 5;
        private const int TrailerStart = 6;
        private const int TrailerName = 7;
        private const int TrailerValue = 8;
        private const int TrailerLineFeed = 9;
        private const int LastLineFeed = 10;
        private const int Done = 11;

        private readonly HttpLimits _limits;
        private int _state;
        private int _digits;
        private int _extensionBytes;
        private int _trailerBytes;

        public ChunkedDecoder(HttpLimits limits)
        {
            _limits = limits;
        }

        /// <summary>Bytes of the current chunk's data still to come.</summary>
        public long DataLeft { get; private set; }

        /// <summary>Data is next, not framing.</summary>
        public bool IsAtData => _state == Data;

        /// <summary>The whole body is read, its trailers too.</summary>
        public bool IsDone => _state == Done;

        public void Reset()
        {
            _state = Size;
            _digits = 0;
            _extensionBytes = 0;
            _trailerBytes = 0;
            DataLeft = 0;
        }

        /// <summary>Data of the chunk was taken.</summary>
        public void DataTaken(int count)
        {
            DataLeft -= count;
            if (DataLeft == 0) _state = DataReturn;
        }

        /// <summary>Consumes framing until data is next, the body is done, the range is used up, or it is wrong.</summary>
        /// <returns>Bytes consumed; -1 when it is malformed.</returns>
        public int Consume(byte[] buffer, int start, int end)
        {
            int at = start;
            while (at < end && _state != Data && _state != Done)
                if (!Step(buffer[at++])) return -1;
            return at - start;
        }

        private bool Step(int octet)
        {
            switch (_state)
            {
                case Size: return ReadSize(octet);
                case Extension:
                    if (octet == '\r') return Go(SizeLineFeed);
                    return ++_extensionBytes <= _limits.ChunkExtensionBytes && IsText(octet);
                case SizeLineFeed:
                    if (octet != '\n') return false;
                    _digits = 0;
                    return Go(DataLeft > 0 ? Data : TrailerStart);
                case DataReturn: return octet == '\r' && Go(DataLineFeed);
                case DataLineFeed: return octet == '\n' && Go(Size);
                case TrailerStart:
                    if (octet == '\r') return Go(LastLineFeed);
                    return CountTrailer() && (Octets.Classes[octet] & Octets.Token) != 0 && Go(TrailerName);
                case TrailerName:
                    if (!CountTrailer()) return false;
                    return octet == ':' ? Go(TrailerValue) : (Octets.Classes[octet] & Octets.Token) != 0;
                case TrailerValue:
                    if (octet == '\r') return Go(TrailerLineFeed);
                    return CountTrailer() && IsText(octet);
                case TrailerLineFeed: return octet == '\n' && Go(TrailerStart);
                default: return octet == '\n' && Go(Done);
            }
        }

        private bool ReadSize(int octet)
        {
            int value = PercentDecoder.HexValue(octet);
            if (value >= 0)
            {
                DataLeft = (_digits == 0 ? 0 : DataLeft) * 16 + value;
                return ++_digits <= MostSizeDigits;
            }
            if (_digits == 0) return false;
            if (octet == '\r') return Go(SizeLineFeed);
            return octet == ';' && Go(Extension);
        }

        private bool Go(int state)
        {
            _state = state;
            return true;
        }

        private bool CountTrailer() => ++_trailerBytes <= _limits.TrailerBytes;

        private static bool IsText(int octet) => (Octets.Classes[octet] & Octets.Value) != 0;
    }
}
