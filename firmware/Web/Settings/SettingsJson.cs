using Camera.Accounts;
using Camera.Frames;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>Writes the settings with what is allowed, so that a client needs to know none of them beforehand.</summary>
    internal static class SettingsJson
    {
        /// <summary>Writes the object of all settings, a member each.</summary>
        /// <param name="controls">What the camera module has; a setting that needs another is not available.</param>
        public static void Write(JsonWriter json, SettingsTable table, SettingValues values, SettingValues defaults, PictureControls controls)
        {
            json.BeginObject();
            for (int i = 0; i < table.Count; i++)
            {
                Setting setting = table.At(i);
                json.Name(setting.Name);
                json.BeginObject();
                WriteValue(json, "value", setting, values);
                WriteValue(json, "default", setting, defaults);
                WriteBounds(json, setting);
                json.Property("allowed", setting.Allowed);
                if (setting.Unit != null)
                {
                    json.Property("unit", setting.Unit);
                }

                json.Property("available", (setting.Control & ~controls) == 0);
                json.Property("level", AccountRules.LevelName(setting.Level));
                json.EndObject();
            }

            json.EndObject();
        }

        private static void WriteValue(JsonWriter json, string name, Setting setting, SettingValues values)
        {
            switch (setting.Kind)
            {
                case SettingKind.Number:
                    json.Property(name, values.Number(setting));
                    break;
                case SettingKind.Switch:
                    json.Property(name, values.Number(setting) != 0);
                    break;
                default:
                    json.Property(name, values.Text(setting));
                    break;
            }
        }

        private static void WriteBounds(JsonWriter json, Setting setting)
        {
            if (setting is NumberSetting number)
            {
                json.Property("minimum", number.Minimum);
                json.Property("maximum", number.Maximum);
            }
            else if (setting is TextSetting text)
            {
                json.Property("minimumLength", text.MinimumLength);
                json.Property("maximumLength", text.MaximumLength);
            }
            else if (setting is ResolutionSetting resolution)
            {
                WriteChoices(json, resolution);
            }
        }

        private static void WriteChoices(JsonWriter json, ResolutionSetting setting)
        {
            json.Name("choices");
            json.BeginArray();
            for (int i = 0; i < setting.Count; i++)
            {
                Resolution resolution = setting.At(i);
                json.BeginObject();
                json.Property("value", resolution.Name);
                json.Property("width", resolution.Width);
                json.Property("height", resolution.Height);
                json.EndObject();
            }

            json.EndArray();
        }
    }
}
