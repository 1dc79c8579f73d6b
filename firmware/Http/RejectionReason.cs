namespace Camera.Http
{
    /// <summary>Why a request is refused before or while a handler sees it. <see cref="Rejection"/> maps each to its status
    /// and sentence, once.</summary>
    public enum RejectionReason
    {
        /// <summary>Not refused.</summary>
        None,

        /// <summary>The request line is not <c>method SP target SP version CRLF</c> (RFC 9112, section 3).</summary>
        BadRequestLine,

        /// <summary>The target is malformed: a character that is not allowed, a form that the method does not take.</summary>
        BadTarget,

        /// <summary>The path has an encoded slash, backslash or NUL, a dot segment, or is not UTF-8.</summary>
        BadPath,

        /// <summary>A form (query or body): bad percent-encoding, NUL, or not UTF-8.</summary>
        BadForm,

        /// <summary>A header line is malformed (RFC 9112, section 5): no colon, space before it, folded, a control
        /// character.</summary>
        BadHeader,

        /// <summary>A line ends in a bare LF, or a CR stands alone (RFC 9112, section 2.2).</summary>
        BadLineEnd,

        /// <summary>Host is missing, doubled or malformed (RFC 9112, section 3.2).</summary>
        BadHost,

        /// <summary>Content-Length is doubled, a list, signed, or not a number (RFC 9112, section 6.3).</summary>
        BadContentLength,

        /// <summary>Transfer-Encoding is not exactly <c>chunked</c>, or comes with HTTP/1.0 (RFC 9112, section 6.1).</summary>
        BadTransferEncoding,

        /// <summary>Content-Length and Transfer-Encoding together: two opinions where the request ends.</summary>
        AmbiguousLength,

        /// <summary>A chunk's size, extension or end is malformed (RFC 9112, section 7.1).</summary>
        BadChunk,

        /// <summary>The peer closed before the whole body came.</summary>
        BodyCut,

        /// <summary>No route has this path.</summary>
        NotFound,

        /// <summary>The path is there, but not for this method.</summary>
        MethodNotAllowed,

        /// <summary>The page exists only in a coding that the client refuses.</summary>
        NotAcceptable,

        /// <summary>The head or the body came too slowly.</summary>
        TooSlow,

        /// <summary>This route needs a body of known length.</summary>
        LengthRequired,

        /// <summary>The body is longer than the route takes.</summary>
        BodyTooLarge,

        /// <summary>The request line is longer than the limit.</summary>
        TargetTooLong,

        /// <summary>The body's media type or content coding is not the one this route takes.</summary>
        UnsupportedMediaType,

        /// <summary>An expectation other than 100-continue.</summary>
        ExpectationFailed,

        /// <summary>One header, or all of them, are larger than the limit.</summary>
        HeadersTooLarge,

        /// <summary>There are more headers than the limit.</summary>
        TooManyHeaders,

        /// <summary>A form has more fields than the limit.</summary>
        TooManyFields,

        /// <summary>The handler failed; our fault.</summary>
        HandlerFailed,

        /// <summary>The method is not implemented.</summary>
        UnknownMethod,

        /// <summary>Every connection is in use.</summary>
        TooManyConnections,

        /// <summary>This address has as many connections as one may have.</summary>
        TooManyFromAddress,

        /// <summary>The major version is not 1.</summary>
        UnsupportedVersion,
    }
}
