namespace Camera.Http
{
    /// <summary>Answers who may: asked by the router before a handler, after path and method are known.</summary>
    public interface IGuard
    {
        /// <summary>Admits the request, and may set <see cref="Request.User"/>.</summary>
        /// <returns>False when the guard has sent the response itself (401, 403, a redirection).</returns>
        bool Admit(Route route, Request request, Response response);
    }
}
