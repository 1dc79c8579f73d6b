using System;
using System.Text;

namespace Camera.Accounts
{
    /// <summary>
    /// The users as they lie in the flash:
    /// <code>
    /// 1 byte   format, 1
    /// 1 byte   number of users
    /// a user:
    ///   1 byte   level
    ///   1 byte   bytes of the name
    ///   n bytes  name, UTF-8
    ///   96 bytes verifier of the password
    /// </code>
    /// </summary>
    internal static class UserRecord
    {
        private const byte Format = 1;
        private const int MostNameBytes = 4 * AccountLimits.NameLength;

        /// <summary>The most bytes that it can have.</summary>
        public const int Size = 2 + AccountLimits.Users * (2 + MostNameBytes + PasswordVerifier.EncodedLength);

        /// <summary>Writes the record.</summary>
        /// <param name="data">At least <see cref="Size"/> bytes.</param>
        /// <returns>Its length.</returns>
        public static int Encode(User[] users, byte[] data)
        {
            data[0] = Format;
            data[1] = (byte)users.Length;
            int position = 2;
            for (int i = 0; i < users.Length; i++)
            {
                byte[] name = Encoding.UTF8.GetBytes(users[i].Name);
                data[position++] = (byte)users[i].Level;
                data[position++] = (byte)name.Length;
                Array.Copy(name, 0, data, position, name.Length);
                position += name.Length;
                users[i].Verifier.Encode(data, position);
                position += PasswordVerifier.EncodedLength;
            }

            return position;
        }

        /// <summary>Reads the record.</summary>
        /// <returns>Null when it is not well formed.</returns>
        public static User[] Decode(byte[] data, int length)
        {
            if (length < 2 || data[0] != Format || data[1] > AccountLimits.Users)
            {
                return null;
            }

            User[] users = new User[data[1]];
            int position = 2;
            for (int i = 0; i < users.Length; i++)
            {
                if (position + 2 > length || position + 2 + data[position + 1] + PasswordVerifier.EncodedLength > length)
                {
                    return null;
                }

                AccessLevel level = (AccessLevel)data[position];
                int nameLength = data[position + 1];
                string name = Encoding.UTF8.GetString(data, position + 2, nameLength);
                position += 2 + nameLength;
                users[i] = new User(name, level, PasswordVerifier.Decode(data, position));
                position += PasswordVerifier.EncodedLength;
            }

            return position == length ? users : null;
        }
    }
}
