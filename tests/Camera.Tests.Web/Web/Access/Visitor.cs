using System;
using System.Text;
using Camera.Http;

namespace Camera.Tests.Web.Access
{
    /// <summary>Somebody with a browser or a program: what they carry goes with each request, one connection each.</summary>
    internal sealed class Visitor
    {
        /// <summary>The password of everybody in these tests.</summary>
        public const string Password = "correct horse";

        private const string Form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";

        private readonly TestCamera _camera;

        public Visitor(TestCamera camera)
        {
            _camera = camera;
        }

        public string Address = "192.168.1.5";

        public bool IsEncrypted = true;

        public string Host = "192.0.2.7";

        /// <summary>Who signs each request by Basic, or null.</summary>
        public string Name;

        /// <summary>What goes with the name.</summary>
        public string Word = Password;

        /// <summary>Name and value of a cookie, or null.</summary>
        public string Cookie;

        /// <summary>What the page sends with a change, or null.</summary>
        public string Token;

        /// <summary>Further header lines, each with its end.</summary>
        public string Headers = "";

        /// <summary>Sends a request; a change carries the form.</summary>
        public string Send(string method, string target, string form)
        {
            string request = method + " " + target + " HTTP/1.1\r\nHost: " + Host + "\r\nConnection: close\r\n" + Headers;
            if (Name != null)
            {
                byte[] credentials = Encoding.UTF8.GetBytes(Name + ":" + Word);
                request += "Authorization: Basic " + Convert.ToBase64String(credentials) + "\r\n";
            }

            request += (Cookie == null ? "" : "Cookie: " + Cookie + "\r\n") + (Token == null ? "" : "X-CSRF-Token: " + Token + "\r\n");
            request += IsChange(method) ? Form + form.Length.ToString() + "\r\n\r\n" + form : "\r\n";
            return _camera.Exchange(new TestClient(request, null) { RemoteAddress = Address, IsEncrypted = IsEncrypted });
        }

        /// <summary>Signs in on the page and carries cookie and token from here on.</summary>
        /// <param name="path">/api/session or /api/setup.</param>
        /// <returns>The answer.</returns>
        public string SignIn(string path, string name)
        {
            string answer = Send("POST", path, "name=" + name + "&password=correct+horse");
            if (answer.StartsWith("HTTP/1.1 200 "))
            {
                Cookie = Between(answer, "\r\nSet-Cookie: ", ";");
                Token = Between(answer, "\"csrf\":\"", "\"");
            }

            return answer;
        }

        /// <summary>Method names of a route, the one for GET first.</summary>
        public static string[] MethodsOf(Route route)
        {
            string names = ((route.Methods & HttpMethods.Get) != 0 ? "GET " : "") + ((route.Methods & HttpMethods.Head) != 0 ? "HEAD " : "")
                + ((route.Methods & HttpMethods.Post) != 0 ? "POST " : "") + ((route.Methods & HttpMethods.Put) != 0 ? "PUT " : "")
                + ((route.Methods & HttpMethods.Delete) != 0 ? "DELETE " : "");
            return names.Trim().Split(' ');
        }

        /// <summary>Whether a method is for a change.</summary>
        public static bool IsChange(string method)
        {
            return method != "GET" && method != "HEAD" && method != "OPTIONS";
        }

        /// <summary>What stands between two texts, from the first of them on.</summary>
        public static string Between(string text, string start, string end)
        {
            int at = text.IndexOf(start) + start.Length;
            return text.Substring(at, text.IndexOf(end, at) - at);
        }
    }
}
