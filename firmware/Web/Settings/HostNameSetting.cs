namespace Camera.Web
{
    /// <summary>The camera's name in the network: one label as of RFC 1123 section 2.1 (and RFC 1035 section 2.3.4 for its
    /// length), written in lower case.</summary>
    internal sealed class HostNameSetting : TextSetting
    {
        public HostNameSetting(int id, string name)
            : base(id, name, 1, 63)
        {
        }

        public override string Allowed
        {
            get { return "1 to 63 letters, digits and hyphens, no hyphen at either end"; }
        }

        public override bool TryRead(string text, out string value, out int number)
        {
            return base.TryRead(text.ToLower(), out value, out number);
        }

        protected override bool IsAllowed(string text, int index)
        {
            char c = text[index];
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && index > 0 && index < text.Length - 1);
        }
    }
}
