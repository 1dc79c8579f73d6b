namespace Camera.Certificates
{
    /// <summary>Says in a sentence why fields cannot be the subject of a certificate.</summary>
    public static class SubjectSentences
    {
        /// <summary>The sentence.</summary>
        public static string Of(SubjectError error)
        {
            switch (error)
            {
                case SubjectError.None: return "The fields are right.";
                case SubjectError.CommonNameLength: return "The common name has 1 to 64 characters.";
                case SubjectError.Country: return "The country is two letters, or empty.";
                case SubjectError.StateLength: return "The state has at most 128 characters.";
                case SubjectError.LocalityLength: return "The locality has at most 128 characters.";
                case SubjectError.OrganizationLength: return "The organization has at most 64 characters.";
                case SubjectError.OrganizationalUnitLength: return "The organizational unit has at most 64 characters.";
                default: return "A field has a character that cannot be written.";
            }
        }
    }
}
