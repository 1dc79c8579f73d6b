using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary><c>GET /api/https</c>: all that the HTTPS section shows, and the progress of a generation.</summary>
    internal sealed class HttpsState : IHandler
    {
        private readonly HttpsSection _section;

        public HttpsState(HttpsSection section)
        {
            _section = section;
        }

        public void Handle(Request request, Response response)
        {
            Send(_section, request, response, 200);
        }

        /// <summary>Sends the state as it is now.</summary>
        /// <param name="notice">What the person should know of the change that this answers, or null.</param>
        public static void Send(HttpsSection section, Request request, Response response, int status, string notice = null)
        {
            JsonWriter json = new JsonWriter(section.Limits.HttpsJsonBytes);
            json.BeginObject();
            json.Property("notice", notice);
            WriteKey(json, "key", section.Identities.Current);
            WriteKey(json, "previousKey", section.Identities.Previous);
            WriteGeneration(json, section.Maker);
            WriteCertificates(json, section);
            WriteConnection(json, section, request);
            WriteControls(json, section.Controls, request.IsEncrypted);
            json.EndObject();
            response.Send(status, json);
        }

        private static void WriteKey(JsonWriter json, string name, IdentitySlot slot)
        {
            json.Name(name);
            json.BeginObject();
            if (slot != null)
            {
                json.Property("type", slot.PublicKey.Describe());
                if (slot.Created != DerTime.Unknown)
                {
                    json.Property("made", slot.Created);
                }

                json.Property("fingerprint", CertificateJson.Hex(slot.PublicKey.Fingerprint()));
            }

            json.EndObject();
        }

        private static void WriteGeneration(JsonWriter json, KeyMaker maker)
        {
            json.Name("generation");
            json.BeginObject();
            json.Property("working", maker.IsWorking);
            json.Property("progress", maker.Progress);
            json.Property("secondsLeft", maker.SecondsLeft);
            json.Property("failure", maker.Failure);
            json.EndObject();
        }

        private static void WriteCertificates(JsonWriter json, HttpsSection section)
        {
            IdentityStore identities = section.Identities;
            IdentitySlot current = identities.Current;
            long now = section.Clock.Now;
            json.Name("selfSigned");
            json.BeginObject();
            CertificateJson.Write(json, current == null ? null : current.SelfSigned, identities.GetSelfSignedState(now), now);
            json.EndObject();
            json.Name("request");
            json.BeginObject();
            WriteRequest(json, current == null ? null : current.Request);
            json.EndObject();
            json.Name("ca");
            json.BeginObject();
            CertificateJson.Write(json, current == null ? null : current.CaCertificate, identities.GetCaState(now), now);
            if (current != null && current.ChainLength > 0)
            {
                json.Property("fileName", current.CaFileName);
                WriteChain(json, current);
            }

            json.EndObject();
            Certificate used = section.Connection.CertificateInUse;
            json.Property("inUse", used == null ? null : CertificateJson.Hex(Camera.Cryptography.Sha256.Hash(used.Encode())));
        }

        // Those above the server certificate, and who issued the last: what the browser needs.
        private static void WriteChain(JsonWriter json, IdentitySlot slot)
        {
            json.Name("chain");
            json.BeginArray();
            for (int i = 1; i < slot.ChainLength; i++)
            {
                json.Value(slot.GetChain(i).Subject.Title);
            }

            Certificate last = slot.GetChain(slot.ChainLength - 1);
            if (!last.IsSelfIssued)
            {
                json.Value(last.Issuer.Title);
            }

            json.EndArray();
        }

        private static void WriteRequest(JsonWriter json, byte[] der)
        {
            json.Property("exists", der != null);
            if (der != null && CertificateRequest.TryParse(der, 0, der.Length, out CertificateRequest request, out DerError _))
            {
                json.Property("subject", request.Subject.ToString());
                CertificateJson.WriteNames(json, request.Extensions);
                json.Property("pem", PemWriter.WriteText(PemLabel.CertificateRequest, der));
            }
        }

        private static void WriteConnection(JsonWriter json, HttpsSection section, Request request)
        {
            ConnectionTrial connection = section.Connection;
            json.Name("connection");
            json.BeginObject();
            json.Property("mode", connection.Setting.Mode);
            json.Property("port", connection.Setting.HttpsPort);
            json.Property("address", SiteAddress.Of(request, connection.Setting, section.HttpPort));
            json.Property("trialSecondsLeft", (connection.TrialLeft + 999) / 1000);
            json.Property("confirmedMode", connection.Confirmed.Mode);
            json.Property("confirmedAddress", SiteAddress.Of(request, connection.Confirmed, section.HttpPort));
            json.Property("pendingCertificate", connection.IsCertificatePending);
            json.Property("failedMode", connection.LastFailed == null ? null : connection.LastFailed.Mode);
            json.EndObject();
        }

        private static void WriteControls(JsonWriter json, HttpsControls controls, bool isEncrypted)
        {
            json.Name("disabled");
            json.BeginObject();
            json.Property("generate", controls.Generate());
            json.Property("import", controls.Import());
            json.Property("export", controls.Export(isEncrypted));
            json.Property("revert", controls.Revert());
            json.Property("selfSignedGenerate", controls.SelfSignedGenerate());
            json.Property("selfSignedConfirm", controls.SelfSignedConfirm());
            json.Property("selfSignedDelete", controls.SelfSignedDelete());
            json.Property("request", controls.Request());
            json.Property("install", controls.Install());
            json.Property("caDelete", controls.CaDelete());
            json.Property("https", controls.Https());
            json.EndObject();
        }
    }
}
