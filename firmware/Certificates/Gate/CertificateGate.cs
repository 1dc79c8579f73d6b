namespace Camera.Certificates
{
    /// <summary>
    /// Checks a certificate with its chain before it is installed, so that nothing gets into the store that a TLS client would
    /// not take. The checks are in the order of <see cref="GateReason"/>, the costly ones (signatures) last but for the dates.
    /// </summary>
    public static class CertificateGate
    {
        /// <summary>Checks a file.</summary>
        /// <param name="file">PEM (leaf and chain in any order, text around) or DER. What is accepted refers to these bytes.</param>
        /// <param name="current">The key that it should be for.</param>
        /// <param name="previous">The previous key, or null.</param>
        /// <param name="now">The time, or <see cref="DerTime.Unknown"/>: then dates are not compared with it.</param>
        public static GateResult Check(
            byte[] file, int offset, int count, PublicKeyInfo current, PublicKeyInfo previous, long now)
        {
            Certificate[] certificates;
            Certificate[] chain = null;
            int leaf = 0;
            GateResult refusal = CertificateFile.Read(file, offset, count, out certificates)
                ?? FindDuplicate(certificates)
                ?? CheckAlgorithms(certificates)
                ?? FindLeaf(certificates, current, previous, out leaf)
                ?? CheckExtensions(certificates)
                ?? CheckLeaf(certificates[leaf])
                ?? ChainOrder.Follow(certificates, leaf, out chain)
                ?? CheckLinks(chain)
                ?? CheckDates(chain, now);
            return refusal ?? GateResult.Accept(chain);
        }

        private static GateResult Refuse(GateReason reason, Certificate certificate, string fact)
        {
            return new GateResult(reason) { Subject = certificate.Subject.Title, Fact = fact };
        }

        private static GateResult FindDuplicate(Certificate[] certificates)
        {
            for (int i = 1; i < certificates.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (certificates[i].IsSame(certificates[j]))
                    {
                        return Refuse(GateReason.Duplicate, certificates[i], null);
                    }
                }
            }

            return null;
        }

        private static GateResult CheckAlgorithms(Certificate[] certificates)
        {
            foreach (Certificate certificate in certificates)
            {
                PublicKeyInfo key = certificate.PublicKey;
                if (key.IsWeak)
                {
                    return Refuse(GateReason.WeakKey, certificate, key.Describe());
                }

                if (key.Kind == KeyKind.Unsupported || key.IsTooLarge)
                {
                    return Refuse(GateReason.UnsupportedKey, certificate, key.Describe());
                }

                // What a root says of itself is not believed for its signature.
                SignatureAlgorithm algorithm = certificate.SignatureAlgorithm;
                bool isRoot = certificate.IsSelfIssued && certificate.Extensions.IsCa;
                if (algorithm.Kind == SignatureKind.Unsupported)
                {
                    return Refuse(GateReason.UnsupportedSignature, certificate, algorithm.Name);
                }

                if (algorithm.Kind == SignatureKind.Weak && !isRoot)
                {
                    return Refuse(GateReason.WeakSignature, certificate, algorithm.Name);
                }
            }

            return null;
        }

        private static GateResult FindLeaf(
            Certificate[] certificates, PublicKeyInfo current, PublicKeyInfo previous, out int leaf)
        {
            leaf = IndexOfKey(certificates, current);
            if (leaf >= 0)
            {
                return null;
            }

            int old = previous == null ? -1 : IndexOfKey(certificates, previous);
            if (old >= 0)
            {
                return Refuse(GateReason.PreviousKey, certificates[old], null);
            }

            Certificate end = certificates[ChainOrder.GuessLeaf(certificates)];
            GateResult refusal = Refuse(GateReason.WrongKey, end, KeyText.Of(end.PublicKey));
            refusal.Other = KeyText.Of(current);
            return refusal;
        }

        private static int IndexOfKey(Certificate[] certificates, PublicKeyInfo key)
        {
            for (int i = 0; i < certificates.Length; i++)
            {
                if (certificates[i].PublicKey.IsSameKey(key))
                {
                    return i;
                }
            }

            return -1;
        }

        private static GateResult CheckExtensions(Certificate[] certificates)
        {
            foreach (Certificate certificate in certificates)
            {
                if (certificate.Extensions.UnknownCritical != null)
                {
                    return Refuse(GateReason.UnknownCriticalExtension, certificate, certificate.Extensions.UnknownCritical);
                }
            }

            return null;
        }

        private static GateResult CheckLeaf(Certificate leaf)
        {
            CertificateExtensions extensions = leaf.Extensions;
            bool signsHandshakes = extensions.KeyUsage < 0 || (extensions.KeyUsage & KeyUsages.DigitalSignature) != 0;
            return extensions.IsCa ? Refuse(GateReason.CaCertificate, leaf, null)
                : extensions.HasExtendedKeyUsage && !extensions.AllowsServerAuth
                    ? Refuse(GateReason.NotServerCertificate, leaf, "extendedKeyUsage")
                : !signsHandshakes ? Refuse(GateReason.NotServerCertificate, leaf, "keyUsage")
                : extensions.MustStaple ? Refuse(GateReason.MustStaple, leaf, null)
                : null;
        }

        private static GateResult CheckLinks(Certificate[] chain)
        {
            for (int i = 0; i < chain.Length; i++)
            {
                bool isLast = i + 1 == chain.Length;
                Certificate issuer = isLast ? chain[i] : chain[i + 1];
                if (!isLast && !MaySign(issuer, i))
                {
                    GateResult refusal = Refuse(GateReason.IssuerNotCa, issuer, null);
                    refusal.Other = chain[i].Subject.Title;
                    return refusal;
                }

                bool isChecked = !isLast || (issuer.IsSelfIssued && issuer.SignatureAlgorithm.Kind != SignatureKind.Weak);
                if (isChecked && !chain[i].IsSignedBy(issuer.PublicKey))
                {
                    GateResult refusal = Refuse(GateReason.BadSignature, chain[i], null);
                    refusal.Other = issuer.Subject.Title;
                    return refusal;
                }
            }

            return null;
        }

        // RFC 5280 section 6.1.4, (k) to (n).
        private static bool MaySign(Certificate issuer, int casBelow)
        {
            CertificateExtensions extensions = issuer.Extensions;
            return extensions.IsCa
                && (extensions.PathLength < 0 || extensions.PathLength >= casBelow)
                && (extensions.KeyUsage < 0 || (extensions.KeyUsage & KeyUsages.KeyCertSign) != 0);
        }

        private static GateResult CheckDates(Certificate[] chain, long now)
        {
            foreach (Certificate certificate in chain)
            {
                GateReason reason = certificate.NotAfter < certificate.NotBefore ? GateReason.BadDates
                    : now == DerTime.Unknown ? GateReason.Accepted
                    : now < certificate.NotBefore ? GateReason.NotYetValid
                    : now > certificate.NotAfter ? GateReason.Expired
                    : GateReason.Accepted;
                if (reason != GateReason.Accepted)
                {
                    GateResult refusal = Refuse(reason, certificate, null);
                    refusal.Time = reason == GateReason.NotYetValid ? certificate.NotBefore : certificate.NotAfter;
                    return refusal;
                }
            }

            return null;
        }
    }
}
