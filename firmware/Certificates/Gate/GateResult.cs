namespace Camera.Certificates
{
    /// <summary>The gate's answer, with the fact that decided it.</summary>
    public sealed class GateResult
    {
        private Certificate[] _chain = new Certificate[0];

        /// <summary>An answer without its facts.</summary>
        public GateResult(GateReason reason)
        {
            Reason = reason;
        }

        /// <summary>The answer. It tells which of the following are set.</summary>
        public GateReason Reason { get; }

        /// <summary>It may be installed.</summary>
        public bool IsAccepted => Reason == GateReason.Accepted;

        /// <summary>Name of the certificate that it is about.</summary>
        public string Subject { get; internal set; }

        /// <summary>Name of the other certificate that it is about.</summary>
        public string Other { get; internal set; }

        /// <summary>The fact.</summary>
        public string Fact { get; internal set; }

        /// <summary>A limit or a position.</summary>
        public int Number { get; internal set; }

        /// <summary>A time as of <see cref="DerTime"/>.</summary>
        public long Time { get; internal set; }

        /// <summary>Certificates of the chain when accepted, the leaf first.</summary>
        public int ChainLength => _chain.Length;

        /// <summary>It has no subject alternative names: it may be installed, but browsers will refuse it.</summary>
        public bool LacksNames => _chain.Length > 0 && _chain[0].Extensions.AlternativeNameCount == 0;

        /// <summary>A certificate of the chain; 0 is the leaf.</summary>
        public Certificate GetCertificate(int index)
        {
            return _chain[index];
        }

        internal static GateResult Accept(Certificate[] chain)
        {
            return new GateResult(GateReason.Accepted) { _chain = chain };
        }
    }
}
