using System;

namespace Camera.Http
{
    /// <summary>One row of the routing table: which path and methods, who may, how large a body, which handler.</summary>
    public sealed class Route
    {
        /// <summary>The row.</summary>
        /// <param name="path">The decoded path from its slash on, matched as a whole; one that ends in <c>/*</c> takes every path
        /// below, e.g. <c>/api/users/*</c>.</param>
        /// <param name="methods">What it takes; HEAD comes with GET.</param>
        /// <param name="level">Who may: means nothing to the router, all to the guard.</param>
        /// <param name="bodyLimit">Most bytes of a request body; 0 for none. A POST or PUT to a route with a limit must say how long
        /// its body is (411).</param>
        /// <exception cref="ArgumentException">A path without its slash, no method, a negative limit or no handler.</exception>
        public Route(string path, HttpMethods methods, int level, int bodyLimit, IHandler handler)
        {
            if (string.IsNullOrEmpty(path) || path[0] != '/') throw new ArgumentException("path");
            if (methods == HttpMethods.None) throw new ArgumentException("methods");
            if (bodyLimit < 0) throw new ArgumentException("bodyLimit");
            Path = path;
            Methods = (methods & HttpMethods.Get) != 0 ? methods | HttpMethods.Head : methods;
            Level = level;
            BodyLimit = bodyLimit;
            Handler = handler ?? throw new ArgumentNullException("handler");
        }

        /// <summary>The path as given.</summary>
        public string Path { get; }

        /// <summary>What it takes, HEAD included where GET is.</summary>
        public HttpMethods Methods { get; }

        /// <summary>Who may, for the guard.</summary>
        public int Level { get; }

        /// <summary>Most bytes of a request body.</summary>
        public int BodyLimit { get; }

        /// <summary>Who answers.</summary>
        public IHandler Handler { get; }
    }
}
