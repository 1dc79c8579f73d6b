using System.Text;

namespace Camera.Accounts
{
    /// <summary>Walks the list of auth-params of RFC 9110, section 11.2: <c>name=token</c> or <c>name="quoted"</c>, between commas.</summary>
    internal sealed class AuthParameters
    {
        private const int Most = 16; // RFC 7616 defines 12

        private readonly char[] _text; // the board counts through a string for each index
        private int _position;
        private int _count;

        public AuthParameters(string text)
        {
            _text = text.ToCharArray();
        }

        /// <summary>The current parameter's name in lower case.</summary>
        public string Name { get; private set; }

        /// <summary>Its value, unquoted.</summary>
        public string Value { get; private set; }

        /// <summary>The list broke off because it is not well formed, too long, or names a parameter twice.</summary>
        public bool IsMalformed { get; private set; }

        private string _seen = ",";

        /// <summary>Goes to the next parameter.</summary>
        /// <returns>False at the end or at what is malformed.</returns>
        public bool MoveNext()
        {
            SkipBlanks();
            if (_position == _text.Length)
            {
                return false;
            }

            if (_count > 0 && !Take(','))
            {
                return Fail();
            }

            SkipBlanks();
            string name = Token().ToLower();
            SkipBlanks();
            if (name.Length == 0 || ++_count > Most || !Take('=') || _seen.IndexOf("," + name + ",") >= 0)
            {
                return Fail();
            }

            _seen += name + ",";
            SkipBlanks();
            string value = _position < _text.Length && _text[_position] == '"' ? Quoted() : Token();
            if (value == null || value.Length == 0)
            {
                return Fail();
            }

            Name = name;
            Value = value;
            return true;
        }

        private bool Fail()
        {
            IsMalformed = true;
            return false;
        }

        private bool Take(char c)
        {
            if (_position == _text.Length || _text[_position] != c)
            {
                return false;
            }

            _position++;
            return true;
        }

        private void SkipBlanks()
        {
            while (_position < _text.Length && (_text[_position] == ' ' || _text[_position] == '\t'))
            {
                _position++;
            }
        }

        private string Token()
        {
            int start = _position;
            while (_position < _text.Length && IsTokenCharacter(_text[_position]))
            {
                _position++;
            }

            return new string(_text, start, _position - start);
        }

        // quoted-string, RFC 9110, section 5.6.4
        private string Quoted()
        {
            StringBuilder value = new StringBuilder();
            for (_position++; _position < _text.Length; _position++)
            {
                char c = _text[_position];
                if (c == '"')
                {
                    _position++;
                    return value.ToString();
                }

                if (c == '\\')
                {
                    _position++;
                    if (_position == _text.Length)
                    {
                        return null;
                    }

                    c = _text[_position];
                }

                value.Append(c);
            }

            return null;
        }

        // tchar, RFC 9110, section 5.6.2
        private static bool IsTokenCharacter(char c)
        {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
        }
    }
}
