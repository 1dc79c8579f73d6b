using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web.Https
{
    /// <summary>What the handlers of the HTTPS section share.</summary>
    internal sealed class HttpsSection
    {
        private readonly CameraPorts _ports;
        private readonly AccessControl _access;
        private readonly LiveSettings _settings;

        public HttpsSection(CameraPorts ports, AccessControl access, LiveSettings settings, IdentityStore identities,
            ConnectionTrial connection, WebLimits limits)
        {
            _ports = ports;
            _access = access;
            _settings = settings;
            Identities = identities;
            Connection = connection;
            Limits = limits;
            Clock = new CertificateClock(ports.TimeOfDay);
            Maker = new KeyMaker(ports, access, identities, Clock);
            Controls = new HttpsControls(identities, connection, Maker, Clock);
        }

        public CameraPorts Ports => _ports;

        public IdentityStore Identities { get; }

        public ConnectionTrial Connection { get; }

        public WebLimits Limits { get; }

        public CertificateClock Clock { get; }

        public KeyMaker Maker { get; }

        public HttpsControls Controls { get; }

        /// <summary>The port of plain HTTP.</summary>
        public int HttpPort => _settings.Current.HttpPort;

        /// <summary>The camera's host name.</summary>
        public string HostName => _settings.Current.HostName;

        /// <summary>Host name, mDNS name (RFC 6762, section 3) and every address: what a certificate of the camera is for.</summary>
        public AlternativeNames Names()
        {
            AlternativeNames names = new AlternativeNames();
            names.TryAdd(HostName);
            names.TryAdd(HostName + ".local");
            string[] addresses = _ports.Network.Addresses;
            for (int i = 0; i < addresses.Length; i++)
            {
                names.TryAdd(addresses[i]); // one that is no plain address, such as one with a zone, cannot stand in a certificate
            }

            return names;
        }

        /// <summary>Notes a change in the security log.</summary>
        public void Note(SecurityEventKind kind, Request request)
        {
            _access.Note(kind, request, Caller.Of(request).User.Name);
        }

        /// <summary>Ends a change of the store: notes it and shows the section, or tells why not.</summary>
        /// <param name="notice">What the person should know beside, or null.</param>
        public void Finish(
            Request request, Response response, IdentityStatus status, SecurityEventKind kind, string notice = null)
        {
            if (status != IdentityStatus.Ok)
            {
                response.Send(IdentityProblem.Of(status));
                return;
            }

            Note(kind, request);
            HttpsState.Send(this, request, response, 200, notice);
        }

        /// <summary>Sends a PEM text as a file.</summary>
        public static void SendPem(Response response, string pem, string fileName)
        {
            if (pem == null)
            {
                response.Send(new Problem(404, "There is none") { Detail = "It has not been generated or installed." });
                return;
            }

            response.SetHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            response.SendText(200, "application/x-pem-file", pem);
        }

        /// <summary>Refuses when a control is not enabled.</summary>
        /// <returns>True when it was refused.</returns>
        public static bool IsRefused(Response response, string reason)
        {
            if (reason == null)
            {
                return false;
            }

            response.Send(IdentityProblem.Disabled(reason));
            return true;
        }
    }
}
