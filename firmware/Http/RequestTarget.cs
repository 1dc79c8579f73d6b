using System.Text;

namespace Camera.Http
{
    /// <summary>The request target (RFC 9112, section 3.2) taken apart: path, query and, in absolute form, the authority.</summary>
    internal sealed class RequestTarget
    {
        private const int LongestRemembered = 64;

        // The last plain path and its text: a client that polls asks for the same one again and again
        private readonly byte[] _lastPath = new byte[LongestRemembered];
        private int _lastPathLength;
        private string _lastPathText;

        /// <summary>The decoded path, or <c>*</c>.</summary>
        public string Path { get; private set; }

        /// <summary>Offset of the query after its question mark.</summary>
        public int QueryStart { get; private set; }

        /// <summary>Length of the query; 0 when there is none.</summary>
        public int QueryLength { get; private set; }

        /// <summary>Offset of the authority.</summary>
        public int AuthorityStart { get; private set; }

        /// <summary>Length of the authority, -1 unless the target is in absolute form.</summary>
        public int AuthorityLength { get; private set; }

        /// <summary>Takes the target apart.</summary>
        public RejectionReason Read(byte[] buffer, int start, int length, bool isOptions)
        {
            int end = start + length;
            AuthorityLength = -1;
            QueryLength = 0;
            int pathStart = start;
            if (buffer[start] == '*')
            {
                if (length != 1 || !isOptions) return RejectionReason.BadTarget;
                Path = "*";
                return RejectionReason.None;
            }
            if (buffer[start] != '/')
            {
                int scheme = SchemeLength(buffer, start, length);
                if (scheme == 0) return RejectionReason.BadTarget;
                AuthorityStart = start + scheme;
                pathStart = AuthorityStart;
                while (pathStart < end && buffer[pathStart] != '/' && buffer[pathStart] != '?') pathStart++;
                AuthorityLength = pathStart - AuthorityStart;
            }
            int pathEnd = pathStart;
            while (pathEnd < end && buffer[pathEnd] != '?') pathEnd++;
            if (pathEnd < end)
            {
                QueryStart = pathEnd + 1;
                QueryLength = end - QueryStart;
            }
            if (pathEnd == pathStart)
            {
                // No path: "/", and for OPTIONS the server as a whole (RFC 9112, section 3.2.4)
                Path = isOptions && pathEnd == end ? "*" : "/";
                return RejectionReason.None;
            }
            return ReadPath(buffer, pathStart, pathEnd - pathStart) ? RejectionReason.None : RejectionReason.BadPath;
        }

        private static int SchemeLength(byte[] buffer, int start, int length)
        {
            if (length > 7 && Octets.EqualIgnoringCase(buffer, start, 7, "http://")) return 7;
            return length > 8 && Octets.EqualIgnoringCase(buffer, start, 8, "https://") ? 8 : 0;
        }

        private bool ReadPath(byte[] buffer, int start, int length)
        {
            if (IsLastPath(buffer, start, length))
            {
                Path = _lastPathText;
                return true;
            }
            byte[] bytes = buffer;
            bool encoded = false;
            for (int i = start; i < start + length && !encoded; i++) encoded = buffer[i] == '%';
            int rawStart = start;
            int rawLength = length;
            if (encoded)
            {
                // An encoded slash or backslash would be one segment here and two for whoever looks again
                if (HasEncodedSlash(buffer, start, length)) return false;
                bytes = new byte[length];
                length = PercentDecoder.Decode(buffer, start, length, false, bytes);
                if (length < 0) return false;
                start = 0;
            }
            if (!IsPlain(bytes, start, length)) return false;
            Path = Encoding.UTF8.GetString(bytes, start, length);
            Remember(buffer, rawStart, rawLength);
            return true;
        }

        private static bool HasEncodedSlash(byte[] buffer, int start, int length)
        {
            for (int i = start; i < start + length - 2; i++)
            {
                if (buffer[i] != '%') continue;
                int high = buffer[i + 1];
                int low = Octets.ToLower(buffer[i + 2]);
                if (high == '2' && low == 'f' || high == '5' && low == 'c') return true;
            }
            return false;
        }

        // No control characters and no segment that is "." or "..": clients resolve those themselves (RFC 3986, section 5.2.4)
        private static bool IsPlain(byte[] bytes, int start, int length)
        {
            int dots = 0; // dots that the segment consists of so far, or -1
            for (int i = start; i < start + length; i++)
            {
                int b = bytes[i];
                if (b < 0x20 || b == 0x7F) return false;
                if (b == '/')
                {
                    if (dots == 1 || dots == 2) return false;
                    dots = 0;
                }
                else if (b == '.' && dots >= 0) dots++;
                else dots = -1;
            }
            return dots != 1 && dots != 2;
        }

        private bool IsLastPath(byte[] buffer, int start, int length)
        {
            if (length != _lastPathLength) return false;
            for (int i = 0; i < length; i++)
                if (buffer[start + i] != _lastPath[i]) return false;
            return true;
        }

        private void Remember(byte[] buffer, int start, int length)
        {
            if (length > LongestRemembered) return;
            System.Array.Copy(buffer, start, _lastPath, 0, length);
            _lastPathLength = length;
            _lastPathText = Path;
        }
    }
}
