using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>Refusals of a change of the connection as problems (RFC 9457).</summary>
    internal static class ConnectionProblem
    {
        public const string OnTrialSentence = "A change of the connection is on trial; confirm it or wait for its end.";

        public static Problem NotReady(string detail)
        {
            return new Problem(409, "HTTPS is not ready") { Detail = detail, Field = "mode", Given = "https", Allowed = "http" };
        }

        public static Problem CannotOpen(int port)
        {
            return new Problem(409, "The port cannot be opened")
            {
                Detail = "Port " + port.ToString() + " is in use or not allowed here, or the certificate does not work; nothing was changed.",
                Field = "port",
                Given = port.ToString(),
                Allowed = ReservedPorts.Allowed,
            };
        }

        public static Problem OnTrial()
        {
            return new Problem(409, "Not now") { Detail = OnTrialSentence };
        }

        public static Problem NothingOnTrial()
        {
            return new Problem(409, "Nothing is on trial") { Detail = "The setting was confirmed already, or its time was over." };
        }

        public static Problem NotByTheNewWay()
        {
            return new Problem(409, "Not by the new way") { Detail = "Open the camera by its new address to confirm it." };
        }

        /// <summary>The certificate on trial cannot be installed.</summary>
        public static Problem NotInstalled(IdentityStatus status)
        {
            return new Problem(status == IdentityStatus.DeviceFailed ? 500 : 409, "Not kept")
            {
                Detail = IdentityProblem.Explain(status) + " The trial goes on.",
            };
        }

        public static Problem NotWritten()
        {
            return new Problem(500, "Not kept") { Detail = "The flash could not be written; what was confirmed before holds." };
        }
    }
}
