namespace Camera.Web.Push
{
    /// <summary>Every limit on pictures that are sent out, with its reason.</summary>
    public static class PushLimits
    {
        /// <summary>Shortest interval in seconds: over HTTPS each picture takes a handshake, seconds of a board's time.</summary>
        public const int ShortestInterval = 10;

        /// <summary>Longest interval in seconds: a day.</summary>
        public const int LongestInterval = 24 * 60 * 60;

        /// <summary>The interval in seconds until another one is set.</summary>
        public const int FirstInterval = 60;

        /// <summary>Milliseconds that sending one picture may take: 200 KB over a link of 200 kbit/s, and a handshake.</summary>
        public const int Timeout = 15000;

        /// <summary>Milliseconds until the next try after a failure; doubled with each further one.</summary>
        public const int FirstRetry = 10000;

        /// <summary>The longest that pause gets: a receiver that is back has pictures within a quarter of an hour.</summary>
        public const int LongestRetry = 15 * 60 * 1000;

        /// <summary>Characters of the address: a path and a key in its query fit.</summary>
        public const int AddressLength = 256;

        /// <summary>UTF-8 bytes of a user name.</summary>
        public const int UserBytes = 64;

        /// <summary>UTF-8 bytes of a password or token; signed tokens (RFC 7519) have several hundred.</summary>
        public const int SecretBytes = 1024;

        /// <summary>Bytes of the authority's certificate, DER: RSA-4096 with long names has under 2 KB.</summary>
        public const int AuthorityBytes = 3 * 1024;

        /// <summary>Bytes of the form: all of it, percent-encoded.</summary>
        public const int BodyBytes = 10 * 1024;

        /// <summary>Bytes of the section as JSON: address and certificate (PEM) at their longest.</summary>
        public const int JsonBytes = 8 * 1024;

        /// <summary>Milliseconds that the end of the camera waits for a picture being sent.</summary>
        public const int StopTimeout = Timeout + 5000;
    }
}
