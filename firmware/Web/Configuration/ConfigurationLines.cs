using System.Collections;
using System.Text;
using Camera.Http;

namespace Camera.Web
{
    /// <summary>
    /// Takes the bytes of a configuration file apart, a line at a time, so that the file is never in memory twice.
    /// <code>
    /// ; or # at the start of a line: a comment, in any encoding
    /// [section]
    /// name = value       to the end of the line, blanks around it cut, no quotes; UTF-8
    /// </code>
    /// </summary>
    internal sealed class ConfigurationLines
    {
        private const byte LineFeed = 0x0A;

        private readonly byte[] _content;
        private readonly ArrayList _entries;
        private readonly ConfigurationMistakes _mistakes;
        private string _section;

        // After a mistake in a section's own line its values would all be mistakes, too: one is told.
        private bool _isSkipping;

        private ConfigurationLines(byte[] content, ArrayList entries, ConfigurationMistakes mistakes)
        {
            _content = content;
            _entries = entries;
            _mistakes = mistakes;
        }

        /// <summary>Reads a file.</summary>
        /// <param name="entries">Takes the values as <see cref="ConfigurationEntry"/>.</param>
        public static void Read(byte[] content, ArrayList entries, ConfigurationMistakes mistakes)
        {
            if (content.Length > ConfigurationLimits.FileBytes)
            {
                mistakes.Add(0, "Larger than " + ConfigurationLimits.FileBytes.ToString() + " bytes: nothing of it is used.");
                return;
            }

            new ConfigurationLines(content, entries, mistakes).ReadAll();
        }

        /// <summary>The value of a name, or null.</summary>
        public static ConfigurationEntry Find(ArrayList entries, string section, string name)
        {
            foreach (object item in entries)
            {
                ConfigurationEntry entry = (ConfigurationEntry)item;
                if (entry.Section == section && entry.Name == name)
                {
                    return entry;
                }
            }

            return null;
        }

        private void ReadAll()
        {
            bool hasMark = _content.Length >= 3 && _content[0] == 0xEF && _content[1] == 0xBB && _content[2] == 0xBF; // byte order mark
            int start = hasMark ? 3 : 0;
            for (int line = 1; start < _content.Length; line++)
            {
                int end = start;
                while (end < _content.Length && _content[end] != LineFeed)
                {
                    end++;
                }

                if (!ReadLine(start, end, line))
                {
                    return;
                }

                start = end + 1;
            }
        }

        // False when enough has been read.
        private bool ReadLine(int start, int end, int line)
        {
            while (start < end && IsBlank(_content[start]))
            {
                start++;
            }

            while (end > start && IsBlank(_content[end - 1]))
            {
                end--;
            }

            if (start == end || _content[start] == ';' || _content[start] == '#')
            {
                return true;
            }

            string problem = ProblemOf(start, end);
            if (problem != null)
            {
                _mistakes.Add(line, problem);
                _isSkipping |= _content[start] == '[';
                return true;
            }

            string text = Encoding.UTF8.GetString(_content, start, end - start);
            if (_content[start] == '[')
            {
                ReadSection(text, line);
                return true;
            }

            return _isSkipping || ReadValue(text, line);
        }

        private void ReadSection(string text, int line)
        {
            _isSkipping = text[text.Length - 1] != ']';
            if (_isSkipping)
            {
                _mistakes.Add(line, "A section is written [name].");
                return;
            }

            _section = text.Substring(1, text.Length - 2).Trim();
        }

        private bool ReadValue(string text, int line)
        {
            int equals = text.IndexOf('=');
            if (equals < 1 || _section == null)
            {
                _mistakes.Add(line, equals < 1 ? "A value is written name = value." : "This line belongs to no section.");
                return true;
            }

            string name = text.Substring(0, equals).Trim();
            ConfigurationEntry earlier = Find(_entries, _section, name);
            if (earlier != null)
            {
                _mistakes.Add(line, ConfigurationMistakes.Echo(name) + " stands already in line " + earlier.Line.ToString() + ", which counts.");
                return true;
            }

            if (_entries.Count == ConfigurationLimits.Values)
            {
                _mistakes.Add(line, "More than " + ConfigurationLimits.Values.ToString() + " values: nothing is read from here on.");
                return false;
            }

            _entries.Add(new ConfigurationEntry(_section, name, text.Substring(equals + 1).Trim(), line));
            return true;
        }

        private string ProblemOf(int start, int end)
        {
            if (end - start > ConfigurationLimits.LineBytes)
            {
                return "Longer than " + ConfigurationLimits.LineBytes.ToString() + " bytes.";
            }

            for (int i = start; i < end; i++)
            {
                if ((_content[i] < ' ' && _content[i] != '\t') || _content[i] == 0x7F)
                {
                    return "A control character is not allowed.";
                }
            }

            return Utf8.IsValid(_content, start, end - start) ? null : "Not UTF-8: save the file in this encoding.";
        }

        private static bool IsBlank(byte value)
        {
            return value == ' ' || value == '\t' || value == '\r';
        }
    }
}
