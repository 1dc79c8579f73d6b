using System;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>The packed page as content to serve.</summary>
    internal static class PageContent
    {
        /// <summary>Decodes the page, once at the start.</summary>
        public static StaticContent Create()
        {
            return new StaticContent("text/html; charset=utf-8", Decode(), null, PackedPage.EntityTag, Policy());
        }

        /// <summary>Part by part, so that no long text is ever whole in memory.</summary>
        internal static byte[] Decode()
        {
            byte[] gzip = new byte[PackedPage.Length];
            for (int i = 0; i < PackedPage.PartCount; i++)
            {
                byte[] part = Convert.FromBase64String(PackedPage.Part(i));
                Array.Copy(part, 0, gzip, i * PackedPage.PartLength, part.Length);
            }

            return gzip;
        }

        /// <summary>Nothing but the page's own style and script, and requests to the camera itself.</summary>
        internal static string Policy()
        {
            return "default-src 'none'; style-src " + PackedPage.StyleHash + "; script-src " + PackedPage.ScriptHash
                + "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        }
    }
}
