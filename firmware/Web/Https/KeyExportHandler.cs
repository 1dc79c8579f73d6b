using System;
using Camera.Accounts;
using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>POST /api/https/key/export</c> (passphrase=) gives the private key as encrypted PKCS#8, over HTTPS only.</summary>
    internal sealed class KeyExportHandler : IHandler
    {
        private readonly HttpsSection _section;

        public KeyExportHandler(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            if (!request.IsEncrypted)
            {
                response.Send(new Problem(403, "Over HTTPS only") { Detail = _section.Controls.Export(false) });
                return;
            }

            if (!request.TryReadFormBytes(out byte[] form, out RejectionReason reason))
            {
                response.Reject(reason);
                return;
            }

            reason = FormBytes.Find(form, "passphrase", out byte[] passphrase);
            Array.Clear(form, 0, form.Length);
            if (reason != RejectionReason.None)
            {
                response.Reject(reason);
                return;
            }

            if (!HttpsSection.IsRefused(response, _section.Controls.Export(true)))
            {
                Export(request, response, passphrase);
            }

            if (passphrase != null)
            {
                Array.Clear(passphrase, 0, passphrase.Length);
            }
        }

        private void Export(Request request, Response response, byte[] passphrase)
        {
            if (!IsPassphrase(passphrase))
            {
                response.Send(new Problem(400, "Not allowed")
                {
                    Detail = "A passphrase has 8 to 64 characters, none of them a control character.",
                    Field = "passphrase",
                    Allowed = "8 to 64 characters",
                });
                return;
            }

            CameraPorts ports = _section.Ports;
            byte[] pem = _section.Identities.ExportKey(
                _section.Identities.Current, passphrase, ports.Entropy, ports.Hmac, ports.Aes);
            if (pem == null)
            {
                response.Send(new Problem(503, "Nothing was exported")
                {
                    Detail = "The camera has no random numbers yet, or its flash cannot be read; try again in a moment.",
                });
                return;
            }

            _section.Note(SecurityEventKind.KeyExported, request);
            response.SetHeader("Content-Disposition", "attachment; filename=\"" + _section.HostName + ".key\"");
            response.Send(200, "application/x-pem-file", pem, 0, pem.Length);
        }

        private static bool IsPassphrase(byte[] utf8)
        {
            int characters = 0;
            for (int i = 0; utf8 != null && i < utf8.Length; i++)
            {
                if (utf8[i] < 0x20 || utf8[i] == 0x7F)
                {
                    return false;
                }

                if ((utf8[i] & 0xC0) != 0x80) // not a character's second, third or fourth byte (RFC 3629, section 3)
                {
                    characters++;
                }
            }

            return characters >= CertificateLimits.MinPassphrase && characters <= CertificateLimits.MaxExportPassphrase;
        }
    }
}
