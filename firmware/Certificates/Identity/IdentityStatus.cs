namespace Camera.Certificates
{
    /// <summary>What came of a change to the store. Unless it is <see cref="Ok"/>, all is as it was.</summary>
    public enum IdentityStatus
    {
        /// <summary>Done, and durable.</summary>
        Ok,

        /// <summary>There is no current key.</summary>
        NoKey,

        /// <summary>There is no previous key.</summary>
        NoPreviousKey,

        /// <summary>There is nothing to delete.</summary>
        NothingThere,

        /// <summary>The certificate or request is not for the current key.</summary>
        WrongKey,

        /// <summary>The file name has not 1 to <see cref="CertificateLimits.MaxFileName"/> characters, or a control character.
        /// </summary>
        BadFileName,

        /// <summary>It does not fit: all that is kept would be larger than <see cref="IdentityStore.Capacity"/>.</summary>
        TooLarge,

        /// <summary>The flash fails; or what it holds could not be read at the start, and is not to be overwritten.</summary>
        DeviceFailed
    }
}
