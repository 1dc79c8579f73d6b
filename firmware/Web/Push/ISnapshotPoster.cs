namespace Camera.Web.Push
{
    /// <summary>The device's HTTP client: sends one picture to an address. Used by one thread.</summary>
    public interface ISnapshotPoster
    {
        /// <summary>
        /// Sends <c>POST</c> with <c>Content-Type: image/jpeg</c> and Content-Length, waits for the status line, and closes. The answer's
        /// body is not read. A redirection is an answer like any other: it is not followed, for the credentials were given for this
        /// address. Over https the receiver's certificate must be valid, for the address's host, and lead to
        /// <see cref="PushTarget.Authority"/> or, without it, to an authority that the device knows; where it knows none the outcome is
        /// <see cref="PushOutcome.NotTrusted"/>. Must not throw, and keeps nothing of what it is given.
        /// </summary>
        /// <param name="buffer">Only to be read: the picture's slot itself.</param>
        /// <param name="timeoutMilliseconds">The longest all of it may take, as far as the device can be stopped.</param>
        /// <param name="status">The HTTP status when <see cref="PushOutcome.Answered"/>, else 0.</param>
        PushOutcome Post(PushTarget target, byte[] buffer, int offset, int count, int timeoutMilliseconds, out int status);
    }

    /// <summary>What became of a picture that was sent out.</summary>
    public enum PushOutcome
    {
        /// <summary>The receiver answered, whatever it said.</summary>
        Answered,

        /// <summary>The host's name has no address.</summary>
        NameNotFound,

        /// <summary>Nobody takes connections at the address.</summary>
        NotReached,

        /// <summary>The time was over before an answer came.</summary>
        TimedOut,

        /// <summary>The receiver's certificate is not to be trusted, or TLS failed otherwise.</summary>
        NotTrusted,

        /// <summary>The connection was cut, or what came was no HTTP.</summary>
        Broken,
    }
}
