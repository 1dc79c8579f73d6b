using System;
using System.Collections;
using System.Text;

namespace Camera.Http
{
    /// <summary>Fields of <c>application/x-www-form-urlencoded</c> (WHATWG URL standard, section 5.1, made strict): a query or a
    /// body. All names and values are UTF-8 without NUL; their order and duplicates are kept.</summary>
    public sealed class Form
    {
        private readonly ArrayList _names = new ArrayList();
        private readonly ArrayList _values = new ArrayList();

        private Form()
        {
        }

        /// <summary>A form without fields.</summary>
        public static readonly Form Empty = new Form();

        /// <summary>How many fields, duplicates counted.</summary>
        public int Count => _names.Count;

        /// <summary>Parses the range. A field without an equals sign has the value "".</summary>
        /// <param name="maximumFields">More fields than this are refused.</param>
        /// <param name="form">The form, or null.</param>
        /// <returns><see cref="RejectionReason.None"/>, <see cref="RejectionReason.BadForm"/> or
        /// <see cref="RejectionReason.TooManyFields"/>.</returns>
        public static RejectionReason Parse(byte[] bytes, int offset, int count, int maximumFields, out Form form)
        {
            form = null;
            Form result = new Form();
            byte[] decoded = new byte[count];
            int end = offset + count;
            while (offset < end)
            {
                int fieldEnd = IndexOf(bytes, '&', offset, end);
                if (fieldEnd > offset)
                {
                    if (result.Count == maximumFields) return RejectionReason.TooManyFields;
                    int nameEnd = IndexOf(bytes, '=', offset, fieldEnd);
                    int valueStart = nameEnd < fieldEnd ? nameEnd + 1 : fieldEnd;
                    if (!TryDecode(bytes, offset, nameEnd - offset, decoded, out string name)
                        || !TryDecode(bytes, valueStart, fieldEnd - valueStart, decoded, out string value))
                        return RejectionReason.BadForm;
                    result._names.Add(name);
                    result._values.Add(value);
                }
                offset = fieldEnd + 1;
            }
            form = result;
            return RejectionReason.None;
        }

        /// <summary>Name of a field.</summary>
        public string GetName(int index) => (string)_names[index];

        /// <summary>Value of a field; "" when it has none.</summary>
        public string GetValue(int index) => (string)_values[index];

        /// <summary>Value of the first field of this name (case matters), or null.</summary>
        public string Get(string name)
        {
            for (int i = 0; i < _names.Count; i++)
                if ((string)_names[i] == name) return (string)_values[i];
            return null;
        }

        /// <summary>How many fields have this name; more than 1 is an ambiguity that the caller should refuse.</summary>
        public int CountOf(string name)
        {
            int count = 0;
            for (int i = 0; i < _names.Count; i++)
                if ((string)_names[i] == name) count++;
            return count;
        }

        private static bool TryDecode(byte[] bytes, int offset, int count, byte[] decoded, out string text)
        {
            int length = PercentDecoder.Decode(bytes, offset, count, true, decoded);
            text = length < 0 ? null : Encoding.UTF8.GetString(decoded, 0, length);
            return length >= 0;
        }

        private static int IndexOf(byte[] bytes, char wanted, int offset, int end)
        {
            while (offset < end && bytes[offset] != wanted) offset++;
            return offset;
        }
    }
}
