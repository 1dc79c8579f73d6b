using System.Text;
using Camera.Cryptography;

namespace Camera.Tests.Accounts
{
    /// <summary>What a program that knows a password sends: RFC 7616, section 3.4, with SHA-256.</summary>
    internal static class DigestHeader
    {
        /// <summary>The Authorization of a GET.</summary>
        /// <param name="count">Of the nonce's uses, eight hexadecimal digits.</param>
        public static string Of(string name, string nonce, string count, string password, string uri)
        {
            string response = Hash(
                Hash(name + ":camera:" + password) + ":" + nonce + ":" + count + ":abc:auth:" + Hash("GET:" + uri));
            return "Digest username=\"" + name + "\", realm=\"camera\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", qop=auth, nc=" + count + ", cnonce=\"abc\", algorithm=SHA-256, response=\"" + response + "\"";
        }

        private static string Hash(string text)
        {
            byte[] hash = Sha256.Hash(Encoding.UTF8.GetBytes(text));
            string hex = "";
            for (int i = 0; i < hash.Length; i++)
            {
                hex += hash[i].ToString("X2").ToLower();
            }

            return hex;
        }
    }
}
