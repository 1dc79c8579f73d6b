using Camera.Frames;

namespace Camera.Web
{
    /// <summary>On or off.</summary>
    internal sealed class SwitchSetting : Setting
    {
        public SwitchSetting(int id, string name, PictureControls control)
            : base(id, name, null, control)
        {
        }

        public override string Allowed
        {
            get { return "true or false"; }
        }

        internal override SettingKind Kind
        {
            get { return SettingKind.Switch; }
        }

        public override bool TryRead(string text, out string value, out int number)
        {
            switch (text.ToLower())
            {
                case "true":
                case "on":
                case "1":
                    value = "true";
                    number = 1;
                    return true;
                case "false":
                case "off":
                case "0":
                    value = "false";
                    number = 0;
                    return true;
                default:
                    value = null;
                    number = 0;
                    return false;
            }
        }
    }
}
