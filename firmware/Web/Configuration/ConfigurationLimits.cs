namespace Camera.Web
{
    /// <summary>Every limit on reading <c>nf.config</c>, with its reason.</summary>
    public static class ConfigurationLimits
    {
        /// <summary>Bytes of the file: a complete one, with its comments, has under 8 KB, and the board reads it whole.</summary>
        public const int FileBytes = 16 * 1024;

        /// <summary>Bytes of a line: the longest value that is allowed anywhere has 253.</summary>
        public const int LineBytes = 400;

        /// <summary>Lines with values: there are some 40 names in all, and each costs memory.</summary>
        public const int Values = 100;

        /// <summary>Mistakes that are told one by one, the rest is counted: they are shown on the status page, whose answer is
        /// bounded.</summary>
        public const int Mistakes = 8;

        /// <summary>Characters of a refused name or value that are repeated, enough to recognise it.</summary>
        public const int EchoCharacters = 40;
    }
}
