using System;
using System.Text;

namespace Camera.Tests.Http
{
    /// <summary>Bytes of a test's text: as UTF-8, and {hh} for the octet with that value, which a string cannot hold (NUL) or
    /// would encode.</summary>
    internal static class Octet
    {
        public static byte[] Of(string text)
        {
            byte[] source = Encoding.UTF8.GetBytes(text);
            byte[] bytes = new byte[source.Length];
            int length = 0;
            for (int i = 0; i < source.Length; i++)
            {
                if (source[i] == '{' && i + 3 < source.Length && source[i + 3] == '}')
                {
                    bytes[length++] = (byte)Convert.ToInt32(text.Substring(i + 1, 2), 16);
                    i += 3;
                }
                else bytes[length++] = source[i];
            }
            return Slice(bytes, 0, length);
        }

        /// <summary>The board's tool chain takes no null in a row of data: a dash stands for it.</summary>
        public static string NullIfDash(string text) => text == "-" ? null : text;

        public static byte[] Slice(byte[] bytes, int offset, int count)
        {
            byte[] slice = new byte[count];
            Array.Copy(bytes, offset, slice, 0, count);
            return slice;
        }

        public static string Text(byte[] bytes, int offset, int count) => Encoding.UTF8.GetString(bytes, offset, count);

        public static string Repeat(string text, int times)
        {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < times; i++) all.Append(text);
            return all.ToString();
        }

        /// <summary>Where a text first stands in another, ordinally, or -1.</summary>
        public static int Find(string text, string wanted)
        {
            for (int i = 0; i + wanted.Length <= text.Length; i++)
                if (text.Substring(i, wanted.Length) == wanted) return i;
            return -1;
        }

        public static int CountOf(string text, string wanted)
        {
            int count = 0;
            for (int i = 0; i + wanted.Length <= text.Length; i++)
                if (text.Substring(i, wanted.Length) == wanted) count++;
            return count;
        }
    }
}
