using Camera.Frames;

namespace Camera.Web
{
    /// <summary>One of the sizes that the camera module has.</summary>
    internal sealed class ResolutionSetting : Setting
    {
        private readonly Resolution[] _resolutions;

        public ResolutionSetting(int id, string name, Resolution[] resolutions)
            : base(id, name, null, PictureControls.None)
        {
            _resolutions = resolutions;
        }

        public int Count
        {
            get { return _resolutions.Length; }
        }

        public override string Allowed
        {
            get
            {
                string names = _resolutions[0].Name;
                for (int i = 1; i < _resolutions.Length; i++)
                {
                    names += (i == _resolutions.Length - 1 ? " or " : ", ") + _resolutions[i].Name;
                }

                return names;
            }
        }

        internal override SettingKind Kind
        {
            get { return SettingKind.Choice; }
        }

        public Resolution At(int index)
        {
            return _resolutions[index];
        }

        /// <summary>Takes a name in any case, or the size as recorders write it, <c>640x480</c>.</summary>
        public override bool TryRead(string text, out string value, out int number)
        {
            string upper = text.ToUpper();
            for (int i = 0; i < _resolutions.Length; i++)
            {
                Resolution resolution = _resolutions[i];
                if (upper == resolution.Name || upper == resolution.Width.ToString() + "X" + resolution.Height.ToString())
                {
                    value = resolution.Name;
                    number = i;
                    return true;
                }
            }

            value = null;
            number = 0;
            return false;
        }
    }
}
