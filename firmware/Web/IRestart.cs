namespace Camera.Web
{
    /// <summary>Lets the device begin anew, with what its flash then has.</summary>
    public interface IRestart
    {
        /// <summary>Restarts; need not return. Called once, on a thread that does nothing else, after the answer that announces it
        /// was sent.</summary>
        /// <param name="reason">Why, for people.</param>
        void Restart(string reason);
    }
}
