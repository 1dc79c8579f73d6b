using Camera.Frames;

namespace Camera.Web
{
    /// <summary>A whole number within bounds.</summary>
    internal class NumberSetting : Setting
    {
        public NumberSetting(int id, string name, int minimum, int maximum, string unit, PictureControls control)
            : base(id, name, unit, control)
        {
            Minimum = minimum;
            Maximum = maximum;
        }

        public int Minimum { get; }

        public int Maximum { get; }

        public override string Allowed
        {
            get { return Minimum.ToString() + " to " + Maximum.ToString(); }
        }

        internal override SettingKind Kind
        {
            get { return SettingKind.Number; }
        }

        public override bool TryRead(string text, out string value, out int number)
        {
            value = null;
            if (!WholeNumber.TryRead(text, out number) || number < Minimum || number > Maximum)
            {
                return false;
            }

            value = number.ToString();
            return true;
        }
    }
}
