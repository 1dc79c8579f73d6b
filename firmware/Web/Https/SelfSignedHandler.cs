using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>/api/https/self-signed</c>: POST (cn= c= st= l= o= ou= days=) makes the certificate, GET gives it as PEM,
    /// DELETE deletes it.</summary>
    internal sealed class SelfSignedHandler : IHandler
    {
        private readonly HttpsSection _section;

        public SelfSignedHandler(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post)
            {
                Make(request, response);
            }
            else if (request.Method == HttpMethods.Delete)
            {
                if (!HttpsSection.IsRefused(response, _section.Controls.SelfSignedDelete()))
                {
                    _section.Finish(request, response, _section.Identities.DeleteSelfSigned(), SecurityEventKind.CertificateChanged);
                }
            }
            else
            {
                IdentitySlot current = _section.Identities.Current;
                Certificate certificate = current == null ? null : current.SelfSigned;
                HttpsSection.SendPem(
                    response,
                    certificate == null ? null : PemWriter.WriteText(PemLabel.Certificate, certificate.Encode()),
                    _section.HostName + ".crt");
            }
        }

        private void Make(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            if (HttpsSection.IsRefused(response, _section.Controls.SelfSignedGenerate()))
            {
                return;
            }

            int days = CertificateLimits.DefaultDays;
            string given = form.Get("days");
            if (given != null && (!WholeNumber.TryRead(given, out days) || days < 1 || days > CertificateLimits.MaxDays))
            {
                response.Send(new Problem(400, "Not allowed")
                {
                    Detail = "The validity is a number of days.", Field = "days",
                    Allowed = "1 to " + CertificateLimits.MaxDays.ToString(),
                });
                return;
            }

            Problem problem = SubjectForm.Read(form, _section.HostName, out SubjectFields subject);
            if (problem != null)
            {
                response.Send(problem);
                return;
            }

            PrivateKey key = _section.Identities.OpenKey(_section.Identities.Current);
            byte[] der = key == null ? null : SelfSignedCertificate.Create(
                key, subject, _section.Names(), _section.Clock.NotBefore, days, _section.Ports.Entropy, _section.Ports.Hmac);
            if (key != null)
            {
                key.Wipe();
            }

            if (der == null)
            {
                response.Send(new Problem(503, "Nothing was changed") { Detail = "The camera cannot sign now; try again in a moment." });
                return;
            }

            _section.Finish(request, response, _section.Identities.SetSelfSigned(der), SecurityEventKind.CertificateChanged);
        }
    }
}
