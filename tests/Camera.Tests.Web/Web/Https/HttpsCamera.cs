using System.Text;
using System.Threading;
using Camera.Tests.Web.Access;

namespace Camera.Tests.Web.Https
{
    /// <summary>A camera with its administrator at the HTTPS section.</summary>
    internal sealed class HttpsCamera
    {
        private readonly Visitor _visitor;

        /// <summary>Starts a camera over its flash.</summary>
        public HttpsCamera(TestFlash flash)
            : this(flash, new TestListeners(), false)
        {
        }

        public HttpsCamera(TestFlash flash, TestListeners listeners, bool isButtonHeld)
        {
            Camera = new TestCamera(flash, listeners, true, new string[0], isButtonHeld);
            _visitor = new Visitor(Camera) { Name = "admin" };
        }

        public TestCamera Camera { get; }

        /// <summary>The port that somebody listens at.</summary>
        public int Port
        {
            get { return Camera.Status.HttpPort; }
        }

        /// <summary>What the section tells.</summary>
        public string State
        {
            get { return Send("GET", "/api/https", ""); }
        }

        /// <summary>Sends a request as the administrator, over TLS so that Basic will do whatever listens.</summary>
        /// <returns>The whole answer.</returns>
        public string Send(string method, string target, string form)
        {
            return _visitor.Send(method, target, form);
        }

        /// <summary>The same over a connection without TLS, by a session.</summary>
        public string SendPlain(string method, string target, string form)
        {
            Visitor page = new Visitor(Camera) { IsEncrypted = false };
            page.SignIn("/api/session", "admin");
            return page.Send(method, target, form);
        }

        /// <summary>Puts another connection on trial or back.</summary>
        public string Connect(string form)
        {
            return Send("PUT", "/api/https/connection", form);
        }

        public string Confirm()
        {
            return Send("POST", "/api/https/trial/confirm", "");
        }

        /// <summary>Why a control is not enabled; "" when it is.</summary>
        public static string Disabled(string state, string control)
        {
            string controls = state.Substring(state.IndexOf("\"disabled\":{"));
            int at = controls.IndexOf("\"" + control + "\":") + control.Length + 3;
            return controls[at] == 'n' ? "" : Visitor.Between(controls.Substring(at), "\"", "\"");
        }

        /// <summary>Puts the clock on and waits until a trial has ended so, as its watcher sees it within moments.</summary>
        /// <returns>False when it did not.</returns>
        public bool EndsTrialAfter(int milliseconds, bool isHttps, int port)
        {
            Camera.Device.Ahead += milliseconds;
            ManualResetEvent never = new ManualResetEvent(false);
            for (int i = 0; i < 1000; i++)
            {
                if (Camera.Status.IsHttps == isHttps && Port == port)
                {
                    return true;
                }

                never.WaitOne(10, false);
            }

            return false;
        }

        /// <summary>A value for a form.</summary>
        public static string Encode(string value)
        {
            StringBuilder text = new StringBuilder();
            char[] characters = value.ToCharArray();
            for (int i = 0; i < characters.Length; i++)
            {
                char c = characters[i];
                text.Append(c == '+' ? "%2B" : c == '\n' ? "%0A" : c == '=' ? "%3D" : c == ' ' ? "+" : c.ToString());
            }

            return text.ToString();
        }
    }
}
