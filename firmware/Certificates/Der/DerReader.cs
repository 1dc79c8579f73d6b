using System;

namespace Camera.Certificates
{
    /// <summary>
    /// Reads the distinguished encoding rules (X.690) strictly, by positions in the caller's bytes, without copying.
    /// A failure is kept: every later call fails too, so that a parser may check once at its end. Not for more than one thread.
    /// </summary>
    public sealed class DerReader
    {
        private const int NotASet = -2;
        private const int EmptySet = -1;
        private const int Constructed = 0x20; // X.690 section 8.1.2.5

        private readonly byte[] _data;
        private readonly int[] _ends = new int[CertificateLimits.MaxDepth];
        private readonly int[] _lastInSet = new int[CertificateLimits.MaxDepth];
        private int _depth;
        private int _position;
        private int _end;

        /// <summary>Reads <paramref name="count"/> bytes from <paramref name="offset"/> on.</summary>
        /// <exception cref="ArgumentException">The range is not inside the data.</exception>
        public DerReader(byte[] data, int offset, int count)
        {
            if (data == null || offset < 0 || count < 0 || offset > data.Length - count)
            {
                throw new ArgumentException("range");
            }

            _data = data;
            _position = offset;
            _end = offset + count;
            _lastInSet[0] = NotASet;
        }

        /// <summary>The bytes that are read.</summary>
        public byte[] Data => _data;

        /// <summary>What went wrong first.</summary>
        public DerError Error { get; private set; }

        /// <summary>Where it went wrong: a position in <see cref="Data"/>.</summary>
        public int ErrorPosition { get; private set; }

        /// <summary>There is another element here.</summary>
        public bool HasMore => Error == DerError.None && _position < _end;

        /// <summary>Identifier octet of the element read last.</summary>
        public int Tag { get; private set; }

        /// <summary>Where the element read last starts, identifier included.</summary>
        public int ElementStart { get; private set; }

        /// <summary>Bytes of the element read last, identifier and length included.</summary>
        public int ElementLength => ContentStart + ContentLength - ElementStart;

        /// <summary>Where the content of the element read last starts.</summary>
        public int ContentStart { get; private set; }

        /// <summary>Bytes of the content of the element read last.</summary>
        public int ContentLength { get; private set; }

        /// <summary>The next element has this identifier; false at the end.</summary>
        public bool IsNext(int tag)
        {
            return HasMore && _data[_position] == tag;
        }

        /// <summary>Notes a failure that the caller found, unless there is one already.</summary>
        /// <returns>False, for the caller to return.</returns>
        public bool Fail(DerError error)
        {
            if (Error == DerError.None)
            {
                Error = error;
                ErrorPosition = _position;
            }

            return false;
        }

        /// <summary>Reads the next element, whatever it is.</summary>
        public bool TryRead()
        {
            if (Error != DerError.None)
            {
                return false;
            }

            int at = _position;
            if (_end - at < 2)
            {
                return Fail(DerError.Truncated);
            }

            int tag = _data[at];
            if ((tag & 0x1F) == 0x1F)
            {
                return Fail(DerError.UnexpectedTag);
            }

            int length = _data[at + 1];
            int content = at + 2;
            if (length >= 0x80)
            {
                int octets = length - 0x80;
                if (octets == 0 || octets > 3)
                {
                    return Fail(DerError.BadLength);
                }

                if (_end - content < octets)
                {
                    return Fail(DerError.Truncated);
                }

                length = 0;
                for (int i = 0; i < octets; i++)
                {
                    length = (length << 8) | _data[content++];
                }

                bool minimal = octets == 1 ? length >= 0x80 : length >> (8 * (octets - 1)) != 0;
                if (!minimal || length > CertificateLimits.MaxElement)
                {
                    return Fail(DerError.BadLength);
                }
            }

            if (length > _end - content)
            {
                return Fail(DerError.Truncated);
            }

            if (_lastInSet[_depth] != NotASet && !IsInOrder(at, content + length))
            {
                return Fail(DerError.UnorderedSet);
            }

            Tag = tag;
            ElementStart = at;
            ContentStart = content;
            ContentLength = length;
            _position = content + length;
            return true;
        }

        /// <summary>Reads the next element, which must have this identifier.</summary>
        public bool TryRead(int tag)
        {
            if (HasMore && _data[_position] != tag)
            {
                return Fail(DerError.UnexpectedTag);
            }

            return TryRead();
        }

        /// <summary>Reads the next element of any kind, and all that is inside it, without a use for it.</summary>
        public bool TrySkip()
        {
            if (!TryRead() || (Tag & Constructed) == 0)
            {
                return Error == DerError.None;
            }

            if (!Enter(NotASet))
            {
                return false;
            }

            while (HasMore)
            {
                TrySkip();
            }

            return TryLeave();
        }

        /// <summary>Goes into the next element, which must have this identifier; <see cref="TryLeave"/> goes out again. An OCTET
        /// STRING that holds DER may be entered too.</summary>
        public bool TryEnter(int tag)
        {
            return TryRead(tag) && Enter(NotASet);
        }

        /// <summary>Goes into a SET OF, whose elements must be in the order of X.690 section 11.6.</summary>
        public bool TryEnterSetOf(int tag)
        {
            return TryRead(tag) && Enter(EmptySet);
        }

        /// <summary>Goes out of the element entered last, which must have been read to its end.</summary>
        public bool TryLeave()
        {
            if (_depth == 0)
            {
                throw new InvalidOperationException();
            }

            if (Error != DerError.None)
            {
                return false;
            }

            if (_position != _end)
            {
                return Fail(DerError.TrailingData);
            }

            _depth--;
            _end = _ends[_depth];
            return true;
        }

        /// <summary>All has been read, and nothing was wrong.</summary>
        public bool TryFinish()
        {
            if (HasMore)
            {
                Fail(DerError.TrailingData);
            }

            return Error == DerError.None;
        }

        private bool Enter(int lastInSet)
        {
            if (_depth + 1 == CertificateLimits.MaxDepth)
            {
                return Fail(DerError.TooDeep);
            }

            _ends[_depth] = _end;
            _depth++;
            _lastInSet[_depth] = lastInSet;
            _end = ContentStart + ContentLength;
            _position = ContentStart;
            return true;
        }

        // X.690 section 11.6: compared as octet strings, the shorter one padded with zeros at its end. Elements of different
        // length differ in their length octets, so the padding never decides.
        private bool IsInOrder(int start, int end)
        {
            int last = _lastInSet[_depth];
            _lastInSet[_depth] = start;
            if (last == EmptySet)
            {
                return true;
            }

            int first = last;
            for (int i = start; first < start && i < end; i++, first++)
            {
                if (_data[first] != _data[i])
                {
                    return _data[first] < _data[i];
                }
            }

            return true;
        }
    }
}
