namespace Camera.Web
{
    /// <summary>A value of the configuration file and where it stands.</summary>
    internal sealed class ConfigurationEntry
    {
        public ConfigurationEntry(string section, string name, string value, int line)
        {
            Section = section;
            Name = name;
            Value = value;
            Line = line;
        }

        public string Section { get; }

        public string Name { get; }

        public string Value { get; }

        public int Line { get; }

        public bool IsRead { get; set; }
    }
}
