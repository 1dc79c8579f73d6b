namespace Camera.Web.Access
{
    /// <summary>The names by which a browser may call this camera. Any other name in a Host header is DNS rebinding, or a name that
    /// somebody has to tell the camera of.</summary>
    public interface IHostNames
    {
        /// <summary>Whether <paramref name="host"/> (lower case, no port) is one of this camera's.</summary>
        bool IsOwn(string host);
    }
}
