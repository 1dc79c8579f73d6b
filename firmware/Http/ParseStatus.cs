namespace Camera.Http
{
    /// <summary>How far <see cref="RequestParser.Parse"/> has come.</summary>
    public enum ParseStatus
    {
        /// <summary>Everything so far is right; more bytes are needed.</summary>
        NeedMore,

        /// <summary>The head is whole.</summary>
        Complete,

        /// <summary>Refused for <see cref="RequestParser.Reason"/>; the rest cannot be trusted.</summary>
        Rejected,
    }
}
