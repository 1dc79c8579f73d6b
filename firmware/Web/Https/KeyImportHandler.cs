using System;
using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>
    /// <c>POST /api/https/key/import</c> (key= PEM, or DER in base64; passphrase= when it is encrypted) makes a key the current one
    /// and keeps the one before it for Revert. Over plain HTTP too, since that is where keys are changed; the answer then warns.
    /// The previous key comes back with its certificates.
    /// </summary>
    internal sealed class KeyImportHandler : IHandler
    {
        private const string SentInClear =
            "The key came over plain HTTP, where others may have read it unless it was encrypted with a good passphrase.";

        private readonly HttpsSection _section;

        public KeyImportHandler(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            if (!request.TryReadFormBytes(out byte[] form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            byte[] passphrase = null;
            reason = FormBytes.Find(form, "key", out byte[] text);
            if (reason == RejectionReason.None)
            {
                reason = FormBytes.Find(form, "passphrase", out passphrase);
            }

            Array.Clear(form, 0, form.Length);
            if (reason != RejectionReason.None)
            {
                response.Reject(reason);
            }
            else if (!HttpsSection.IsRefused(response, _section.Controls.Import()))
            {
                Import(request, response, text ?? new byte[0], passphrase);
            }

            Wipe(text);
            Wipe(passphrase);
        }

        private void Import(Request request, Response response, byte[] text, byte[] passphrase)
        {
            bool hasPassphrase = passphrase != null && passphrase.Length > 0;
            CameraPorts ports = _section.Ports;
            KeyImportError error = KeyImport.TryReadText(
                text, hasPassphrase ? passphrase : null, ports.Hmac, ports.Aes, out PrivateKey key);
            if (error != KeyImportError.None)
            {
                response.Send(new Problem(422, "The key was not imported")
                {
                    Detail = KeyImportSentences.Of(error),
                    Field = IsOfPassphrase(error) ? "passphrase" : "key",
                });
                return;
            }

            // A long passphrase takes the board minutes, and much can have changed meanwhile.
            if (!HttpsSection.IsRefused(response, _section.Controls.Import()))
            {
                Keep(request, response, key);
            }

            key.Wipe();
        }

        private void Keep(Request request, Response response, PrivateKey key)
        {
            IdentityStore identities = _section.Identities;
            if (identities.Current != null && identities.Current.PublicKey.IsSameKey(key.PublicKey))
            {
                response.Send(new Problem(409, "Nothing was changed") { Detail = "It is the camera's key already.", Field = "key" });
                return;
            }

            bool isPrevious = identities.Previous != null && identities.Previous.PublicKey.IsSameKey(key.PublicKey);
            IdentityStatus status = isPrevious
                ? identities.Revert()
                : identities.SetKey(key, _section.Clock.Now, _section.Controls.IsPreviousInUse);
            _section.Finish(request, response, status, SecurityEventKind.KeyChanged, request.IsEncrypted ? null : SentInClear);
        }

        private static bool IsOfPassphrase(KeyImportError error)
        {
            return error == KeyImportError.PassphraseNeeded || error == KeyImportError.WrongPassphrase
                || error == KeyImportError.PassphraseTooLong;
        }

        private static void Wipe(byte[] secret)
        {
            if (secret != null)
            {
                Array.Clear(secret, 0, secret.Length);
            }
        }
    }
}
