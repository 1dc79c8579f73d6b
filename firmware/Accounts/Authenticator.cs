using System.Text;
using Camera.Cryptography;

namespace Camera.Accounts
{
    /// <summary>How an attempt to authenticate ended.</summary>
    public enum AuthenticationResult
    {
        /// <summary>It is who they say.</summary>
        Ok,

        /// <summary>No credentials, or of a scheme the camera does not know, or not well formed: challenge.</summary>
        NoCredentials,

        /// <summary>Wrong name or password: challenge, and it counts.</summary>
        Wrong,

        /// <summary>Right, but the nonce is too old or was used: challenge with <c>stale=true</c>; it does not count.</summary>
        Stale,

        /// <summary>Basic over plain HTTP, where anyone on the way reads the password: refused whether right or wrong.</summary>
        NotEncrypted,

        /// <summary>The address is blocked; nothing was looked at.</summary>
        Blocked,

        /// <summary>Others wait for their password to be looked at, or this client does; nothing was looked at.</summary>
        Busy,
    }

    /// <summary>Says who a client is: Digest (RFC 7616) and Basic (RFC 7617) for programs, name and password for the page.</summary>
    public sealed class Authenticator
    {
        private readonly UserStore _users;
        private readonly AddressTable _addresses;
        private readonly DigestNonces _nonces;
        private readonly SignInQueue _queue = new SignInQueue();
        private readonly object _signIn = new object();

        /// <summary>An authenticator over the users, counting failures in <paramref name="addresses"/>.</summary>
        public Authenticator(UserStore users, AddressTable addresses, IHmac hmac, IEntropy entropy)
        {
            _users = users;
            _addresses = addresses;
            _nonces = new DigestNonces(hmac, entropy);
        }

        /// <summary>Checks the Authorization header of a request.</summary>
        /// <param name="authorization">The header's value, or null.</param>
        /// <param name="target">The request target as it was sent; Digest's uri must be the same (RFC 7616, section 3.4.6).</param>
        /// <param name="now">Milliseconds of a monotonic clock.</param>
        /// <param name="user">The user when the result is <see cref="AuthenticationResult.Ok"/>, else null.</param>
        public AuthenticationResult Check(
            string authorization, string method, string target, string address, bool isEncrypted, long now, out User user)
        {
            user = null;
            AuthorizationHeader header = AuthorizationHeader.TryParse(authorization);
            if (header == null)
            {
                return AuthenticationResult.NoCredentials;
            }

            if (_addresses.BlockedFor(address, now) > 0)
            {
                return AuthenticationResult.Blocked;
            }

            if (header.IsBasic && !isEncrypted)
            {
                return AuthenticationResult.NotEncrypted;
            }

            User claimed = _users.Find(header.UserName);
            bool isRight = header.IsBasic
                ? _users.VerifierOf(claimed).MatchesBasic(header.UserName, header.Password)
                : IsDigestRight(header, _users.VerifierOf(claimed), method, target);
            if (claimed == null || !isRight)
            {
                return Fail(address, now);
            }

            if (!header.IsBasic)
            {
                NonceStatus nonce = _nonces.Use(header.Nonce, header.NonceCount, now);
                if (nonce != NonceStatus.Fresh)
                {
                    return AuthenticationResult.Stale; // a foreign one too: the camera was restarted since
                }
            }

            user = claimed;
            return AuthenticationResult.Ok;
        }

        /// <summary>Checks a name and a password from the page's form; takes about a second on a board. One at a time, so that attempts
        /// on many connections at once neither get past the block nor take more than one share of the processor; and few may wait, as
        /// <see cref="SignInQueue"/> says.</summary>
        public AuthenticationResult SignIn(string name, string password, string address, long now, out User user)
        {
            user = null;
            if (!_queue.TryEnter(address))
            {
                return _addresses.BlockedFor(address, now) > 0 ? AuthenticationResult.Blocked : AuthenticationResult.Busy;
            }

            try
            {
                return SignInInTurn(name, password, address, now, out user);
            }
            finally
            {
                _queue.Leave(address);
            }
        }

        /// <summary>The WWW-Authenticate values of a 401, best first (RFC 7616, section 3.7); Basic only over TLS.</summary>
        /// <param name="isStale">The password was right and only the nonce too old.</param>
        /// <returns>Null while there is no entropy for a nonce.</returns>
        public string[] Challenges(bool isEncrypted, bool isStale, long now)
        {
            string nonce = _nonces.TryCreate(now);
            if (nonce == null)
            {
                return null;
            }

            string digest = "Digest realm=\"" + PasswordVerifier.Realm + "\", qop=\"auth\", nonce=\"" + nonce + "\", charset=UTF-8"
                + (isStale ? ", stale=true" : "") + ", algorithm=";
            return isEncrypted
                ? new[] { digest + "SHA-256", digest + "MD5", "Basic realm=\"" + PasswordVerifier.Realm + "\", charset=\"UTF-8\"" }
                : new[] { digest + "SHA-256", digest + "MD5" };
        }

        private AuthenticationResult SignInInTurn(string name, string password, string address, long now, out User user)
        {
            lock (_signIn)
            {
                user = null;
                if (_addresses.BlockedFor(address, now) > 0)
                {
                    return AuthenticationResult.Blocked;
                }

                user = _users.CheckPassword(name, password);
                return user == null ? Fail(address, now) : AuthenticationResult.Ok;
            }
        }

        private AuthenticationResult Fail(string address, long now)
        {
            _addresses.Fail(address, now);
            return AuthenticationResult.Wrong;
        }

        // RFC 7616, section 3.4.1: KD(H(A1), nonce:nc:cnonce:qop:H(A2))
        private static bool IsDigestRight(AuthorizationHeader header, PasswordVerifier verifier, string method, string target)
        {
            string ha2 = Hash(method + ":" + header.Uri, header.IsMd5);
            string expected = Hash(
                verifier.Ha1(header.IsMd5) + ":" + header.Nonce + ":" + header.NonceCountText + ":" + header.ClientNonce
                + ":auth:" + ha2,
                header.IsMd5);
            byte[] given = Encoding.UTF8.GetBytes(header.Response.ToLower());
            return FixedTime.AreEqual(given, Encoding.UTF8.GetBytes(expected))
                && header.Uri == target && header.Realm == PasswordVerifier.Realm;
        }

        private static string Hash(string text, bool md5)
        {
            byte[] data = Encoding.UTF8.GetBytes(text);
            byte[] hash = md5 ? Md5.Hash(data) : Sha256.Hash(data);
            return LowerHex.Encode(hash, 0, hash.Length);
        }
    }
}
