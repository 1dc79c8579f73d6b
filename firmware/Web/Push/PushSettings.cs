using System;
using System.Text;

namespace Camera.Web.Push
{
    /// <summary>How the receiver knows the camera.</summary>
    internal enum PushSignIn
    {
        /// <summary>Not at all.</summary>
        None = 0,

        /// <summary>Name and password (RFC 7617).</summary>
        Basic = 1,

        /// <summary>A token (RFC 6750).</summary>
        Bearer = 2,
    }

    /// <summary>Whether, how often and where to pictures are sent. Immutable; every value has passed <see cref="PushForm"/>.</summary>
    internal sealed class PushSettings
    {
        /// <summary>Nothing is sent.</summary>
        public PushSettings()
            : this(false, string.Empty, PushLimits.FirstInterval, PushSignIn.None, string.Empty, string.Empty, null)
        {
        }

        public PushSettings(bool isOn, string address, int interval, PushSignIn signIn, string user, string secret, byte[] authority)
        {
            IsOn = isOn;
            Interval = interval;
            SignIn = signIn;
            User = user;
            Secret = secret;
            Target = new PushTarget(address, AuthorizationOf(signIn, user, secret), authority);
        }

        public bool IsOn { get; }

        /// <summary>Where to; the address may be empty while nothing is sent.</summary>
        public PushTarget Target { get; }

        /// <summary>Seconds from one picture to the next.</summary>
        public int Interval { get; }

        public PushSignIn SignIn { get; }

        /// <summary>The user name of <see cref="PushSignIn.Basic"/>, else empty.</summary>
        public string User { get; }

        /// <summary>Password or token; empty when there is none. Never told to anybody.</summary>
        public string Secret { get; }

        /// <summary>The word of a way to sign in.</summary>
        public static string NameOf(PushSignIn signIn)
        {
            return signIn == PushSignIn.Basic ? "basic" : signIn == PushSignIn.Bearer ? "bearer" : "none";
        }

        private static string AuthorizationOf(PushSignIn signIn, string user, string secret)
        {
            switch (signIn)
            {
                case PushSignIn.Basic:
                    byte[] pair = Encoding.UTF8.GetBytes(user + ":" + secret);
                    string encoded = Convert.ToBase64String(pair);
                    Array.Clear(pair, 0, pair.Length);
                    return "Basic " + encoded;
                case PushSignIn.Bearer:
                    return "Bearer " + secret;
                default:
                    return null;
            }
        }
    }
}
