using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>/api/https/csr</c>: POST (cn= c= st= l= o= ou=) makes the certificate signing request, GET gives it as PEM.</summary>
    internal sealed class RequestHandler : IHandler
    {
        private readonly HttpsSection _section;

        public RequestHandler(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post)
            {
                Make(request, response);
                return;
            }

            IdentitySlot current = _section.Identities.Current;
            byte[] der = current == null ? null : current.Request;
            HttpsSection.SendPem(
                response, der == null ? null : PemWriter.WriteText(PemLabel.CertificateRequest, der), _section.HostName + ".csr");
        }

        private void Make(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            if (HttpsSection.IsRefused(response, _section.Controls.Request()))
            {
                return;
            }

            Problem problem = SubjectForm.Read(form, _section.HostName, out SubjectFields subject);
            if (problem != null)
            {
                response.Send(problem);
                return;
            }

            PrivateKey key = _section.Identities.OpenKey(_section.Identities.Current);
            byte[] der = key == null ? null : RequestWriter.Create(key, subject, _section.Names(), _section.Ports.Hmac);
            if (key != null)
            {
                key.Wipe();
            }

            if (der == null)
            {
                response.Send(new Problem(503, "Nothing was changed") { Detail = "The camera cannot sign now; try again in a moment." });
                return;
            }

            _section.Finish(request, response, _section.Identities.SetRequest(der), SecurityEventKind.CertificateChanged);
        }
    }
}
