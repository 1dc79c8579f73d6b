using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>POST /api/https/key</c> (type=) begins a generation, 202; <c>DELETE /api/https/key/generation</c> cancels it;
    /// <c>POST /api/https/key/revert</c> brings the previous key back.</summary>
    internal sealed class KeyHandler : IHandler
    {
        /// <summary>Which of the three paths a handler serves.</summary>
        internal enum Path
        {
            Generate,
            Cancel,
            Revert,
        }

        private readonly HttpsSection _section;
        private readonly Path _path;

        public KeyHandler(HttpsSection section, Path path)
        {
            _section = section;
            _path = path;
        }

        public void Handle(Request request, Response response)
        {
            switch (_path)
            {
                case Path.Generate: Generate(request, response); break;
                case Path.Cancel: Cancel(request, response); break;
                default: Revert(request, response); break;
            }
        }

        private void Generate(Request request, Response response)
        {
            if (!request.TryReadForm(out Form form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            if (HttpsSection.IsRefused(response, _section.Controls.Generate()))
            {
                return;
            }

            string type = form.Get("type") ?? "p256";
            if (!_section.Maker.TryStart(type, _section.Controls.IsPreviousInUse, request))
            {
                response.Send(new Problem(400, "Not allowed")
                {
                    Detail = "The type of a key is p256, rsa2048 or rsa3072.", Field = "type", Allowed = "p256, rsa2048, rsa3072",
                });
                return;
            }

            HttpsState.Send(_section, request, response, 202);
        }

        private void Cancel(Request request, Response response)
        {
            if (!_section.Maker.Cancel())
            {
                response.Send(IdentityProblem.Disabled("No key is being generated."));
                return;
            }

            HttpsState.Send(_section, request, response, 202);
        }

        private void Revert(Request request, Response response)
        {
            if (!HttpsSection.IsRefused(response, _section.Controls.Revert()))
            {
                _section.Finish(request, response, _section.Identities.Revert(), SecurityEventKind.KeyChanged);
            }
        }
    }
}
