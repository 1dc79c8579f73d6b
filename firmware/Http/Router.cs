using System;
using System.Collections;
using System.Text;

namespace Camera.Http
{
    /// <summary>Finds the route of a request and asks the guard. Unknown path: 404; known path, other method: 405 with Allow;
    /// OPTIONS is answered with Allow; HEAD goes to the route for GET.</summary>
    public sealed class Router
    {
        private const HttpMethods Every = HttpMethods.Get | HttpMethods.Head | HttpMethods.Post | HttpMethods.Put
            | HttpMethods.Delete | HttpMethods.Options;

        private readonly Hashtable _exact = new Hashtable(); // path -> Route[]
        private readonly Route[] _prefixes;
        private readonly IGuard _guard;

        /// <summary>A table of routes. An exact path goes before <c>/*</c>; among these, the first match counts.</summary>
        /// <param name="guard">Who may, or null: everybody everything.</param>
        public Router(Route[] routes, IGuard guard)
        {
            _guard = guard;
            ArrayList prefixes = new ArrayList();
            for (int i = 0; i < routes.Length; i++)
            {
                Route route = routes[i];
                if (IsPrefix(route)) prefixes.Add(route);
                else _exact[route.Path] = WithRoute((Route[])_exact[route.Path], route);
            }
            _prefixes = (Route[])prefixes.ToArray(typeof(Route));
        }

        /// <summary>Answers the request.</summary>
        public void Dispatch(Request request, Response response)
        {
            HttpMethods allowed;
            Route route;
            if (request.Path == "*")
            {
                route = null;
                allowed = Every;
            }
            else route = Find(request, out allowed);
            if (route != null) Run(route, request, response);
            else if (allowed == HttpMethods.None) response.Reject(RejectionReason.NotFound);
            else
            {
                response.SetHeader("Allow", Describe(allowed | HttpMethods.Options));
                if (request.Method == HttpMethods.Options) response.SendEmpty(204);
                else response.Reject(RejectionReason.MethodNotAllowed);
            }
        }

        private void Run(Route route, Request request, Response response)
        {
            if (_guard != null && !_guard.Admit(route, request, response)) return;
            request.BodyLimit = route.BodyLimit;
            RejectionReason reason = CheckBody(route, request);
            if (reason != RejectionReason.None) response.Reject(reason);
            else route.Handler.Handle(request, response);
        }

        private static RejectionReason CheckBody(Route route, Request request)
        {
            if (request.ContentLength > route.BodyLimit) return RejectionReason.BodyTooLarge;
            if (request.ContentLength == 0)
            {
                bool wantsBody = route.BodyLimit > 0 && (request.Method & (HttpMethods.Post | HttpMethods.Put)) != 0;
                return wantsBody && !request.TellsLength ? RejectionReason.LengthRequired : RejectionReason.None;
            }
            string coding = request.GetHeader("content-encoding");
            return coding == null || Octets.EqualIgnoringCase(coding, "identity")
                ? RejectionReason.None : RejectionReason.UnsupportedMediaType;
        }

        private Route Find(Request request, out HttpMethods allowed)
        {
            string path = request.Path;
            HttpMethods method = request.Method;
            allowed = HttpMethods.None;
            Route[] routes = (Route[])_exact[path];
            if (routes != null)
            {
                for (int i = 0; i < routes.Length; i++)
                {
                    if ((routes[i].Methods & method) != 0) return routes[i];
                    allowed |= routes[i].Methods;
                }
                return null;
            }
            for (int i = 0; i < _prefixes.Length; i++)
            {
                Route route = _prefixes[i];
                if (!IsBelow(path, route.Path)) continue;
                if ((route.Methods & method) != 0) return route;
                allowed |= route.Methods;
            }
            return null;
        }

        private static bool IsPrefix(Route route)
        {
            int length = route.Path.Length;
            return length >= 2 && route.Path[length - 1] == '*' && route.Path[length - 2] == '/';
        }

        private static bool IsBelow(string path, string pattern)
        {
            int length = pattern.Length - 1; // up to the slash
            return path.Length > length && path.Substring(0, length) == pattern.Substring(0, length);
        }

        private static Route[] WithRoute(Route[] routes, Route route)
        {
            if (routes == null) return new Route[] { route };
            Route[] more = new Route[routes.Length + 1];
            Array.Copy(routes, more, routes.Length);
            more[routes.Length] = route;
            return more;
        }

        private static string Describe(HttpMethods methods)
        {
            StringBuilder text = new StringBuilder();
            Append(text, methods, HttpMethods.Get, "GET");
            Append(text, methods, HttpMethods.Head, "HEAD");
            Append(text, methods, HttpMethods.Post, "POST");
            Append(text, methods, HttpMethods.Put, "PUT");
            Append(text, methods, HttpMethods.Delete, "DELETE");
            Append(text, methods, HttpMethods.Options, "OPTIONS");
            return text.ToString();
        }

        private static void Append(StringBuilder text, HttpMethods methods, HttpMethods method, string name)
        {
            if ((methods & method) == 0) return;
            if (text.Length > 0) text.Append(", ");
            text.Append(name);
        }
    }
}
