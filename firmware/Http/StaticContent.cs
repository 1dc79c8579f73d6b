using System;

namespace Camera.Http
{
    /// <summary>
    /// A fixed document that is kept gzipped, with an entity tag (RFC 9110, sections 8.8.3 and 13.1.2): 304 to who has it already.
    /// A client that refuses gzip gets the plain form when there is one, else 406.
    /// </summary>
    public sealed class StaticContent : IHandler
    {
        /// <summary>A document.</summary>
        /// <param name="gzip">The document, gzipped; or null.</param>
        /// <param name="plain">The document as it is; or null. One of the two must be there.</param>
        /// <param name="entityTag">Changes with the content; without quotes, letters and digits.</param>
        /// <param name="contentSecurityPolicy">The page's policy, or null for the default one.</param>
        public StaticContent(string contentType, byte[] gzip, byte[] plain, string entityTag, string contentSecurityPolicy)
            => throw new NotImplementedException();

        /// <inheritdoc/>
        public void Handle(Request request, Response response) => throw new NotImplementedException();
    }
}
