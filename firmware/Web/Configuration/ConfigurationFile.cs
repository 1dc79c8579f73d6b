using System.Collections;

namespace Camera.Web
{
    /// <summary>The values of <c>nf.config</c>. Who needs one reads it by section and name; what nobody has read in the end is a
    /// mistake of the file's author, and is told with what could have stood there. Names are written as they stand here: case
    /// counts.</summary>
    public sealed class ConfigurationFile
    {
        private readonly ArrayList _entries = new ArrayList();
        private readonly ArrayList _known = new ArrayList();
        private readonly ConfigurationMistakes _mistakes;

        /// <summary>Parses a file; what is wrong with it is among the mistakes.</summary>
        /// <param name="name">The file's name, as mistakes name it.</param>
        /// <param name="content">Its bytes; none for a file that is not there.</param>
        public ConfigurationFile(string name, byte[] content)
        {
            _mistakes = new ConfigurationMistakes(name);
            ConfigurationLines.Read(content, _entries, _mistakes);
        }

        /// <summary>How many mistakes were found until now.</summary>
        public int MistakeCount
        {
            get { return _mistakes.Count; }
        }

        /// <summary>A mistake, as a sentence with file and line.</summary>
        public string MistakeAt(int index)
        {
            return _mistakes.At(index);
        }

        /// <summary>The value of a name, or null when the file does not have it.</summary>
        public string Read(string section, string name)
        {
            _known.Add(new ConfigurationEntry(section, name, null, 0));
            ConfigurationEntry entry = ConfigurationLines.Find(_entries, section, name);
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
            ConfigurationEntry entry = ConfigurationLines.Find(_entries, section, name);
            Refuse(entry, name + " = " + ConfigurationMistakes.Echo(entry.Value), allowed);
        }

        /// <summary>The same for a value that nobody shall see.</summary>
        public void RefuseSecret(string section, string name, string allowed)
        {
            Refuse(ConfigurationLines.Find(_entries, section, name), "This " + name, allowed);
        }

        /// <summary>Notes a mistake at the line of a name, or without a line when the file does not have it.</summary>
        public void Complain(string section, string name, string sentence)
        {
            ConfigurationEntry entry = ConfigurationLines.Find(_entries, section, name);
            _mistakes.Add(entry == null ? 0 : entry.Line, sentence);
        }

        /// <summary>Notes each name that nobody has read, once everybody has; an unknown section once.</summary>
        public void RefuseUnread()
        {
            string told = null;
            foreach (object item in _entries)
            {
                ConfigurationEntry entry = (ConfigurationEntry)item;
                string section = entry.Section;
                if (entry.IsRead || section == told)
                {
                    continue;
                }

                string known = KnownNames(section);
                if (known.Length > 0)
                {
                    _mistakes.Add(entry.Line, "[" + section + "] has no " + ConfigurationMistakes.Echo(entry.Name) + ". Known: " + known + ".");
                    continue;
                }

                told = section;
                _mistakes.Add(entry.Line, "There is no section [" + ConfigurationMistakes.Echo(section) + "]. Known: " + KnownSections() + ".");
            }
        }

        private void Refuse(ConfigurationEntry entry, string what, string allowed)
        {
            _mistakes.Add(entry.Line, what + " is not allowed. Allowed: " + allowed + ".");
        }

        private string KnownNames(string section)
        {
            string names = string.Empty;
            foreach (object item in _known)
            {
                ConfigurationEntry entry = (ConfigurationEntry)item;
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
            foreach (object item in _known)
            {
                string section = "[" + ((ConfigurationEntry)item).Section + "]";
                if (sections.IndexOf(section) < 0)
                {
                    sections += (sections.Length == 0 ? string.Empty : ", ") + section;
                }
            }

            return sections;
        }
    }
}
