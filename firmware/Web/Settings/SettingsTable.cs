using System;
using Camera.Frames;

namespace Camera.Web
{
    /// <summary>All settings, in the order in which they are shown. The one table behind validation, JSON, flash, the
    /// configuration file and the page.</summary>
    public sealed class SettingsTable
    {
        private readonly Setting[] _settings;

        /// <summary>Makes the table for a camera module.</summary>
        /// <param name="resolutions">The sizes that the module has, at least one.</param>
        public SettingsTable(Resolution[] resolutions)
        {
            if (resolutions.Length == 0)
            {
                throw new ArgumentException("no resolution", nameof(resolutions));
            }

            Resolution = new ResolutionSetting(SettingId.Resolution, "resolution", resolutions);
            FramesPerSecond = new NumberSetting(SettingId.FramesPerSecond, "fps", 1, 30, "fps", PictureControls.None);
            HttpPort = new PortSetting(SettingId.HttpPort, "httpPort");
            _settings = new Setting[]
            {
                Resolution,
                new NumberSetting(SettingId.Quality, "quality", 1, 100, "%", PictureControls.Quality),
                FramesPerSecond,
                new NumberSetting(SettingId.Brightness, "brightness", -2, 2, null, PictureControls.Brightness),
                new NumberSetting(SettingId.Contrast, "contrast", -2, 2, null, PictureControls.Contrast),
                new NumberSetting(SettingId.Saturation, "saturation", -2, 2, null, PictureControls.Saturation),
                new SwitchSetting(SettingId.Mirror, "mirror", PictureControls.Mirror),
                new SwitchSetting(SettingId.Flip, "flip", PictureControls.Flip),
                new TextSetting(SettingId.Title, "title", 0, 64),
                new HostNameSetting(SettingId.HostName, "hostName"),
                HttpPort,
            };
        }

        /// <summary>How many settings there are.</summary>
        public int Count
        {
            get { return _settings.Length; }
        }

        internal ResolutionSetting Resolution { get; }

        internal Setting FramesPerSecond { get; }

        internal Setting HttpPort { get; }

        /// <summary>The setting at a place in the order of showing.</summary>
        public Setting At(int index)
        {
            return _settings[index];
        }

        /// <summary>The setting of that name, or null.</summary>
        public Setting Find(string name)
        {
            for (int i = 0; i < _settings.Length; i++)
            {
                if (_settings[i].Name == name)
                {
                    return _settings[i];
                }
            }

            return null;
        }

        /// <summary>The values that the camera has before anyone set something.</summary>
        /// <param name="first">Names and values in turn that hold instead of the built-in ones.</param>
        /// <exception cref="ArgumentException">A first value whose name is unknown or which is not allowed.</exception>
        public SettingValues CreateDefaults(string[] first)
        {
            SettingValues values = new SettingValues(this);
            for (int i = 0; i < _settings.Length; i++)
            {
                if (!values.TrySet(_settings[i], Default(_settings[i].Id)))
                {
                    throw new InvalidOperationException(_settings[i].Name);
                }
            }

            for (int i = 0; i + 1 < first.Length; i += 2)
            {
                Setting setting = Find(first[i]);
                if (setting == null || !values.TrySet(setting, first[i + 1]))
                {
                    throw new ArgumentException(first[i], nameof(first));
                }
            }

            return values;
        }

        internal Setting FindById(int id)
        {
            for (int i = 0; i < _settings.Length; i++)
            {
                if (_settings[i].Id == id)
                {
                    return _settings[i];
                }
            }

            return null;
        }

        private string Default(int id)
        {
            switch (id)
            {
                case SettingId.Resolution:
                    return DefaultResolution();
                case SettingId.Quality:
                    return "80";
                case SettingId.FramesPerSecond:
                    return "15";
                case SettingId.Title:
                    return "Camera";
                case SettingId.HostName:
                    return "camera";
                case SettingId.HttpPort:
                    return "80";
                default:
                    return "0";
            }
        }

        /// <summary>VGA, or the module's smallest size when it has no VGA.</summary>
        private string DefaultResolution()
        {
            string vga = Camera.Frames.Resolution.Vga.Name;
            return Resolution.TryRead(vga, out _, out _) ? vga : Resolution.At(0).Name;
        }
    }
}
