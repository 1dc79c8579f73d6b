namespace Camera.Web.Push
{
    /// <summary>Where pictures go, as the device's client needs it. Immutable.</summary>
    public sealed class PushTarget
    {
        /// <summary>A target.</summary>
        /// <param name="authority">See <see cref="Authority"/>; kept, not copied.</param>
        public PushTarget(string url, string authorization, byte[] authority)
        {
            Url = url;
            Authorization = authorization;
            Authority = authority;
        }

        /// <summary>An absolute http or https address that <see cref="PushAddress"/> has let through.</summary>
        public string Url { get; }

        /// <summary>Value of the Authorization header (RFC 9110, section 11.6.2), or null. A secret.</summary>
        public string Authorization { get; }

        /// <summary>The certificate, DER, that the receiver's must come from or be; or null. Only to be read.</summary>
        public byte[] Authority { get; }

        /// <summary>The picture travels over TLS.</summary>
        public bool IsEncrypted => Url.StartsWith("https:");
    }
}
