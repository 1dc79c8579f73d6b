using Camera.Certificates;
using Camera.Web.Https;

namespace Camera.Web.Access
{
    /// <summary>The camera's names: its host name, alone and under what networks at home add to it, and those of the certificate it
    /// serves.</summary>
    internal sealed class OwnNames : IHostNames
    {
        // Never public, so no other site can have them: RFC 6762 (local), RFC 8375 (home.arpa), ICANN's board in July 2024
        // (internal), and what routers use though nobody reserved it (lan).
        private static readonly string[] s_suffixes = { "", ".local", ".home.arpa", ".internal", ".lan" };

        private readonly LiveSettings _settings;
        private readonly ConnectionTrial _connection;

        public OwnNames(LiveSettings settings, ConnectionTrial connection)
        {
            _settings = settings;
            _connection = connection;
        }

        public bool IsOwn(string host)
        {
            string name = _settings.Current.HostName.ToLower();
            for (int i = 0; i < s_suffixes.Length; i++)
            {
                if (host == name + s_suffixes[i])
                {
                    return true;
                }
            }

            Certificate certificate = _connection.CertificateInUse;
            for (int i = 0; certificate != null && i < certificate.Extensions.AlternativeNameCount; i++)
            {
                if (certificate.Extensions.GetAlternativeName(i).Text.ToLower() == host)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
