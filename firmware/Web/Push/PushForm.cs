using System.Text;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Push
{
    /// <summary>Reads a form of <see cref="PushSettings"/>: all of it is taken, or nothing. A field that is not there stays as it is.</summary>
    internal static class PushForm
    {
        private const string Names = "on, url, interval, signIn, user, secret, certificate";
        private const string TokenMarks = "-._~+/="; // RFC 6750, section 2.1, beside letters and digits

        /// <summary>Applies the form.</summary>
        /// <param name="changed">The settings with it, or null.</param>
        /// <returns>What is wrong with the first bad field, or null.</returns>
        public static Problem Read(Form form, PushSettings now, int echoCharacters, out PushSettings changed)
        {
            changed = null;
            for (int i = 0; i < form.Count; i++)
            {
                string name = form.GetName(i);
                if ((", " + Names + ",").IndexOf(", " + name + ",") < 0 || form.CountOf(name) > 1)
                {
                    return SettingsForm.Refuse(name, string.Empty, Names, "Each of these fields may be given once, and no other.", echoCharacters);
                }
            }

            string on = form.Get("on") ?? (now.IsOn ? "true" : "false");
            if (on != "true" && on != "false")
            {
                return SettingsForm.Refuse("on", on, "true or false", null, echoCharacters);
            }

            string address = form.Get("url") ?? now.Target.Url;
            if (!PushAddress.IsValid(address) && (on == "true" || address.Length > 0))
            {
                // not repeated: a password may stand in it
                return SettingsForm.Refuse("url", string.Empty, PushAddress.Allowed, "The address is not one to send to.", echoCharacters);
            }

            int interval = now.Interval;
            string seconds = form.Get("interval") ?? interval.ToString();
            if (!WholeNumber.TryRead(seconds, out interval) || interval < PushLimits.ShortestInterval || interval > PushLimits.LongestInterval)
            {
                return SettingsForm.Refuse("interval", seconds, PushLimits.ShortestInterval.ToString() + " to "
                    + PushLimits.LongestInterval.ToString() + " seconds", null, echoCharacters);
            }

            Problem problem = ReadAuthority(form.Get("certificate"), now.Target.Authority, out byte[] authority);
            string normal = address.Length == 0 ? address : PushAddress.Normalize(address);
            return problem ?? ReadSignIn(form, now, new PushSettings(
                on == "true", normal, interval, PushSignIn.None, string.Empty, string.Empty, authority), echoCharacters, out changed);
        }

        private static Problem ReadSignIn(Form form, PushSettings now, PushSettings rest, int echoCharacters, out PushSettings changed)
        {
            changed = rest;
            string way = form.Get("signIn") ?? PushSettings.NameOf(now.SignIn);
            if (way == "none")
            {
                return null;
            }

            changed = null;
            if (way != "basic" && way != "bearer")
            {
                return SettingsForm.Refuse("signIn", way, "none, basic or bearer", null, echoCharacters);
            }

            PushSignIn signIn = way == "basic" ? PushSignIn.Basic : PushSignIn.Bearer;
            string user = signIn == PushSignIn.Basic ? form.Get("user") ?? now.User : string.Empty;
            if (signIn == PushSignIn.Basic && (user.Length == 0 || user.IndexOf(':') >= 0 || !IsLine(user, PushLimits.UserBytes)))
            {
                return SettingsForm.Refuse("user", user, "1 to 64 bytes, no colon, no control characters", null, echoCharacters);
            }

            string secret = form.Get("secret");
            if (secret == null)
            {
                // Who changes where it goes must know it: else it could be had by naming a receiver of one's own.
                bool isSame = signIn == now.SignIn && user == now.User && rest.Target.Url.Length > 0 && now.Target.Url.Length > 0
                    && PushAddress.OriginOf(rest.Target.Url) == PushAddress.OriginOf(now.Target.Url);
                if (!isSame)
                {
                    return RefuseSecret("It goes with the receiver and the user: give it again when one of them changes.");
                }

                secret = now.Secret;
            }

            bool isAllowed = secret.Length > 0 && IsLine(secret, PushLimits.SecretBytes) && (signIn == PushSignIn.Basic || IsToken(secret));
            if (!isAllowed)
            {
                return RefuseSecret(signIn == PushSignIn.Basic
                    ? "A password has 1 to 1024 bytes and no control characters."
                    : "A token has 1 to 1024 letters, digits and - . _ ~ + / =.");
            }

            changed = new PushSettings(rest.IsOn, rest.Target.Url, rest.Interval, signIn, user, secret, rest.Target.Authority);
            return null;
        }

        private static Problem ReadAuthority(string pem, byte[] now, out byte[] authority)
        {
            authority = now;
            if (pem == null)
            {
                return null;
            }

            authority = null;
            if (pem.Trim().Length == 0)
            {
                return null;
            }

            byte[] text = Encoding.UTF8.GetBytes(pem);
            PemReader reader = new PemReader(text, 0, text.Length);
            bool isOne = reader.TryRead() && reader.Label == PemLabel.Certificate && reader.Content.Length <= PushLimits.AuthorityBytes
                && Certificate.TryParse(reader.Content, 0, reader.Content.Length, out Certificate _, out DerError _);
            byte[] content = reader.Content;
            if (isOne && !reader.TryRead() && reader.Error == PemError.None)
            {
                authority = content;
                return null;
            }

            return new Problem(400, "Setting refused")
            {
                Detail = "This is not the PEM of one certificate of at most " + PushLimits.AuthorityBytes.ToString() + " bytes.",
                Field = "certificate",
                Allowed = "one certificate, PEM",
            };
        }

        // A secret is never repeated.
        private static Problem RefuseSecret(string sentence)
        {
            return new Problem(400, "Setting refused") { Detail = sentence, Field = "secret" };
        }

        private static bool IsLine(string text, int bytes)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] < ' ' || (text[i] >= '\u007F' && text[i] < '\u00A0'))
                {
                    return false;
                }
            }

            return Encoding.UTF8.GetBytes(text).Length <= bytes;
        }

        private static bool IsToken(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!isLetterOrDigit && TokenMarks.IndexOf(c) < 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
