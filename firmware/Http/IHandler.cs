namespace Camera.Http
{
    /// <summary>Answers requests of a route. One instance serves all connections at once, each on its own thread.</summary>
    public interface IHandler
    {
        /// <summary>Reads what it needs of the request and sends exactly one response. Both objects are the
        /// connection's own and are used again after the return: keep neither. What it throws becomes a 500.</summary>
        void Handle(Request request, Response response);
    }
}
