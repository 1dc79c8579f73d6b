namespace Camera.Certificates
{
    /// <summary>Why fields cannot be the subject of a certificate.</summary>
    public enum SubjectError
    {
        /// <summary>They can.</summary>
        None,

        /// <summary>The common name has not 1 to 64 characters.</summary>
        CommonNameLength,

        /// <summary>The country is not two letters A to Z.</summary>
        Country,

        /// <summary>The state has more than 128 characters.</summary>
        StateLength,

        /// <summary>The locality has more than 128 characters.</summary>
        LocalityLength,

        /// <summary>The organization has more than 64 characters.</summary>
        OrganizationLength,

        /// <summary>The organizational unit has more than 64 characters.</summary>
        OrganizationalUnitLength,

        /// <summary>A field has a control character, or half of a surrogate pair.</summary>
        Characters
    }
}
