using System;

namespace Camera.Http
{
    /// <summary>
    /// A fixed document that is kept gzipped, with an entity tag (RFC 9110, sections 8.8.3 and 13.1.2): 304 to who has it already.
    /// A client that refuses gzip gets the plain form when there is one, else 406.
    /// </summary>
    public sealed class StaticContent : IHandler
    {
        private readonly string _contentType;
        private readonly byte[] _gzip;
        private readonly byte[] _plain;
        private readonly string _gzipTag;
        private readonly string _plainTag;
        private readonly string _policy;

        /// <summary>A document.</summary>
        /// <param name="gzip">The document, gzipped; or null.</param>
        /// <param name="plain">The document as it is; or null. One of the two must be there.</param>
        /// <param name="entityTag">Changes with the content; without quotes, letters and digits.</param>
        /// <param name="contentSecurityPolicy">The page's policy, or null for the default one.</param>
        public StaticContent(string contentType, byte[] gzip, byte[] plain, string entityTag, string contentSecurityPolicy)
        {
            if (gzip == null && plain == null) throw new ArgumentException("gzip");
            if (string.IsNullOrEmpty(entityTag)) throw new ArgumentException("entityTag");
            _contentType = contentType;
            _gzip = gzip;
            _plain = plain;
            _gzipTag = "\"" + entityTag + "-gz\""; // a strong tag names one representation, coding and all
            _plainTag = "\"" + entityTag + "\"";
            _policy = contentSecurityPolicy;
        }

        /// <inheritdoc/>
        public void Handle(Request request, Response response)
        {
            AcceptEncoding.Read(request.GetHeader("accept-encoding"), out int gzip, out int identity);
            bool isGzip = _gzip != null && gzip > 0 && (_plain == null || gzip >= identity);
            if (!isGzip && (_plain == null || identity == 0))
            {
                response.SetHeader("Vary", "Accept-Encoding");
                response.Reject(RejectionReason.NotAcceptable);
                return;
            }
            string tag = isGzip ? _gzipTag : _plainTag;
            response.SetHeader("Vary", "Accept-Encoding");
            response.SetHeader("ETag", tag);
            response.SetHeader("Cache-Control", "no-cache"); // keep it, but ask each time: a new firmware brings a new page
            if (_policy != null) response.SetHeader("Content-Security-Policy", _policy);
            if (EntityTag.IsIn(request.GetHeader("if-none-match"), tag))
            {
                response.SendEmpty(304);
                return;
            }
            if (isGzip) response.SetHeader("Content-Encoding", "gzip");
            byte[] content = isGzip ? _gzip : _plain;
            response.Send(200, _contentType, content, 0, content.Length);
        }
    }
}
