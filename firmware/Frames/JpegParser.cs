using System;

namespace Camera.Frames
{
    /// <summary>
    /// Finds the one image in what a sensor delivered and checks it by its segments (ITU-T T.81 annex B): the image runs from
    /// SOI to the first EOI, whatever stands before or after is cut. An instance holds the result of its last
    /// <see cref="Parse"/> and is reused: nothing is allocated. One thread at a time.
    /// </summary>
    /// <remarks>
    /// <code>
    /// SOI    FF D8
    /// segment {FF} FF marker, length (2 bytes, high first, counts itself), content
    /// SOFn   precision, height (2), width (2), components
    /// SOS    ... then entropy-coded data: FF 00 is a data byte FF, FF D0-D7 a restart, FF FF a fill byte
    /// EOI    FF D9
    /// </code>
    /// The entropy-coded data is not looped over: the native Array.IndexOf goes from FF to FF.
    /// </remarks>
    public sealed class JpegParser
    {
        private const int Soi = 0xD8;
        private const int Eoi = 0xD9;
        private const int Sos = 0xDA;

        // Array.IndexOf wants an object: boxed once.
        private static readonly object Prefix = (byte)0xFF;

        private byte[] _buffer;
        private int _end;

        /// <summary>Index of SOI in the buffer.</summary>
        public int Start { get; private set; }

        /// <summary>Bytes from SOI to EOI, both included; 0 unless the result was <see cref="JpegError.None"/>.</summary>
        public int Length { get; private set; }

        /// <summary>Pixels across, from the frame header.</summary>
        public int Width { get; private set; }

        /// <summary>Pixels down, from the frame header.</summary>
        public int Height { get; private set; }

        /// <summary>How many times the last check searched for FF: the measure of its cost.</summary>
        public int Searches { get; private set; }

        /// <summary>Checks a range and takes the image's place and size from it.</summary>
        public JpegError Parse(byte[] buffer, int offset, int count)
        {
            if (buffer == null)
            {
                throw new ArgumentNullException(nameof(buffer));
            }

            if (offset < 0 || count < 0 || count > buffer.Length - offset)
            {
                throw new ArgumentOutOfRangeException(nameof(count));
            }

            _buffer = buffer;
            _end = offset + count;
            Start = 0;
            Length = 0;
            Width = 0;
            Height = 0;
            Searches = 0;
            int start = FindStart(offset);
            if (start < 0)
            {
                return JpegError.NoStart;
            }

            Start = start;
            return ParseSegments(start + 2);
        }

        private JpegError ParseSegments(int at)
        {
            byte[] buffer = _buffer;
            bool scanned = false;
            for (int segments = 0; segments < FrameLimits.Segments; segments++)
            {
                JpegError error = SkipPrefix(ref at);
                if (error != JpegError.None)
                {
                    return error;
                }

                int marker = buffer[at++];
                if (marker == Eoi)
                {
                    return Finish(at, scanned);
                }

                if (!HasLength(marker))
                {
                    return JpegError.BadMarker;
                }

                if (_end - at < 2)
                {
                    return JpegError.NoEnd;
                }

                int length = (buffer[at] << 8) | buffer[at + 1];
                if (length < 2)
                {
                    return JpegError.BadSegment;
                }

                if (length > _end - at)
                {
                    return JpegError.NoEnd;
                }

                if (IsFrameHeader(marker) && !ReadFrameHeader(at, length))
                {
                    return JpegError.BadSize;
                }

                at += length;
                if (marker == Sos)
                {
                    if (Width == 0)
                    {
                        return JpegError.NoFrameHeader;
                    }

                    int scan = at;
                    at = FindMarker(at);
                    if (at < 0)
                    {
                        return JpegError.NoEnd;
                    }

                    scanned |= at > scan;
                }
            }

            return JpegError.BadSegment;
        }

        private JpegError Finish(int end, bool scanned)
        {
            if (Width == 0)
            {
                return JpegError.NoFrameHeader;
            }

            if (!scanned)
            {
                return JpegError.NoScan;
            }

            Length = end - Start;
            return JpegError.None;
        }

        // SOI stands at the first byte but for the quirks of old hardware; it is only taken when a marker follows.
        private int FindStart(int offset)
        {
            int last = Math.Min(offset + FrameLimits.LeadingBytes, _end - 3);
            int at = offset;
            while (at <= last)
            {
                at = IndexOfPrefix(at, last + 1);
                if (at < 0)
                {
                    return -1;
                }

                if (_buffer[at + 1] == Soi && _buffer[at + 2] == 0xFF)
                {
                    return at;
                }

                at++;
            }

            return -1;
        }

        // T.81 B.1.1.2: any marker may be preceded by fill bytes FF.
        private JpegError SkipPrefix(ref int at)
        {
            if (at >= _end)
            {
                return JpegError.NoEnd;
            }

            if (_buffer[at] != 0xFF)
            {
                return JpegError.BadMarker;
            }

            int last = at + FrameLimits.FillBytes;
            do
            {
                at++;
                if (at >= _end)
                {
                    return JpegError.NoEnd;
                }

                if (at > last)
                {
                    return JpegError.BadMarker;
                }
            }
            while (_buffer[at] == 0xFF);
            return JpegError.None;
        }

        // Index of the FF of the next marker that is neither a stuffed zero nor a restart, or -1. The one loop whose turns grow
        // with the picture: all in locals, since calls and fields cost an interpreter most.
        private int FindMarker(int at)
        {
            byte[] buffer = _buffer;
            object prefix = Prefix;
            int end = _end - 1;
            int searches = 0;
            int found = -1;
            while (at < end)
            {
                searches++;
                at = Array.IndexOf((Array)buffer, prefix, at, end - at);
                if (at < 0)
                {
                    break;
                }

                int next = buffer[at + 1];
                if (next != 0 && (next & 0xF8) != 0xD0)
                {
                    found = at;
                    break;
                }

                at += 2;
            }

            Searches += searches;
            return found;
        }

        private int IndexOfPrefix(int from, int end)
        {
            Searches++;
            return from < end ? Array.IndexOf((Array)_buffer, Prefix, from, end - from) : -1;
        }

        // T.81 table B.1: those that stand alone (TEM, RSTn, SOI) and the reserved 00-BF have no business between segments.
        private static bool HasLength(int marker)
        {
            return marker >= 0xC0 && (marker < 0xD0 || marker > Soi);
        }

        // C4 is DHT, C8 is reserved, CC is DAC.
        private static bool IsFrameHeader(int marker)
        {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        // T.81 B.2.2. A height of 0 (told after the first scan, by DNL) is refused: no module does that.
        private bool ReadFrameHeader(int at, int length)
        {
            if (length < 8 || length != 8 + (3 * _buffer[at + 7]))
            {
                return false;
            }

            Height = (_buffer[at + 3] << 8) | _buffer[at + 4];
            Width = (_buffer[at + 5] << 8) | _buffer[at + 6];
            return Width > 0 && Height > 0;
        }
    }
}
