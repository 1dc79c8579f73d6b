using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>/api/https/certificate</c>: POST with the file as the body (<c>?filename=</c>) installs the CA certificate
    /// if the gate lets it in, under HTTPS on trial; GET gives it with its chain as PEM; DELETE deletes it.</summary>
    internal sealed class CertificateHandler : IHandler
    {
        private readonly HttpsSection _section;

        public CertificateHandler(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            if (request.Method == HttpMethods.Post)
            {
                Install(request, response);
            }
            else if (request.Method == HttpMethods.Delete)
            {
                if (!HttpsSection.IsRefused(response, _section.Controls.CaDelete()))
                {
                    _section.Finish(request, response, _section.Identities.DeleteCa(), SecurityEventKind.CertificateChanged);
                }
            }
            else
            {
                IdentitySlot current = _section.Identities.Current;
                HttpsSection.SendPem(response, current == null ? null : current.GetChainPem(), _section.HostName + "-ca.pem");
            }
        }

        private void Install(Request request, Response response)
        {
            string fileName = request.GetQuery("filename") ?? "pasted.pem";
            if (!request.TryReadBody(CertificateLimits.MaxInput, out byte[] file, out RejectionReason reason))
            {
                if (reason == RejectionReason.BodyTooLarge)
                {
                    response.Send(new Problem(413, "Too big")
                    {
                        Detail = "A certificate with its chain has at most " + CertificateLimits.MaxInput.ToString() + " bytes.",
                    });
                    return;
                }

                response.Reject(reason);
                return;
            }

            if (HttpsSection.IsRefused(response, _section.Controls.Install()))
            {
                return;
            }

            IdentitySlot previous = _section.Identities.Previous;
            GateResult result = CertificateGate.Check(
                file, 0, file.Length, _section.Identities.Current.PublicKey, previous == null ? null : previous.PublicKey,
                _section.Clock.Now);
            if (!result.IsAccepted)
            {
                response.Send(new Problem(422, "The certificate was not installed")
                {
                    Type = result.Reason == GateReason.PreviousKey ? "previous-key" : null, // the page offers to revert
                    Detail = GateSentences.Of(result),
                    Field = "certificate",
                });
                return;
            }

            if (!_section.Connection.Setting.IsHttps)
            {
                _section.Finish(
                    request, response, _section.Identities.InstallCa(result, fileName), SecurityEventKind.CertificateChanged);
                return;
            }

            Problem problem = _section.Connection.TryCertificate(result, fileName);
            if (problem != null)
            {
                response.Send(problem);
                return;
            }

            _section.Note(SecurityEventKind.CertificateChanged, request);
            HttpsState.Send(_section, request, response, 202);
        }
    }
}
