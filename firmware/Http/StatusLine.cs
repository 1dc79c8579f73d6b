namespace Camera.Http
{
    /// <summary>Status lines of the statuses that the camera sends, ready to go out (RFC 9112, section 4).</summary>
    internal static class StatusLine
    {
        private const string Version = "HTTP/1.1 ";

        /// <summary>The line with its end. A status without a phrase of its own has none, which is allowed.</summary>
        public static string Of(int status)
        {
            switch (status)
            {
                case 200: return Version + "200 OK\r\n";
                case 204: return Version + "204 No Content\r\n";
                case 304: return Version + "304 Not Modified\r\n";
                default: return Version + status.ToString() + " " + PhraseOf(status) + "\r\n";
            }
        }

        /// <summary>The reason phrase (RFC 9110, section 15), or "".</summary>
        public static string PhraseOf(int status)
        {
            switch (status)
            {
                case 200: return "OK";
                case 201: return "Created";
                case 202: return "Accepted";
                case 204: return "No Content";
                case 302: return "Found";
                case 303: return "See Other";
                case 304: return "Not Modified";
                case 307: return "Temporary Redirect";
                case 308: return "Permanent Redirect";
                case 400: return "Bad Request";
                case 401: return "Unauthorized";
                case 403: return "Forbidden";
                case 404: return "Not Found";
                case 405: return "Method Not Allowed";
                case 406: return "Not Acceptable";
                case 408: return "Request Timeout";
                case 409: return "Conflict";
                case 411: return "Length Required";
                case 413: return "Content Too Large";
                case 414: return "URI Too Long";
                case 415: return "Unsupported Media Type";
                case 417: return "Expectation Failed";
                case 421: return "Misdirected Request";
                case 422: return "Unprocessable Content";
                case 429: return "Too Many Requests";
                case 431: return "Request Header Fields Too Large";
                case 500: return "Internal Server Error";
                case 501: return "Not Implemented";
                case 503: return "Service Unavailable";
                case 505: return "HTTP Version Not Supported";
                case 507: return "Insufficient Storage";
                default: return "";
            }
        }
    }
}
