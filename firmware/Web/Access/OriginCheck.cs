using Camera.Http;

namespace Camera.Web.Access
{
    /// <summary>Refuses what a foreign page makes a browser send: by its Host (DNS rebinding) and its Origin (RFC 6454).</summary>
    internal sealed class OriginCheck
    {
        private readonly IHostNames _names;

        public OriginCheck(IHostNames names)
        {
            _names = names;
        }

        /// <summary>The Host is an address of a camera or one of its names.</summary>
        public bool IsOwnHost(Request request)
        {
            string host = WithoutPort(request.Host);
            return LocalAddress.IsLiteral(host) || host == "localhost" || _names.IsOwn(host);
        }

        /// <summary>The request was not caused by another site. A program sends no Origin and no Sec-Fetch-Site.</summary>
        public static bool IsSameOrigin(Request request)
        {
            string origin = request.GetHeader("Origin");
            if (origin != null)
            {
                return origin.ToLower() == (request.IsEncrypted ? "https://" : "http://") + request.Host.ToLower();
            }

            string site = request.GetHeader("Sec-Fetch-Site");
            return site == null || site == "same-origin" || site == "none";
        }

        private static string WithoutPort(string host)
        {
            string text = host.ToLower();
            int colon = text.LastIndexOf(':');
            return colon > text.LastIndexOf(']') ? text.Substring(0, colon) : text;
        }
    }
}
