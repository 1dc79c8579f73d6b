using Camera.Frames;

namespace Camera.Web
{
    /// <summary>A value for each setting, all of them valid. Never changed once it is in use: a change makes a copy.</summary>
    public sealed class SettingValues
    {
        private readonly SettingsTable _table;
        private readonly string[] _texts = new string[SettingId.End];
        private readonly int[] _numbers = new int[SettingId.End];

        internal SettingValues(SettingsTable table)
        {
            _table = table;
        }

        /// <summary>Frames per second that the camera takes at the most, 1-30.</summary>
        public int FramesPerSecond
        {
            get { return _numbers[SettingId.FramesPerSecond]; }
        }

        /// <summary>The camera's title, shown on the page; may be empty.</summary>
        public string Title
        {
            get { return _texts[SettingId.Title]; }
        }

        /// <summary>The camera's name in the network.</summary>
        public string HostName
        {
            get { return _texts[SettingId.HostName]; }
        }

        /// <summary>The port of plain HTTP, 1-65535.</summary>
        public int HttpPort
        {
            get { return _numbers[SettingId.HttpPort]; }
        }

        /// <summary>The picture as asked of the camera module, in the settings' size.</summary>
        public PictureSettings ToPicture()
        {
            return new PictureSettings
            {
                Resolution = _table.Resolution.At(_numbers[SettingId.Resolution]),
                Quality = _numbers[SettingId.Quality],
                Brightness = _numbers[SettingId.Brightness],
                Contrast = _numbers[SettingId.Contrast],
                Saturation = _numbers[SettingId.Saturation],
                Mirror = _numbers[SettingId.Mirror] != 0,
                Flip = _numbers[SettingId.Flip] != 0,
            };
        }

        /// <summary>The value in its one written form.</summary>
        public string Text(Setting setting)
        {
            return _texts[setting.Id];
        }

        /// <summary>The value as a number, see <see cref="Setting.TryRead"/>.</summary>
        public int Number(Setting setting)
        {
            return _numbers[setting.Id];
        }

        /// <summary>The same values, to be changed.</summary>
        public SettingValues Copy()
        {
            SettingValues copy = new SettingValues(_table);
            for (int i = 0; i < SettingId.End; i++)
            {
                copy._texts[i] = _texts[i];
                copy._numbers[i] = _numbers[i];
            }

            return copy;
        }

        /// <summary>Sets a value on a copy that is not in use yet.</summary>
        /// <returns>False when the value is not allowed; then nothing changed.</returns>
        public bool TrySet(Setting setting, string text)
        {
            if (!setting.TryRead(text, out string value, out int number))
            {
                return false;
            }

            _texts[setting.Id] = value;
            _numbers[setting.Id] = number;
            return true;
        }

        /// <summary>Sets a number that did not come from a user and need not be allowed for one, on a copy not in use yet.</summary>
        internal void Force(Setting setting, int number)
        {
            _texts[setting.Id] = number.ToString();
            _numbers[setting.Id] = number;
        }
    }
}
