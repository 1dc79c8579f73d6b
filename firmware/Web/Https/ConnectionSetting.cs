namespace Camera.Web.Https
{
    /// <summary>How the camera is reached: by HTTP only or by HTTPS only, and the port of HTTPS. Immutable.</summary>
    public sealed class ConnectionSetting
    {
        /// <summary>The port of HTTPS unless set otherwise (RFC 9110, section 4.2.2).</summary>
        public const int DefaultPort = 443;

        /// <summary>A setting; the port must have passed <see cref="ReservedPorts"/>.</summary>
        public ConnectionSetting(bool isHttps, int httpsPort)
        {
            IsHttps = isHttps;
            HttpsPort = httpsPort;
        }

        /// <summary>True: only HTTPS is served. False: only HTTP.</summary>
        public bool IsHttps { get; }

        /// <summary>1-65535.</summary>
        public int HttpsPort { get; }

        /// <summary>The same mode and port.</summary>
        public bool IsSame(ConnectionSetting other)
        {
            return IsHttps == other.IsHttps && HttpsPort == other.HttpsPort;
        }

        /// <summary>The mode as a word: http or https.</summary>
        public string Mode => IsHttps ? "https" : "http";
    }
}
