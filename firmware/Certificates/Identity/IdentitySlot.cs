namespace Camera.Certificates
{
    /// <summary>A key and what belongs to it, but for its private part, which stays in the flash. Immutable.</summary>
    public sealed class IdentitySlot
    {
        internal IdentitySlot(long created, PublicKeyInfo publicKey)
        {
            Created = created;
            PublicKey = publicKey;
        }

        /// <summary>When the key was made or imported: seconds as of <see cref="DerTime"/>, or unknown.</summary>
        public long Created { get; }

        /// <summary>The key.</summary>
        public PublicKeyInfo PublicKey { get; }

        /// <summary>The self-signed certificate, or null.</summary>
        public Certificate SelfSigned { get; internal set; }

        /// <summary>The signing request as DER, or null.</summary>
        public byte[] Request { get; internal set; }

        /// <summary>The CA certificate, or null.</summary>
        public Certificate CaCertificate => ChainLength == 0 ? null : Chain[0];

        /// <summary>Name of the file that the CA certificate came in, or null.</summary>
        public string CaFileName { get; internal set; }

        /// <summary>Certificates of the CA certificate's chain, itself included; 0 when there is none.</summary>
        public int ChainLength => Chain == null ? 0 : Chain.Length;

        /// <summary>The certificate that TLS uses: the CA certificate if there is one, else the self-signed one, else null.</summary>
        public Certificate InUse => CaCertificate ?? SelfSigned;

        internal Certificate[] Chain { get; set; }

        /// <summary>A certificate of the CA certificate's chain; 0 is itself.</summary>
        public Certificate GetChain(int index)
        {
            return Chain[index];
        }

        /// <summary>The CA certificate and its chain as PEM: the backup. Null when there is none.</summary>
        public string GetChainPem()
        {
            return ChainLength == 0 ? null : ToPem(Chain, ChainLength);
        }

        /// <summary>What TLS sends, as PEM: the certificate in use and its chain, without a root, which clients have. Null when
        /// there is none.</summary>
        public string GetTlsPem()
        {
            if (ChainLength == 0)
            {
                return SelfSigned == null ? null : ToPem(new[] { SelfSigned }, 1);
            }

            bool endsInRoot = ChainLength > 1 && Chain[ChainLength - 1].IsSelfIssued;
            return ToPem(Chain, endsInRoot ? ChainLength - 1 : ChainLength);
        }

        internal static CertificateState StateOf(Certificate certificate, Certificate other, long now)
        {
            if (certificate == null)
            {
                return other == null ? CertificateState.NotGenerated : CertificateState.OtherKey;
            }

            return now == DerTime.Unknown ? CertificateState.Valid
                : now < certificate.NotBefore ? CertificateState.NotYetValid
                : now > certificate.NotAfter ? CertificateState.Expired
                : CertificateState.Valid;
        }

        internal IdentitySlot Copy()
        {
            return new IdentitySlot(Created, PublicKey)
            {
                SelfSigned = SelfSigned, Request = Request, Chain = Chain, CaFileName = CaFileName
            };
        }

        private static string ToPem(Certificate[] certificates, int count)
        {
            string text = "";
            for (int i = 0; i < count; i++)
            {
                text += PemWriter.WriteText(PemLabel.Certificate, certificates[i].Encode());
            }

            return text;
        }
    }
}
