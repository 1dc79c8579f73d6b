namespace Camera.Http
{
    /// <summary>The one place where a <see cref="RejectionReason"/> becomes a status and a sentence.</summary>
    public static class Rejection
    {
        /// <summary>The status to answer with.</summary>
        public static int StatusOf(RejectionReason reason)
        {
            switch (reason)
            {
                case RejectionReason.NotFound: return 404;
                case RejectionReason.MethodNotAllowed: return 405;
                case RejectionReason.NotAcceptable: return 406;
                case RejectionReason.TooSlow: return 408;
                case RejectionReason.LengthRequired: return 411;
                case RejectionReason.BodyTooLarge: return 413;
                case RejectionReason.TargetTooLong: return 414;
                case RejectionReason.UnsupportedMediaType: return 415;
                case RejectionReason.ExpectationFailed: return 417;
                case RejectionReason.HeadersTooLarge:
                case RejectionReason.TooManyHeaders: return 431;
                case RejectionReason.HandlerFailed: return 500;
                case RejectionReason.UnknownMethod: return 501;
                case RejectionReason.TooManyConnections:
                case RejectionReason.TooManyFromAddress: return 503;
                case RejectionReason.UnsupportedVersion: return 505;
                default: return 400;
            }
        }

        /// <summary>What to tell the client; shows nothing of the inside.</summary>
        public static string SentenceOf(RejectionReason reason)
        {
            switch (reason)
            {
                case RejectionReason.BadRequestLine: return "The request line is malformed.";
                case RejectionReason.BadTarget: return "The request target is malformed.";
                case RejectionReason.BadPath: return "The path is not one this server takes.";
                case RejectionReason.BadForm: return "The form or query is not valid form encoding.";
                case RejectionReason.BadHeader: return "A header line is malformed.";
                case RejectionReason.BadLineEnd: return "Lines must end in CR LF.";
                case RejectionReason.BadHost: return "Exactly one valid Host header is needed.";
                case RejectionReason.BadContentLength: return "Content-Length must be one number.";
                case RejectionReason.BadTransferEncoding: return "Transfer-Encoding must be chunked and nothing else.";
                case RejectionReason.AmbiguousLength: return "Content-Length and Transfer-Encoding exclude each other.";
                case RejectionReason.BadChunk: return "A chunk is malformed.";
                case RejectionReason.BodyCut: return "The body ended early.";
                case RejectionReason.NotFound: return "There is nothing at this address.";
                case RejectionReason.MethodNotAllowed: return "This address does not take this method.";
                case RejectionReason.NotAcceptable: return "This page is available gzipped only.";
                case RejectionReason.TooSlow: return "The request took too long to arrive.";
                case RejectionReason.LengthRequired: return "The request must say how long its body is.";
                case RejectionReason.BodyTooLarge: return "The body is too large.";
                case RejectionReason.TargetTooLong: return "The address is too long.";
                case RejectionReason.UnsupportedMediaType: return "This address does not take a body of this type.";
                case RejectionReason.ExpectationFailed: return "The only expectation served is 100-continue.";
                case RejectionReason.HeadersTooLarge: return "The headers are too large.";
                case RejectionReason.TooManyHeaders: return "There are too many headers.";
                case RejectionReason.TooManyFields: return "The form has too many fields.";
                case RejectionReason.HandlerFailed: return "The camera failed to answer.";
                case RejectionReason.UnknownMethod: return "This server does not know the method.";
                case RejectionReason.TooManyConnections: return "The camera is busy. Try again shortly.";
                case RejectionReason.TooManyFromAddress: return "Too many connections from your address.";
                case RejectionReason.UnsupportedVersion: return "This server speaks HTTP/1.1.";
                default: return "The request was refused.";
            }
        }
    }
}
