namespace Camera.Certificates
{
    /// <summary>Says the gate's answer in a sentence or two: what is wrong, and what to do when that is known.</summary>
    public static class GateSentences
    {
        /// <summary>The sentence.</summary>
        public static string Of(GateResult result)
        {
            string subject = Quote(result.Subject);
            string other = Quote(result.Other);
            switch (result.Reason)
            {
                case GateReason.Accepted:
                    return result.LacksNames
                        ? "The certificate can be installed, but has no subject alternative name: browsers will refuse it."
                        : "The certificate can be installed.";
                case GateReason.Empty:
                    return "The file is empty.";
                case GateReason.TooBig:
                    return "The file is too big: at most " + result.Number.ToString() + " bytes can be kept.";
                case GateReason.NoCertificate:
                    return NoCertificate(result.Fact);
                case GateReason.Malformed:
                    return "Certificate " + result.Number.ToString() + " of the file cannot be read: " + result.Fact + ".";
                case GateReason.TooManyCertificates:
                    return "The file has more than " + result.Number.ToString() + " certificates.";
                case GateReason.Duplicate:
                    return "The certificate of " + subject + " is in the file twice.";
                case GateReason.UnsupportedKey:
                    return "The key of " + subject + " is of a kind that the camera does not support: " + result.Fact + ".";
                case GateReason.WeakKey:
                    return "The key of " + subject + " is too weak: " + result.Fact + ".";
                case GateReason.UnsupportedSignature:
                    return "The certificate of " + subject + " is signed in a way that the camera does not support: " + result.Fact
                        + ".";
                case GateReason.WeakSignature:
                    return "The certificate of " + subject + " has a signature that is not safe any more: " + result.Fact + ".";
                case GateReason.PreviousKey:
                    return "The certificate of " + subject + " is for the camera's previous key. Revert to that key, then install it.";
                case GateReason.WrongKey:
                    return "The certificate of " + subject + " is for another key (" + result.Fact + ") than the camera's ("
                        + result.Other + "). Request a certificate with the camera's signing request.";
                case GateReason.UnknownCriticalExtension:
                    return "The certificate of " + subject + " has a critical extension that the camera does not support: "
                        + result.Fact + ".";
                case GateReason.CaCertificate:
                    return "The certificate of " + subject + " is one of a CA, not of a server.";
                case GateReason.NotServerCertificate:
                    return "The certificate of " + subject + " is not for a TLS server: its " + result.Fact + " does not allow it.";
                case GateReason.MustStaple:
                    return "The certificate of " + subject + " demands OCSP stapling, which the camera cannot do. Request one without.";
                case GateReason.BrokenChain:
                    return "The chain is broken: " + subject + " was issued by " + other + ", and the certificate of "
                        + Quote(result.Fact) + " does not follow from it.";
                case GateReason.IssuerNotCa:
                    return "The certificate of " + subject + " may not sign others, but is given as the issuer of " + other + ".";
                case GateReason.BadSignature:
                    return "The signature of " + other + " on the certificate of " + subject + " is wrong.";
                case GateReason.BadDates:
                    return "The certificate of " + subject + " ends before it begins.";
                case GateReason.NotYetValid:
                    return "The certificate of " + subject + " is not valid before " + DerTime.ToText(result.Time)
                        + ". Is the camera's clock right?";
                default:
                    return "The certificate of " + subject + " expired on " + DerTime.ToText(result.Time) + ".";
            }
        }

        private static string NoCertificate(string found)
        {
            switch (found)
            {
                case null:
                    return "There is no certificate in the file.";
                case PemLabel.CertificateRequest:
                case PemLabel.NewCertificateRequest:
                    return "This is a signing request. Install the certificate that the CA has made from it.";
                default:
                    return "There is no certificate in the file, but: " + found + ".";
            }
        }

        private static string Quote(string name)
        {
            return "\"" + name + "\"";
        }
    }
}
