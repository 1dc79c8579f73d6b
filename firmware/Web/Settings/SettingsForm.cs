using Camera.Accounts;
using Camera.Http;
using Camera.Web.Access;

namespace Camera.Web
{
    /// <summary>Reads a form of settings: all of its fields are taken, or none.</summary>
    internal static class SettingsForm
    {
        private const string Refused = "Setting refused";

        /// <summary>Applies the form to a copy of the values.</summary>
        /// <param name="level">The caller's; a setting of a higher one is refused, whatever its value.</param>
        /// <param name="changed">The copy, or null.</param>
        /// <param name="echoCharacters">See <see cref="WebLimits.EchoCharacters"/>.</param>
        /// <returns>What is wrong with the first bad field, or null.</returns>
        public static Problem Read(Form form, SettingsTable table, SettingValues values, AccessLevel level,
            int echoCharacters, out SettingValues changed)
        {
            changed = null;
            if (form.Count == 0)
            {
                return new Problem(400, Refused) { Detail = "The form names no setting.", Allowed = Names(table) };
            }

            SettingValues copy = values.Copy();
            for (int i = 0; i < form.Count; i++)
            {
                string name = form.GetName(i);
                Setting setting = table.Find(name);
                if (setting == null)
                {
                    return Refuse(name, form.GetValue(i), Names(table), "There is no setting of this name.", echoCharacters);
                }

                if (level < setting.Level)
                {
                    return AccountProblem.NotAllowed(setting.Level, level, name);
                }

                if (form.CountOf(name) > 1)
                {
                    return Refuse(name, form.GetValue(i), "one value", "The setting was given more than once.", echoCharacters);
                }

                if (!copy.TrySet(setting, form.GetValue(i)))
                {
                    return Refuse(name, form.GetValue(i), setting.Allowed, null, echoCharacters);
                }
            }

            changed = copy;
            return null;
        }

        /// <summary>The problem of one refused value.</summary>
        /// <param name="detail">A sentence, or null for the usual one.</param>
        public static Problem Refuse(string field, string given, string allowed, string detail, int echoCharacters)
        {
            string echo = Shorten(given, echoCharacters);
            string shown = echo.Length == 0 ? "Nothing" : "\"" + echo + "\"";
            return new Problem(400, Refused)
            {
                Detail = detail ?? shown + " is not allowed here. Allowed: " + allowed + ".",
                Field = Shorten(field, echoCharacters),
                Given = echo,
                Allowed = allowed,
            };
        }

        private static string Shorten(string text, int characters)
        {
            return text.Length <= characters ? text : text.Substring(0, characters) + "...";
        }

        private static string Names(SettingsTable table)
        {
            string names = table.At(0).Name;
            for (int i = 1; i < table.Count; i++)
            {
                names += ", " + table.At(i).Name;
            }

            return names;
        }
    }
}
