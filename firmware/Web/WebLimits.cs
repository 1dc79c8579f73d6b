namespace Camera.Web
{
    /// <summary>The limits of this layer, each with its reason. Set before the camera is made, from the configuration file where
    /// it names them; not changed afterwards.</summary>
    public sealed class WebLimits
    {
        /// <summary>Viewers at once, streams and snapshots being taken. Each can hold one frame in memory, so this many and two
        /// frames more are allocated: the budget of a board with PSRAM. 1 to 12: the server has no more connections.</summary>
        public int Viewers = 4;

        /// <summary>Connections that viewers leave free, in all and of each address: a browser loads the page over them, so that an
        /// administrator gets in however many watch.</summary>
        public int PageConnections = 2;

        /// <summary>Kilobytes that the connections of all viewers may take together, beside their frames: a quarter of 4 MB of
        /// PSRAM.</summary>
        public int ViewersKilobytes = 1024;

        /// <summary>Kilobytes of a viewer's connection: the server's buffers (8.5 of input, 3 of output, 1 of the parser's), 4 for its
        /// objects and its thread, 7 for a full send window with its bookkeeping.</summary>
        public int HttpViewerKilobytes = 24;

        /// <summary>The same over HTTPS, and up to 40 for TLS: records of 16 in and 4 out, 5 for the context, and while it shakes
        /// hands 15 for certificates and the key exchange (an estimate for Mbed TLS).</summary>
        public int HttpsViewerKilobytes = 64;

        /// <summary>Kilobytes a second that all viewers may take together, or 0 for as many as turn out to go: then only what is
        /// measured refuses one more.</summary>
        public int ViewersKilobytesPerSecond = 0;

        /// <summary>Milliseconds over which a viewer's rate is measured: long enough for a rate of 1 a second.</summary>
        public int ViewerRateMilliseconds = 2000;

        /// <summary>Milliseconds after which it is looked again whether a viewer still may watch: a deleted user sees no more than
        /// this.</summary>
        public int ViewerCheckMilliseconds = 1000;

        /// <summary>Bytes that one frame may have: the largest that an OV2640 was seen to make of a busy scene at UXGA and its
        /// usual quality is 195 KB. Six of them take a third of 4 MB of PSRAM.</summary>
        public int FrameBytes = 224 * 1024;

        /// <summary>Milliseconds a viewer waits for its first frame before it is told that there is none: a module that starts
        /// takes about 2 s, a capture over a serial line up to 4 s.</summary>
        public int FirstFrameMilliseconds = 8000;

        /// <summary>Milliseconds without a frame after which a stream is ended: clients take it for broken long before, and a new
        /// request is answered with the reason.</summary>
        public int FrameGapMilliseconds = 15000;

        /// <summary>Milliseconds after which a waiting stream looks whether its client is still there.</summary>
        public int PeerCheckMilliseconds = 1000;

        /// <summary>Age of a frame that a snapshot may still show, in milliseconds: under the reaction time of a person, and it
        /// spares a capture while others watch.</summary>
        public int SnapshotAgeMilliseconds = 200;

        /// <summary>Seconds that a viewer is told to wait when all places are taken.</summary>
        public int RetryAfterSeconds = 5;

        /// <summary>Bytes of a form with settings: all of them, percent-encoded, take under 1 KB.</summary>
        public int SettingsBodyBytes = 4096;

        /// <summary>Bytes of a JSON answer: the settings take under 3 KB, the status under 1 KB.</summary>
        public int JsonBytes = 8192;

        /// <summary>How long a change of the connection may wait for its confirmation: five minutes to find the way through a
        /// browser's warning.</summary>
        public int TrialMilliseconds = 5 * 60 * 1000;

        /// <summary>After which somebody looks again whether a trial is over: its end may be a second late.</summary>
        public int TrialCheckMilliseconds = 1000;

        /// <summary>After which a return to the old setting that failed, because its port was taken, is tried again.</summary>
        public int TrialRetryMilliseconds = 10 * 1000;

        /// <summary>After which somebody looks again whether a picture is to be sent out: it may be a second late.</summary>
        public int PushCheckMilliseconds = 1000;

        /// <summary>Bytes of a form with a private key: RSA-4096 as PEM, percent-encoded, and its passphrase take under 6 KB.</summary>
        public int KeyBodyBytes = 8 * 1024;

        /// <summary>Bytes of an uploaded certificate; a little more than the gate takes, so that it can say what it takes.</summary>
        public int CertificateBodyBytes = 20 * 1024;

        /// <summary>Bytes of the HTTPS section as JSON: two certificates with the longest names and a request as PEM.</summary>
        public int HttpsJsonBytes = 32 * 1024;

        /// <summary>Bytes of the security log as JSON: 64 events of under 300 bytes each.</summary>
        public int EventsJsonBytes = 24 * 1024;

        /// <summary>Characters of a refused value that are repeated in the answer, enough to recognise it.</summary>
        public int EchoCharacters = 64;
    }
}
