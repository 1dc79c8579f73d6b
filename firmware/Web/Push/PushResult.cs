namespace Camera.Web.Push
{
    /// <summary>What became of one try to send a picture. Immutable.</summary>
    internal sealed class PushResult
    {
        private PushResult(bool isSuccess, int status, string reason)
        {
            IsSuccess = isSuccess;
            Status = status;
            Reason = reason;
        }

        /// <summary>The receiver took the picture: 2xx.</summary>
        public bool IsSuccess { get; }

        /// <summary>The HTTP status, 0 when there was no answer.</summary>
        public int Status { get; }

        /// <summary>A sentence for everybody who may see the status: nothing of address or credentials.</summary>
        public string Reason { get; }

        /// <summary>When, in milliseconds of the monotonic clock.</summary>
        public long Milliseconds { get; set; }

        /// <summary>No picture could be had.</summary>
        public static PushResult WithoutPicture(string reason)
        {
            return new PushResult(false, 0, reason);
        }

        /// <summary>What the device's client made of it.</summary>
        public static PushResult Of(PushOutcome outcome, int status)
        {
            return outcome == PushOutcome.Answered
                ? new PushResult(status >= 200 && status <= 299, status, Sentence(status))
                : new PushResult(false, 0, Sentence(outcome));
        }

        private static string Sentence(int status)
        {
            switch (status / 100)
            {
                case 2: return "The receiver took the picture.";
                case 3: return "The receiver points to another address, which is not followed.";
                case 5: return "The receiver is in trouble.";
                default:
                    return status == 401 || status == 403 ? "The receiver does not accept the sign-in."
                        : status == 413 ? "The picture is too large for the receiver."
                        : "The receiver refused the picture.";
            }
        }

        private static string Sentence(PushOutcome outcome)
        {
            switch (outcome)
            {
                case PushOutcome.NameNotFound: return "The receiver's name has no address.";
                case PushOutcome.NotReached: return "Nobody takes connections at the receiver's address.";
                case PushOutcome.TimedOut: return "The receiver did not answer in time.";
                case PushOutcome.NotTrusted: return "The receiver's certificate is not trusted.";
                default: return "The connection to the receiver broke off.";
            }
        }
    }
}
