using System;
using System.Text;

namespace Camera.Http
{
    /// <summary>Writes JSON (RFC 8259) into a <see cref="ByteWriter"/>; commas come by themselves. What does not fit is dropped, see
    /// <see cref="ByteWriter.Overflowed"/>.</summary>
    public sealed class JsonWriter
    {
        private const int InitialBytes = 512;
        private const int MaximumDepth = 16; // a constant of our own documents, which are flat
        private bool _needsComma;
        private int _depth;

        /// <summary>A writer of one document.</summary>
        /// <param name="limit">Most bytes of the document, at least 512.</param>
        public JsonWriter(int limit)
        {
            Bytes = new ByteWriter(InitialBytes, limit);
        }

        /// <summary>What is written so far.</summary>
        public ByteWriter Bytes { get; }

        /// <summary>Opens an object, as a value.</summary>
        public void BeginObject() => Open((byte)'{');

        /// <summary>Closes the object.</summary>
        public void EndObject() => Close((byte)'}');

        /// <summary>Opens an array, as a value.</summary>
        public void BeginArray() => Open((byte)'[');

        /// <summary>Closes the array.</summary>
        public void EndArray() => Close((byte)']');

        /// <summary>The name of the member whose value comes next.</summary>
        public void Name(string name)
        {
            Comma();
            Quote(name);
            Bytes.Append((byte)':');
            _needsComma = false;
        }

        /// <summary>A text, or null.</summary>
        public void Value(string value)
        {
            Comma();
            if (value == null) Bytes.Append("null");
            else Quote(value);
        }

        /// <summary>A number.</summary>
        public void Value(int value) => Value((long)value);

        /// <summary>A number; beyond 2^53 many readers round it.</summary>
        public void Value(long value)
        {
            Comma();
            Bytes.Append(value);
        }

        /// <summary>True or false.</summary>
        public void Value(bool value)
        {
            Comma();
            Bytes.Append(value ? "true" : "false");
        }

        /// <summary>A member: name and text.</summary>
        public void Property(string name, string value)
        {
            Name(name);
            Value(value);
        }

        /// <summary>A member: name and number.</summary>
        public void Property(string name, int value)
        {
            Name(name);
            Value((long)value);
        }

        /// <summary>A member: name and number.</summary>
        public void Property(string name, long value)
        {
            Name(name);
            Value(value);
        }

        /// <summary>A member: name and truth.</summary>
        public void Property(string name, bool value)
        {
            Name(name);
            Value(value);
        }

        private void Open(byte bracket)
        {
            if (++_depth > MaximumDepth) throw new InvalidOperationException("JSON too deep");
            Comma();
            Bytes.Append(bracket);
            _needsComma = false;
        }

        private void Close(byte bracket)
        {
            if (--_depth < 0) throw new InvalidOperationException("JSON closed twice");
            Bytes.Append(bracket);
            _needsComma = true;
        }

        private void Comma()
        {
            if (_needsComma) Bytes.Append((byte)',');
            _needsComma = true;
        }

        // RFC 8259, section 7: the quotation mark, the backslash and the controls must be escaped. '<' is too, so that no
        // document can be taken for markup. Works on the UTF-8 bytes, which keeps runs in one copy.
        private void Quote(string text)
        {
            ByteWriter output = Bytes;
            output.Append((byte)'"');
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int run = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                byte b = bytes[i];
                if (b >= 0x20 && b != '"' && b != '\\' && b != '<' && b != 0x7F) continue;
                output.Append(bytes, run, i - run);
                run = i + 1;
                output.Append((byte)'\\');
                switch (b)
                {
                    case (byte)'"':
                    case (byte)'\\': output.Append(b); break;
                    case (byte)'\n': output.Append((byte)'n'); break;
                    case (byte)'\r': output.Append((byte)'r'); break;
                    case (byte)'\t': output.Append((byte)'t'); break;
                    default:
                        output.Append("u00");
                        output.Append(ByteWriter.HexDigit(b >> 4));
                        output.Append(ByteWriter.HexDigit(b & 15));
                        break;
                }
            }
            output.Append(bytes, run, bytes.Length - run);
            output.Append((byte)'"');
        }
    }
}
