using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>What a listener is to be: HTTP at a port, or HTTPS at a port with a certificate.</summary>
    internal sealed class EndpointPlan
    {
        public EndpointPlan(ConnectionSetting setting, int httpPort, IdentitySlot identity, Certificate certificate, string chainPem)
        {
            Setting = setting;
            HttpPort = httpPort;
            Identity = identity;
            Certificate = certificate;
            ChainPem = chainPem;
        }

        public ConnectionSetting Setting { get; }

        public int HttpPort { get; }

        /// <summary>Whose key; null for HTTP.</summary>
        public IdentitySlot Identity { get; }

        /// <summary>The certificate; null for HTTP.</summary>
        public Certificate Certificate { get; }

        /// <summary>It and its chain; null for HTTP.</summary>
        public string ChainPem { get; }

        /// <summary>The accepted CA certificate that is installed when this is confirmed, or null.</summary>
        public GateResult Pending { get; set; }

        /// <summary>Its file's name.</summary>
        public string PendingName { get; set; }

        public int Port => Setting.IsHttps ? Setting.HttpsPort : HttpPort;
    }
}
