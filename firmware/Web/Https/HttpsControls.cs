using Camera.Certificates;

namespace Camera.Web.Https
{
    /// <summary>Which control of the HTTPS section is enabled now, and why not: each gives null when it is, else a sentence.</summary>
    internal sealed class HttpsControls
    {
        private const string NoKey = "Generate a key first.";
        private const string OnTrial = ConnectionProblem.OnTrialSentence;
        private const string InUse = "HTTPS is using it; switch the connection to HTTP first.";

        private readonly IdentityStore _identities;
        private readonly ConnectionTrial _connection;
        private readonly KeyMaker _maker;
        private readonly CertificateClock _clock;

        public HttpsControls(IdentityStore identities, ConnectionTrial connection, KeyMaker maker, CertificateClock clock)
        {
            _identities = identities;
            _connection = connection;
            _maker = maker;
            _clock = clock;
        }

        /// <summary>HTTPS serves a certificate of the previous key.</summary>
        public bool IsPreviousInUse
        {
            get
            {
                Certificate used = _connection.CertificateInUse;
                IdentitySlot current = _identities.Current;
                return used != null && (current == null || !used.PublicKey.IsSameKey(current.PublicKey));
            }
        }

        public string Generate()
        {
            if (_maker.IsWorking)
            {
                return "A key is being generated.";
            }

            if (_connection.IsOnTrial)
            {
                return OnTrial;
            }

            return _connection.CertificateInUse == null || IsPreviousInUse ? null : InUse;
        }

        public string Import()
        {
            return Generate();
        }

        /// <param name="isEncrypted">Whether who asks came over HTTPS.</param>
        public string Export(bool isEncrypted)
        {
            return _identities.Current == null ? NoKey
                : isEncrypted ? null : "A private key leaves the camera over HTTPS only.";
        }

        public string Revert()
        {
            return Generate() ?? (_identities.Previous == null ? "There is no previous key." : null);
        }

        public string SelfSignedGenerate()
        {
            return NeedsKey() ?? (_connection.Setting.IsHttps ? "Switch the connection to HTTP first." : null);
        }

        public string SelfSignedConfirm()
        {
            IdentitySlot current = _identities.Current;
            return current == null || current.SelfSigned == null ? "There is no self-signed certificate." : null;
        }

        public string SelfSignedDelete()
        {
            return SelfSignedConfirm() ?? Unneeded(_identities.Current.SelfSigned);
        }

        public string Request()
        {
            return _identities.Current == null ? NoKey : null; // a request changes nothing that is served
        }

        public string Install()
        {
            return NeedsKey();
        }

        public string CaDelete()
        {
            IdentitySlot current = _identities.Current;
            return current == null || current.CaCertificate == null
                ? "There is no CA certificate."
                : Unneeded(current.CaCertificate);
        }

        public string Https()
        {
            if (_connection.IsOnTrial && _connection.Confirmed.IsHttps)
            {
                return null; // back to what was confirmed
            }

            string reason = NeedsKey();
            if (reason != null)
            {
                return reason;
            }

            Certificate used = _identities.Current.InUse;
            if (used == null)
            {
                return "Generate a self-signed certificate or install a CA certificate first.";
            }

            CertificateState state = used == _identities.Current.SelfSigned
                ? _identities.GetSelfSignedState(_clock.Now)
                : _identities.GetCaState(_clock.Now);
            switch (state)
            {
                case CertificateState.Expired: return "The certificate has expired.";
                case CertificateState.NotYetValid: return "The certificate is not valid yet.";
                default: return null;
            }
        }

        private string NeedsKey()
        {
            if (_connection.IsOnTrial)
            {
                return OnTrial;
            }

            return _identities.Current == null ? NoKey : null;
        }

        private string Unneeded(Certificate certificate)
        {
            return !_connection.Needs(certificate) ? null : _connection.IsOnTrial ? OnTrial : InUse;
        }
    }
}
