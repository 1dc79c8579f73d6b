namespace Camera.Http
{
    /// <summary>Every limit of the HTTP layer with its reason. Set before the server is made; not changed afterwards. Sizes in
    /// bytes, times in milliseconds.</summary>
    public sealed class HttpLimits
    {
        /// <summary>Request line, its CRLF not counted: the longest address of the camera's own is under 200; room for what
        /// integrations add. Longer: 414.</summary>
        public int RequestLineBytes = 2048;

        /// <summary>One header line: a Cookie line collects those of other services on the same host name. Larger: 431.</summary>
        public int HeaderBytes = 4096;

        /// <summary>All header lines with their ends: browsers send under 1 KB, a host name full of cookies some KB. It is also,
        /// with the request line, what each connection's buffer costs. Larger: 431.</summary>
        public int AllHeadersBytes = 6144;

        /// <summary>How many header lines: browsers send about 20. More: 431.</summary>
        public int HeaderCount = 64;

        /// <summary>Fields of a form or query: the largest page form has about 40.</summary>
        public int FormFields = 64;

        /// <summary>Extensions of all chunks of a body; they are read over, and a body of one-byte chunks must not carry a
        /// hundred times its size.</summary>
        public int ChunkExtensionBytes = 1024;

        /// <summary>All trailers of a chunked body; they are read over, so more than a little is abuse.</summary>
        public int TrailerBytes = 1024;

        /// <summary>From the accept to the first byte: one round trip of a slow link, not more, for the connection holds memory.
        /// Then it is closed without a word.</summary>
        public int FirstByteMilliseconds = 10000;

        /// <summary>From the first byte of a request to the end of its headers, however many bytes trickle. Then 408.</summary>
        public int HeadMilliseconds = 10000;

        /// <summary>Longest silence within a body. Then 408.</summary>
        public int BodyIdleMilliseconds = 10000;

        /// <summary>Silence of a kept-alive connection before it closes without a word: browsers reuse within seconds, and on the
        /// board a connection is one of 16.</summary>
        public int IdleMilliseconds = 15000;

        /// <summary>Base of the time one write may take; see <see cref="MinimumBytesPerSecond"/>.</summary>
        public int WriteMilliseconds = 5000;

        /// <summary>The slowest peer that is served, both ways: a body may take <see cref="BodyIdleMilliseconds"/>, a write
        /// <see cref="WriteMilliseconds"/>, and on top a second for each of so many bytes. A picture a few
        /// seconds old is none, so slower viewers are let go.</summary>
        public int MinimumBytesPerSecond = 8192;

        /// <summary>Unread rest of a body that is read over to keep the connection; beyond it is cheaper to close.</summary>
        public int DrainBytes = 32768;

        /// <summary>How long to go on reading after a refusal, so that the client sees the answer and not a reset (RFC 9112, section
        /// 9.6), and for <see cref="DrainBytes"/>.</summary>
        public int DrainMilliseconds = 500;

        /// <summary>Connections at once, each with a thread and its buffers: the stock network stack has 16 sockets, of which
        /// listeners and the like take some.</summary>
        public int Connections = 12;

        /// <summary>Connections from one address: a browser opens 6 and may watch two pictures.</summary>
        public int ConnectionsPerAddress = 8;

        /// <summary>Requests that one connection may have sent ahead, each before the answer to the one before it, in a row; then it
        /// is closed after the answer. Nobody may keep a thread for good without ever waiting.</summary>
        public int PipelinedRequests = 100;

        /// <summary>The head of a response, and of small bodies that go out with it in one write.</summary>
        public int ResponseBufferBytes = 2048;

        /// <summary>How long <see cref="HttpServer.Stop"/> lets running responses go on.</summary>
        public int StopMilliseconds = 3000;

        /// <summary>How long a thread and its buffers are kept after their last connection: through a page load's burst, not after
        /// an attack.</summary>
        public int SpareThreadMilliseconds = 30000;

        /// <summary>Listeners at once: HTTP, HTTPS, and the next of each while one is replaced.</summary>
        public int Listeners = 4;

        /// <summary>What a refused client is told to wait, in whole seconds (Retry-After).</summary>
        public int RetryAfterSeconds = 5;
    }
}
