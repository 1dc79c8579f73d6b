using System;

namespace Camera.Http
{
    /// <summary>One request, valid until its handler returns. Used by the connection's thread only.</summary>
    public sealed class Request
    {
        /// <summary>The method.</summary>
        public HttpMethods Method => throw new NotImplementedException();

        /// <summary>The decoded path, from its slash on; <c>*</c> for <c>OPTIONS *</c>.</summary>
        public string Path => throw new NotImplementedException();

        /// <summary>The query's fields; never null.</summary>
        public Form Query => throw new NotImplementedException();

        /// <summary>The value of the query's first field of this name, or null.</summary>
        public string GetQuery(string name) => Query.Get(name);

        /// <summary>The host that the client asked for, with its port when given, as received; "" for an HTTP/1.0 client that
        /// names none.</summary>
        public string Host => throw new NotImplementedException();

        /// <summary>The peer's address without port.</summary>
        public string RemoteAddress => throw new NotImplementedException();

        /// <summary>Came over TLS.</summary>
        public bool IsEncrypted => throw new NotImplementedException();

        /// <summary>Who asks, for those who authorise; null until the guard sets it.</summary>
        public object User { get; set; }

        /// <summary>How many header lines there are.</summary>
        public int HeaderCount => throw new NotImplementedException();

        /// <summary>Name of a header line, as received.</summary>
        public string GetHeaderName(int index) => throw new NotImplementedException();

        /// <summary>Value of a header line without the white space around it.</summary>
        public string GetHeaderValue(int index) => throw new NotImplementedException();

        /// <summary>Value of a header by its name in any case, several lines joined by <c>", "</c> (RFC 9110, section 5.2); null when
        /// there is none.</summary>
        public string GetHeader(string name) => throw new NotImplementedException();

        /// <summary>How many lines a header has: more than 1 is suspect where one line is expected (Authorization).</summary>
        public int CountHeader(string name) => throw new NotImplementedException();

        /// <summary>Bytes of the body, 0 when there is none, -1 when it comes in chunks.</summary>
        public long ContentLength => throw new NotImplementedException();

        /// <summary>The body's media type is this one (parameters and case aside).</summary>
        /// <param name="mediaType">In lower case, e.g. <c>application/x-www-form-urlencoded</c>.</param>
        public bool HasMediaType(string mediaType) => throw new NotImplementedException();

        /// <summary>Reads the next bytes of the body as they come. The first call sends 100 (Continue) to who waits for it.</summary>
        /// <returns>1 or more bytes; 0 at the body's end; -1 when it cannot be read, see <see cref="BodyFailure"/>.</returns>
        public int ReadBody(byte[] buffer, int offset, int count) => throw new NotImplementedException();

        /// <summary>Why <see cref="ReadBody"/> gave -1; pass it to <see cref="Response.Reject(RejectionReason)"/>.</summary>
        public RejectionReason BodyFailure => throw new NotImplementedException();

        /// <summary>Gathers the whole body.</summary>
        /// <param name="limit">Most bytes; the route's own limit holds too.</param>
        /// <param name="body">All of it, or null.</param>
        /// <param name="reason">Why not, for <see cref="Response.Reject(RejectionReason)"/>.</param>
        public bool TryReadBody(int limit, out byte[] body, out RejectionReason reason) => throw new NotImplementedException();

        /// <summary>Gathers and parses a body of <c>application/x-www-form-urlencoded</c>, within the route's limit.</summary>
        /// <param name="form">The form, or null.</param>
        /// <param name="reason">Why not, for <see cref="Response.Reject(RejectionReason)"/>.</param>
        public bool TryReadForm(out Form form, out RejectionReason reason) => throw new NotImplementedException();
    }
}
