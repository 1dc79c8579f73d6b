namespace Camera.Certificates
{
    /// <summary>Puts the certificates of a file in the order of the chain.</summary>
    internal static class ChainOrder
    {
        /// <summary>Follows the issuers from the leaf up.</summary>
        /// <param name="chain">The chain, or null when some certificate is not of it.</param>
        /// <returns>Why not, or null.</returns>
        public static GateResult Follow(Certificate[] certificates, int leaf, out Certificate[] chain)
        {
            chain = new Certificate[certificates.Length];
            bool[] used = new bool[certificates.Length];
            chain[0] = certificates[leaf];
            used[leaf] = true;
            int count = 1;
            while (!chain[count - 1].IsSelfIssued)
            {
                int issuer = FindIssuer(chain[count - 1], certificates, used);
                if (issuer < 0)
                {
                    break;
                }

                used[issuer] = true;
                chain[count++] = certificates[issuer];
            }

            if (count == certificates.Length)
            {
                return null;
            }

            int left = 0;
            while (used[left])
            {
                left++;
            }

            Certificate end = chain[count - 1];
            chain = null;
            return new GateResult(GateReason.BrokenChain)
            {
                Subject = end.Subject.Title, Other = end.Issuer.Title, Fact = certificates[left].Subject.Title
            };
        }

        /// <summary>The first certificate that has issued no other: the leaf, most likely.</summary>
        public static int GuessLeaf(Certificate[] certificates)
        {
            for (int i = 0; i < certificates.Length; i++)
            {
                bool issued = false;
                for (int j = 0; j < certificates.Length && !issued; j++)
                {
                    issued = i != j && certificates[j].IsIssuedBy(certificates[i]);
                }

                if (!issued)
                {
                    return i;
                }
            }

            return 0;
        }

        // Of several with the right name (cross-certificates of different keys) the one that verifies.
        private static int FindIssuer(Certificate certificate, Certificate[] certificates, bool[] used)
        {
            int found = -1;
            bool several = false;
            for (int i = 0; i < certificates.Length; i++)
            {
                if (!used[i] && certificate.IsIssuedBy(certificates[i]))
                {
                    several = found >= 0;
                    found = several ? found : i;
                }
            }

            for (int i = 0; several && i < certificates.Length; i++)
            {
                if (!used[i] && certificate.IsIssuedBy(certificates[i]) && certificate.IsSignedBy(certificates[i].PublicKey))
                {
                    return i;
                }
            }

            return found;
        }
    }
}
