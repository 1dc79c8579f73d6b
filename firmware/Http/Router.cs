using System;

namespace Camera.Http
{
    /// <summary>Finds the route of a request and asks the guard. Unknown path: 404; known path, other method: 405 with Allow;
    /// OPTIONS is answered with Allow; HEAD goes to the route for GET.</summary>
    public sealed class Router
    {
        /// <summary>A table of routes, first match first.</summary>
        /// <param name="guard">Who may, or null: everybody everything.</param>
        public Router(Route[] routes, IGuard guard) => throw new NotImplementedException();

        /// <summary>Answers the request.</summary>
        public void Dispatch(Request request, Response response) => throw new NotImplementedException();
    }
}
