using Camera.Accounts;
using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary>The session's cookie (RFC 6265).</summary>
    internal static class SessionCookie
    {
        private const string Name = "camera-session";

        // RFC 6265bis, section 4.1.3.2: a browser takes a __Host- cookie only if it is Secure, for this host and for all paths
        private const string SecureName = "__Host-camera-session";

        /// <summary>The value the browser sent, or null.</summary>
        public static string Read(Request request)
        {
            string header = request.GetHeader("Cookie");
            if (header == null)
            {
                return null;
            }

            string wanted = (request.IsEncrypted ? SecureName : Name) + "=";
            string[] pairs = header.Split(';');
            for (int i = 0; i < pairs.Length; i++)
            {
                string pair = pairs[i].Trim();
                if (pair.StartsWith(wanted))
                {
                    return pair.Substring(wanted.Length);
                }
            }

            return null;
        }

        /// <summary>Hands the session to the browser.</summary>
        public static void Set(Request request, Response response, Session session)
        {
            Send(request, response, session.CookieValue + "; Max-Age=" + (AccountLimits.SessionAbsolute / 1000).ToString());
        }

        /// <summary>Takes it away.</summary>
        public static void Clear(Request request, Response response)
        {
            Send(request, response, "; Max-Age=0");
        }

        private static void Send(Request request, Response response, string value)
        {
            response.SetHeader(
                "Set-Cookie",
                (request.IsEncrypted ? SecureName : Name) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict"
                + (request.IsEncrypted ? "; Secure" : ""));
        }
    }
}
