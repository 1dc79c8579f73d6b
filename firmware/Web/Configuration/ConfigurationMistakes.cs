using System.Collections;

namespace Camera.Web
{
    /// <summary>What is wrong with a configuration file: each a sentence with file and line, the first few of them; the rest is
    /// counted.</summary>
    internal sealed class ConfigurationMistakes
    {
        private readonly string _file;
        private readonly ArrayList _sentences = new ArrayList();
        private int _untold;

        public ConfigurationMistakes(string file)
        {
            _file = file;
        }

        public int Count
        {
            get { return _sentences.Count + (_untold > 0 ? 1 : 0); }
        }

        public string At(int index)
        {
            return index < _sentences.Count
                ? (string)_sentences[index]
                : _file + ": mistakes that are not told here: " + _untold.ToString() + ".";
        }

        /// <summary>Notes a mistake.</summary>
        /// <param name="line">From 1 on; 0 for the whole file.</param>
        public void Add(int line, string sentence)
        {
            if (_sentences.Count == ConfigurationLimits.Mistakes)
            {
                _untold++;
                return;
            }

            _sentences.Add(_file + (line == 0 ? ": " : ", line " + line.ToString() + ": ") + sentence);
        }

        /// <summary>The beginning of what somebody wrote, to be repeated in a sentence.</summary>
        public static string Echo(string text)
        {
            // Never half of a surrogate pair: it has no UTF-8 form.
            int most = ConfigurationLimits.EchoCharacters;
            if (text.Length <= most)
            {
                return text;
            }

            char last = text[most - 1];
            return text.Substring(0, last >= '\uD800' && last <= '\uDBFF' ? most - 1 : most) + "...";
        }
    }
}
