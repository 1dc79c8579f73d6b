namespace Camera.Certificates
{
    /// <summary>Whether a certificate can be used.</summary>
    public enum CertificateState
    {
        /// <summary>There is none.</summary>
        NotGenerated,

        /// <summary>There is none for the current key; the one there is belongs to the previous key.</summary>
        OtherKey,

        /// <summary>Its time has not come.</summary>
        NotYetValid,

        /// <summary>It can be used.</summary>
        Valid,

        /// <summary>Its time is over.</summary>
        Expired
    }
}
