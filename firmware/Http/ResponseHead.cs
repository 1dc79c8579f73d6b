using System;

namespace Camera.Http
{
    /// <summary>Collects the headers of one response and writes its head. Defaults that nobody overrode go out as ready
    /// text.</summary>
    internal sealed class ResponseHead
    {
        // nosniff and Referrer-Policy by the Fetch and Referrer Policy standards; a document of the API is no page: it may load
        // nothing and stand in no frame (CSP3); what the camera says is of the moment and private (RFC 9111, section 5.2.2.5)
        private const string NoSniff = "X-Content-Type-Options: nosniff\r\n";
        private const string ReferrerPolicy = "Referrer-Policy: no-referrer\r\n";
        private const string ContentSecurityPolicy = "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
        private const string CacheControl = "Cache-Control: no-store\r\n";
        private const string AllDefaults = NoSniff + ReferrerPolicy + ContentSecurityPolicy + CacheControl;

        private readonly ByteWriter _own;
        private bool _hasReferrerPolicy;
        private bool _hasContentSecurityPolicy;
        private bool _hasCacheControl;

        public ResponseHead(HttpLimits limits)
        {
            // Half of the buffer: the other half is for what the server adds
            _own = new ByteWriter(limits.ResponseBufferBytes / 2, limits.ResponseBufferBytes / 2);
        }

        public void Reset()
        {
            _own.Clear();
            _hasReferrerPolicy = false;
            _hasContentSecurityPolicy = false;
            _hasCacheControl = false;
        }

        public void Set(string name, string value)
        {
            switch (name.ToLower())
            {
                case "cache-control": _hasCacheControl = true; break;
                case "content-security-policy": _hasContentSecurityPolicy = true; break;
                case "referrer-policy": _hasReferrerPolicy = true; break;
                case "connection":
                case "content-length":
                case "content-type":
                case "date":
                case "transfer-encoding":
                case "x-content-type-options": throw new ArgumentException("name");
            }
            Append(_own, name, value);
            if (_own.Overflowed) throw new InvalidOperationException("Response headers too large");
        }

        public void Write(ByteWriter output, int status, string contentType)
        {
            output.Clear();
            output.Append(StatusLine.Of(status));
            if (!_hasCacheControl && !_hasContentSecurityPolicy && !_hasReferrerPolicy) output.Append(AllDefaults);
            else
            {
                output.Append(NoSniff);
                if (!_hasReferrerPolicy) output.Append(ReferrerPolicy);
                if (!_hasContentSecurityPolicy) output.Append(ContentSecurityPolicy);
                if (!_hasCacheControl) output.Append(CacheControl);
            }
            if (contentType != null) Append(output, "Content-Type", contentType);
            if (_own.Length > 0) output.Append(_own.Buffer, 0, _own.Length);
        }

        // A line break in a value would let whoever supplied it write headers of their own
        private static void Append(ByteWriter output, string name, string value)
        {
            int start = output.Length;
            output.Append(name);
            int nameEnd = output.Length;
            output.Append(": ");
            output.Append(value);
            byte[] buffer = output.Buffer;
            byte[] classes = Octets.Classes;
            bool right = nameEnd > start;
            for (int i = start; i < output.Length && right; i++)
                right = (classes[buffer[i]] & (i < nameEnd ? Octets.Token : Octets.Value)) != 0;
            if (!right)
            {
                output.Truncate(start);
                throw new ArgumentException("value");
            }
            output.Append("\r\n");
        }
    }
}
