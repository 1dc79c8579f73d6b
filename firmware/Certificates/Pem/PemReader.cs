using System;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>
    /// Finds the PEM blocks (RFC 7468) in a text. Lax about what surrounds them: any text between blocks, a byte-order mark, white
    /// space, line ends of any kind, lines of any length. Strict about the base64 and the labels.
    /// </summary>
    public sealed class PemReader
    {
        private static readonly byte[] Begin = { 0x2D, 0x2D, 0x2D, 0x2D, 0x2D, 0x42, 0x45, 0x47, 0x49, 0x4E, 0x20 }; // "-----BEGIN "
        private static readonly byte[] Dashes = { 0x2D, 0x2D, 0x2D, 0x2D, 0x2D }; // "-----"
        private static readonly byte[] EndMark = { 0x2D, 0x2D, 0x2D, 0x2D, 0x2D, 0x45, 0x4E, 0x44, 0x20 }; // "-----END "

        private readonly byte[] _text;
        private readonly int _end;
        private int _position;
        private int _blocks;

        /// <summary>Reads <paramref name="count"/> bytes of ASCII or UTF-8.</summary>
        /// <exception cref="ArgumentException">The range is not inside the text.</exception>
        public PemReader(byte[] text, int offset, int count)
        {
            if (text == null || offset < 0 || count < 0 || offset > text.Length - count)
            {
                throw new ArgumentException("range");
            }

            _text = text;
            _position = offset;
            _end = offset + count;
        }

        /// <summary>What went wrong; nothing is read after it.</summary>
        public PemError Error { get; private set; }

        /// <summary>Label of the block read last.</summary>
        public string Label { get; private set; }

        /// <summary>Decoded content of the block read last: the caller's to keep or to wipe.</summary>
        public byte[] Content { get; private set; }

        /// <summary>Blocks read so far.</summary>
        public int Count => _blocks;

        /// <summary>There is a BEGIN line in the bytes: they are PEM, not DER.</summary>
        public static bool IsPem(byte[] text, int offset, int count)
        {
            return Find(text, Begin, offset, offset + count) >= 0;
        }

        /// <summary>Reads the next block.</summary>
        /// <returns>False at the end, or with <see cref="Error"/> set.</returns>
        public bool TryRead()
        {
            int begin = Error == PemError.None ? Find(_text, Begin, _position, _end) : -1;
            if (begin < 0)
            {
                return false;
            }

            if (_blocks == CertificateLimits.MaxPemBlocks)
            {
                return Fail(PemError.TooMany);
            }

            int label = begin + Begin.Length;
            int labelEnd = Find(_text, Dashes, label, _end);
            int length = labelEnd - label;
            if (labelEnd < 0 || length == 0 || length > CertificateLimits.MaxPemLabel || !IsLabel(label, labelEnd))
            {
                return Fail(PemError.BadBegin);
            }

            int content = labelEnd + Dashes.Length;
            int end = Find(_text, Dashes, content, _end);
            if (end < 0 || !Matches(_text, EndMark, end, _end) || !EndsWithLabel(end + EndMark.Length, label, length))
            {
                return Fail(PemError.BadEnd);
            }

            byte[] bytes = Base64.Decode(_text, content, end);
            if (bytes == null || bytes.Length == 0)
            {
                bool headers = Array.IndexOf(_text, (byte)':', content, end - content) >= 0;
                return Fail(headers ? PemError.HasHeaders : PemError.BadBase64);
            }

            Label = Encoding.UTF8.GetString(_text, label, length);
            Content = bytes;
            _position = end + EndMark.Length + length + Dashes.Length;
            _blocks++;
            return true;
        }

        private bool Fail(PemError error)
        {
            Error = error;
            Label = null;
            Content = null;
            return false;
        }

        // RFC 7468 section 3: printable ASCII on one line.
        private bool IsLabel(int at, int end)
        {
            for (; at < end; at++)
            {
                if (_text[at] < 0x20 || _text[at] > 0x7E)
                {
                    return false;
                }
            }

            return true;
        }

        private bool EndsWithLabel(int at, int label, int length)
        {
            return at + length + Dashes.Length <= _end
                && ByteRange.Equal(_text, at, _text, label, length)
                && Matches(_text, Dashes, at + length, _end);
        }

        private static int Find(byte[] text, byte[] mark, int at, int end)
        {
            while (at <= end - mark.Length)
            {
                at = Array.IndexOf(text, mark[0], at, end - at);
                if (at < 0)
                {
                    return -1;
                }

                if (Matches(text, mark, at, end))
                {
                    return at;
                }

                at++;
            }

            return -1;
        }

        private static bool Matches(byte[] text, byte[] mark, int at, int end)
        {
            return end - at >= mark.Length && ByteRange.Equal(text, at, mark, 0, mark.Length);
        }
    }
}
