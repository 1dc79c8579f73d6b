using Camera.Http;
using Camera.Web.Https;

namespace Camera.Web
{
    /// <summary>The address of the camera's page as its client writes it.</summary>
    internal static class SiteAddress
    {
        /// <summary>The address by the host name or address of the request, with the port of plain HTTP.</summary>
        public static string Of(Request request, int httpPort)
        {
            string host = HostWithoutPort(request.Host);
            return "http://" + host + (httpPort == 80 ? "/" : ":" + httpPort.ToString() + "/");
        }

        /// <summary>The address under a connection setting.</summary>
        public static string Of(Request request, ConnectionSetting setting, int httpPort)
        {
            if (!setting.IsHttps)
            {
                return Of(request, httpPort);
            }

            string port = setting.HttpsPort == ConnectionSetting.DefaultPort ? "" : ":" + setting.HttpsPort.ToString();
            return "https://" + HostWithoutPort(request.Host) + port + "/";
        }

        /// <summary>Cuts the port; an IPv6 address keeps its brackets (RFC 3986, section 3.2.2).</summary>
        private static string HostWithoutPort(string host)
        {
            int colon = host.LastIndexOf(':');
            return colon < 0 || colon < host.LastIndexOf(']') ? host : host.Substring(0, colon);
        }
    }
}
