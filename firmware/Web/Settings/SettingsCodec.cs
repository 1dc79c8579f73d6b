using System;
using System.Text;

namespace Camera.Web
{
    /// <summary>
    /// The settings as they lie in flash:
    /// <code>
    /// 0      1  format, 1
    /// 1      -  for each setting: its number (1 byte), length of the value (1 byte: at most 192), the value as UTF-8
    /// </code>
    /// Values are the texts that a form would send, so reading them goes through the same validation. What this version does
    /// not know (a newer setting, a choice that this module lacks) is left at its default, and the rest still counts.
    /// </summary>
    public static class SettingsCodec
    {
        private const byte Format = 1;

        /// <summary>Writes all values.</summary>
        public static byte[] Encode(SettingsTable table, SettingValues values)
        {
            byte[][] texts = new byte[table.Count][];
            int length = 1;
            for (int i = 0; i < table.Count; i++)
            {
                texts[i] = Encoding.UTF8.GetBytes(values.Text(table.At(i)));
                length += 2 + texts[i].Length;
            }

            byte[] record = new byte[length];
            record[0] = Format;
            int position = 1;
            for (int i = 0; i < table.Count; i++)
            {
                record[position++] = (byte)table.At(i).Id;
                record[position++] = (byte)texts[i].Length;
                Array.Copy(texts[i], 0, record, position, texts[i].Length);
                position += texts[i].Length;
            }

            return record;
        }

        /// <summary>Sets what the record holds on <paramref name="values"/>, which has the defaults.</summary>
        /// <returns>False when the record is not one of settings at all; then nothing was set.</returns>
        public static bool TryDecode(byte[] record, int count, SettingsTable table, SettingValues values)
        {
            if (count < 1 || record[0] != Format)
            {
                return false;
            }

            int position = 1;
            while (position + 2 <= count)
            {
                Setting setting = table.FindById(record[position]);
                int length = record[position + 1];
                position += 2;
                if (position + length > count)
                {
                    return true; // cut short by a version that wrote it otherwise; what came before counts
                }

                if (setting != null)
                {
                    values.TrySet(setting, Encoding.UTF8.GetString(record, position, length));
                }

                position += length;
            }

            return true;
        }
    }
}
