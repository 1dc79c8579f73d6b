using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>What a listener is to be: HTTP at a port, or HTTPS at a port with a certificate. Immutable.</summary>
    internal sealed class EndpointPlan
    {
        private EndpointPlan(ConnectionSetting setting, int httpPort, IdentitySlot identity, Certificate certificate, string chainPem)
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
        public GateResult Pending { get; private set; }

        /// <summary>Its file's name.</summary>
        public string PendingName { get; private set; }

        public int Port => Setting.IsHttps ? Setting.HttpsPort : HttpPort;

        /// <summary>HTTPS with a certificate that a CA signed.</summary>
        public bool IsTrusted => Certificate != null && Certificate == Identity.CaCertificate;

        /// <summary>HTTPS with this certificate.</summary>
        public bool Serves(Certificate certificate)
        {
            return Certificate != null && Certificate.IsSame(certificate);
        }

        /// <summary>Plain HTTP.</summary>
        /// <param name="httpsPort">The port that HTTPS will have.</param>
        public static EndpointPlan Http(int httpPort, int httpsPort)
        {
            return new EndpointPlan(new ConnectionSetting(false, httpsPort), httpPort, null, null, null);
        }

        /// <summary>HTTPS with the certificate there is, of the current key or else of the previous one.</summary>
        /// <returns>Null when neither key has one.</returns>
        public static EndpointPlan Https(int httpsPort, IdentityStore identities)
        {
            IdentitySlot slot = Usable(identities.Current) ?? Usable(identities.Previous);
            return slot == null
                ? null : new EndpointPlan(new ConnectionSetting(true, httpsPort), 0, slot, slot.InUse, slot.GetTlsPem());
        }

        /// <summary>HTTPS with a CA certificate of a key, not yet installed.</summary>
        public static EndpointPlan Https(int httpsPort, IdentitySlot identity, GateResult accepted, string fileName)
        {
            string chain = "";
            for (int i = 0; i < accepted.ChainLength; i++)
            {
                chain += PemWriter.WriteText(PemLabel.Certificate, accepted.GetCertificate(i).Encode());
            }

            return new EndpointPlan(new ConnectionSetting(true, httpsPort), 0, identity, accepted.GetCertificate(0), chain)
            {
                Pending = accepted, PendingName = fileName,
            };
        }

        private static IdentitySlot Usable(IdentitySlot slot)
        {
            return slot == null || slot.InUse == null ? null : slot;
        }
    }
}
