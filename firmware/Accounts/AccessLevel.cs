namespace Camera.Accounts
{
    /// <summary>Who may use a route or what a user may do. A higher value includes the lower ones.</summary>
    public enum AccessLevel
    {
        /// <summary>Anybody, signed in or not.</summary>
        Anyone = 0,

        /// <summary>Live view: pictures and status.</summary>
        Live = 1,

        /// <summary>Camera control: live view and the picture settings.</summary>
        Control = 2,

        /// <summary>Everything.</summary>
        Administrator = 3,
    }
}
