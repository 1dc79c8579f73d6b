using Camera.Accounts;
using Camera.Frames;

namespace Camera.Web
{
    /// <summary>A line of text, shown to people.</summary>
    internal class TextSetting : Setting
    {
        public TextSetting(int id, string name, int minimumLength, int maximumLength)
            : base(id, name, null, PictureControls.None)
        {
            MinimumLength = minimumLength;
            MaximumLength = maximumLength;
        }

        public int MinimumLength { get; }

        public int MaximumLength { get; }

        public override AccessLevel Level
        {
            get { return AccessLevel.Administrator; }
        }

        public override string Allowed
        {
            get
            {
                return MinimumLength.ToString() + " to " + MaximumLength.ToString() + " characters, no control characters";
            }
        }

        internal override SettingKind Kind
        {
            get { return SettingKind.Text; }
        }

        public override bool TryRead(string text, out string value, out int number)
        {
            value = null;
            number = 0;
            string trimmed = text.Trim();
            if (trimmed.Length < MinimumLength || trimmed.Length > MaximumLength)
            {
                return false;
            }

            for (int i = 0; i < trimmed.Length; i++)
            {
                if (!IsAllowed(trimmed, i))
                {
                    return false;
                }
            }

            value = trimmed;
            return true;
        }

        /// <summary>No control characters (C0, DEL, C1), and no half of a surrogate pair, which has no UTF-8 form.</summary>
        protected virtual bool IsAllowed(string text, int index)
        {
            char c = text[index];
            if (c >= '\uD800' && c <= '\uDBFF')
            {
                return index + 1 < text.Length && text[index + 1] >= '\uDC00' && text[index + 1] <= '\uDFFF';
            }

            if (c >= '\uDC00' && c <= '\uDFFF')
            {
                return index > 0 && text[index - 1] >= '\uD800' && text[index - 1] <= '\uDBFF';
            }

            return c >= ' ' && (c < '\u007F' || c > '\u009F');
        }
    }
}
