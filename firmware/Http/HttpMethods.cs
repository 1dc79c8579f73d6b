using System;

namespace Camera.Http
{
    /// <summary>The methods that this server implements (RFC 9110, section 9); bits, so that a route can take several.</summary>
    [Flags]
    public enum HttpMethods
    {
        /// <summary>None, or a method that the server does not know.</summary>
        None = 0,

        /// <summary>GET.</summary>
        Get = 1,

        /// <summary>HEAD; answered by the route for GET, without the body.</summary>
        Head = 2,

        /// <summary>POST.</summary>
        Post = 4,

        /// <summary>PUT.</summary>
        Put = 8,

        /// <summary>DELETE.</summary>
        Delete = 16,

        /// <summary>OPTIONS; answered by the router unless a route takes it.</summary>
        Options = 32,
    }
}
