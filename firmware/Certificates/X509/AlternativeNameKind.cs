namespace Camera.Certificates
{
    /// <summary>Kinds of subject alternative names (RFC 5280 section 4.2.1.6).</summary>
    public enum AlternativeNameKind
    {
        /// <summary>A DNS name; with "*." in front, all names one label deeper.</summary>
        Dns,

        /// <summary>An IPv4 or IPv6 address.</summary>
        Address,

        /// <summary>A URI.</summary>
        Uri,

        /// <summary>A mail address.</summary>
        Email,

        /// <summary>Something else, not decoded.</summary>
        Other
    }
}
