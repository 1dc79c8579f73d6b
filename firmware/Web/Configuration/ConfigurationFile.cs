using System.Collections;

namespace Camera.Web
{
    /// <summary>
    /// The text of <c>nf.config</c>: sections of names and values. Who needs a value reads it by section and name; what nobody
    /// has read in the end is a mistake of the file's author, and is told with what could have stood there.
    /// <code>
    /// ; or # at the start of a line: a comment
    /// [section]
    /// name = value       to the end of the line, blanks around it cut, no quotes
    /// </code>
    /// </summary>
    public sealed class ConfigurationFile
    {
        /// <summary>More lines than this are not read: a complete file has under 100, and each costs memory.</summary>
        public const int MaxLines = 500;

        private readonly ArrayList _entries = new ArrayList();
        private readonly ArrayList _known = new ArrayList();
        private readonly ArrayList _errors = new ArrayList();

        /// <summary>Parses a text; what is wrong with it is among the errors.</summary>
        public ConfigurationFile(string text)
        {
            string section = null;
            string[] lines = text.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (i == MaxLines)
                {
                    AddError(i + 1, "At most " + MaxLines.ToString() + " lines are read.");
                    return;
                }

                ReadLine(lines[i].Trim(' ', '\t', '\r', '\uFEFF'), i + 1, ref section);
            }
        }

        /// <summary>How many mistakes were found until now.</summary>
        public int ErrorCount
        {
            get { return _errors.Count; }
        }

        /// <summary>A mistake, as a sentence with the number of its line.</summary>
        public string ErrorAt(int index)
        {
            return (string)_errors[index];
        }

        /// <summary>The value of a name, or null when the file does not have it.</summary>
        public string Read(string section, string name)
        {
            _known.Add(new Entry(section, name, null, 0));
            Entry entry = Find(_entries, section, name);
            if (entry == null)
            {
                return null;
            }

            entry.IsRead = true;
            return entry.Value;
        }

        /// <summary>The whole number of a name; the fallback when the file does not have it, or has something else.</summary>
        public int ReadNumber(string section, string name, int minimum, int maximum, int fallback)
        {
            string text = Read(section, name);
            if (text == null)
            {
                return fallback;
            }

            if (WholeNumber.TryRead(text, out int number) && number >= minimum && number <= maximum)
            {
                return number;
            }

            Refuse(section, name, minimum.ToString() + " to " + maximum.ToString());
            return fallback;
        }

        /// <summary>Notes that the value of a name is not allowed.</summary>
        /// <param name="allowed">What is, for people.</param>
        public void Refuse(string section, string name, string allowed)
        {
            Entry entry = Find(_entries, section, name);
            AddError(entry.Line, name + " = " + entry.Value + " is not allowed. Allowed: " + allowed + ".");
        }

        /// <summary>Notes each name that nobody has read, once everybody has.</summary>
        public void RefuseUnread()
        {
            foreach (object item in _entries)
            {
                Entry entry = (Entry)item;
                if (!entry.IsRead)
                {
                    string known = KnownNames(entry.Section);
                    AddError(entry.Line, known.Length == 0
                        ? "There is no section [" + entry.Section + "]. Known: " + KnownSections() + "."
                        : "[" + entry.Section + "] has no " + entry.Name + ". Known: " + known + ".");
                }
            }
        }

        private void ReadLine(string line, int number, ref string section)
        {
            if (line.Length == 0 || line[0] == ';' || line[0] == '#')
            {
                return;
            }

            if (line[0] == '[')
            {
                section = line[line.Length - 1] == ']' ? line.Substring(1, line.Length - 2).Trim() : null;
                if (section == null)
                {
                    AddError(number, "A section is written [name].");
                }

                return;
            }

            int equals = line.IndexOf('=');
            if (equals < 1 || section == null)
            {
                AddError(number, section == null ? "This line belongs to no section." : "A value is written name = value.");
                return;
            }

            string name = line.Substring(0, equals).Trim();
            Entry earlier = Find(_entries, section, name);
            if (earlier != null)
            {
                AddError(number, name + " stands already in line " + earlier.Line.ToString() + ".");
                return;
            }

            _entries.Add(new Entry(section, name, line.Substring(equals + 1).Trim(), number));
        }

        private void AddError(int line, string sentence)
        {
            _errors.Add("Line " + line.ToString() + ": " + sentence);
        }

        private static Entry Find(ArrayList entries, string section, string name)
        {
            foreach (object item in entries)
            {
                Entry entry = (Entry)item;
                if (entry.Section == section && entry.Name == name)
                {
                    return entry;
                }
            }

            return null;
        }

        private string KnownNames(string section)
        {
            string names = string.Empty;
            foreach (object item in _known)
            {
                Entry entry = (Entry)item;
                if (entry.Section == section)
                {
                    names += (names.Length == 0 ? string.Empty : ", ") + entry.Name;
                }
            }

            return names;
        }

        private string KnownSections()
        {
            string sections = string.Empty;
            string last = null;
            foreach (object item in _known)
            {
                Entry entry = (Entry)item;
                if (entry.Section != last)
                {
                    sections += (sections.Length == 0 ? "[" : ", [") + entry.Section + "]";
                    last = entry.Section;
                }
            }

            return sections;
        }

        private sealed class Entry
        {
            public Entry(string section, string name, string value, int line)
            {
                Section = section;
                Name = name;
                Value = value;
                Line = line;
            }

            public string Section { get; }

            public string Name { get; }

            public string Value { get; }

            public int Line { get; }

            public bool IsRead { get; set; }
        }
    }
}
