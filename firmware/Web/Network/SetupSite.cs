using Camera.Http;

namespace Camera.Web.Network
{
    /// <summary>The routes of the setup network: <c>GET /</c> is the form, <c>POST /wifi</c> takes it; everything else leads to the form.</summary>
    public static class SetupSite
    {
        /// <summary>The routes, for a server of its own.</summary>
        public static Route[] CreateRoutes(IWifiSetup setup)
        {
            SetupPage page = new SetupPage(setup);
            return new Route[]
            {
                new Route("/", HttpMethods.Get, 0, 0, page),
                new Route("/wifi", HttpMethods.Post, 0, NetworkLimits.SetupBodyBytes, new SetupForm(setup)),
                new Route("/*", HttpMethods.Get, 0, 0, new ToForm()),
            };
        }

        /// <summary>A small page around a text of ours.</summary>
        private static string Page(string body)
        {
            return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>Camera setup</title><h1>Camera setup</h1>" + body + "</html>";
        }

        private sealed class SetupPage : IHandler
        {
            private readonly IWifiSetup _setup;

            public SetupPage(IWifiSetup setup)
            {
                _setup = setup;
            }

            /// <inheritdoc/>
            public void Handle(Request request, Response response)
            {
                _setup.Used();
                response.SetHeader("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
                response.SendText(200, "text/html; charset=utf-8", Page(
                    "<p>Which wireless network shall the camera join? It needs 2.4 GHz.</p>"
                    + "<form method=\"post\" action=\"/wifi\">"
                    + "<p><label>Network name<br><input name=\"name\" required maxlength=\"31\" autocapitalize=\"off\"></label></p>"
                    + "<p><label>Password (empty for an open network)<br>"
                    + "<input name=\"password\" type=\"password\" maxlength=\"63\"></label></p>"
                    + "<p><button>Join</button></p></form>"));
            }
        }

        private sealed class SetupForm : IHandler
        {
            private readonly IWifiSetup _setup;

            public SetupForm(IWifiSetup setup)
            {
                _setup = setup;
            }

            /// <inheritdoc/>
            public void Handle(Request request, Response response)
            {
                if (!request.TryReadForm(out Form form, out RejectionReason reason))
                {
                    response.Reject(reason);
                    return;
                }

                if (!WifiCredentials.TryCreate(form.Get("name"), form.Get("password"), out WifiCredentials credentials))
                {
                    Answer(response, 400, "<p>Not allowed. Name: " + WifiCredentials.AllowedName + ". Password: "
                        + WifiCredentials.AllowedPassword + ".</p><p><a href=\"/\">Back</a></p>");
                }
                else if (!_setup.TrySave(credentials))
                {
                    Answer(response, 500, "<p>The board could not keep it.</p><p><a href=\"/\">Back</a></p>");
                }
                else
                {
                    Answer(response, 200, "<p>Kept. The camera restarts and joins the network; this one disappears. If it comes back "
                        + "after three minutes, name or password was wrong.</p>");
                }
            }

            private static void Answer(Response response, int status, string body)
            {
                response.SendText(status, "text/html; charset=utf-8", Page(body));
            }
        }

        private sealed class ToForm : IHandler
        {
            /// <inheritdoc/>
            public void Handle(Request request, Response response)
            {
                response.SetHeader("Location", "/");
                response.SendEmpty(302);
            }
        }
    }
}
