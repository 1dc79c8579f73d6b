using System;
using System.Text;

namespace Camera.Accounts
{
    /// <summary>
    /// An Authorization header taken apart (RFC 9110, section 11.6.2): Basic (RFC 7617) or Digest (RFC 7616, section 3.4). A header
    /// that is malformed in any way is not one.
    /// </summary>
    internal sealed class AuthorizationHeader
    {
        public bool IsBasic { get; private set; }

        public bool IsMd5 { get; private set; }

        public string UserName { get; private set; }

        /// <summary>Basic only.</summary>
        public string Password { get; private set; }

        public string Realm { get; private set; }

        public string Nonce { get; private set; }

        public string Uri { get; private set; }

        public string Response { get; private set; }

        public string ClientNonce { get; private set; }

        /// <summary>The eight digits as sent; they are hashed so.</summary>
        public string NonceCountText { get; private set; }

        public uint NonceCount { get; private set; }

        /// <summary>Takes a header's value apart.</summary>
        /// <returns>Null when it is too long, of another scheme, or not well formed.</returns>
        public static AuthorizationHeader TryParse(string value)
        {
            if (value == null || value.Length > AccountLimits.AuthorizationLength)
            {
                return null;
            }

            int space = value.IndexOf(' ');
            if (space < 0)
            {
                return null;
            }

            string scheme = value.Substring(0, space).ToLower();
            string rest = value.Substring(space + 1).Trim();
            AuthorizationHeader header = new AuthorizationHeader();
            switch (scheme)
            {
                case "basic": return header.ParseBasic(rest) ? header : null;
                case "digest": return header.ParseDigest(rest) ? header : null;
                default: return null;
            }
        }

        private bool ParseBasic(string text)
        {
            if (!IsBase64(text))
            {
                return false;
            }

            byte[] bytes = Convert.FromBase64String(text);
            int colon = Array.IndexOf(bytes, (byte)':');
            if (colon < 0 || Array.IndexOf(bytes, (byte)0) >= 0)
            {
                return false;
            }

            UserName = Encoding.UTF8.GetString(bytes, 0, colon);
            Password = Encoding.UTF8.GetString(bytes, colon + 1, bytes.Length - colon - 1);
            IsBasic = true;
            Array.Clear(bytes, 0, bytes.Length);
            return true;
        }

        private bool ParseDigest(string text)
        {
            AuthParameters parameters = new AuthParameters(text);
            string algorithm = "MD5"; // RFC 7616, section 3.3: what it means when absent
            string quality = null;
            string extended = null;
            while (parameters.MoveNext())
            {
                switch (parameters.Name)
                {
                    case "username": UserName = parameters.Value; break;
                    case "username*": extended = parameters.Value; break;
                    case "realm": Realm = parameters.Value; break;
                    case "nonce": Nonce = parameters.Value; break;
                    case "uri": Uri = parameters.Value; break;
                    case "response": Response = parameters.Value; break;
                    case "cnonce": ClientNonce = parameters.Value; break;
                    case "nc": NonceCountText = parameters.Value; break;
                    case "qop": quality = parameters.Value; break;
                    case "algorithm": algorithm = parameters.Value; break;
                    default: break; // RFC 7616, section 3.4: what is not known is ignored
                }
            }

            if (extended != null)
            {
                UserName = UserName == null ? ExtendedValue.Decode(extended) : null; // RFC 7616, section 3.4: one of both
            }

            if (parameters.IsMalformed || UserName == null || Realm == null || Nonce == null || Uri == null
                || Response == null || ClientNonce == null || NonceCountText == null || quality != "auth")
            {
                return false;
            }

            IsMd5 = algorithm.ToUpper() == "MD5";
            byte[] count = new byte[4];
            if ((!IsMd5 && algorithm.ToUpper() != "SHA-256") || !LowerHex.TryDecode(NonceCountText, count))
            {
                return false;
            }

            NonceCount = ((uint)count[0] << 24) | ((uint)count[1] << 16) | ((uint)count[2] << 8) | count[3];
            return true;
        }

        // Convert.FromBase64String of the board does not promise to refuse all that it should.
        private static bool IsBase64(string text)
        {
            if (text.Length == 0 || text.Length % 4 != 0)
            {
                return false;
            }

            int padding = text.EndsWith("==") ? 2 : text.EndsWith("=") ? 1 : 0;
            for (int i = 0; i < text.Length - padding; i++)
            {
                char c = text[i];
                bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                if (!isLetter && (c < '0' || c > '9') && c != '+' && c != '/')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
