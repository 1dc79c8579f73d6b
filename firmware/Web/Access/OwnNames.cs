using Camera.Certificates;
using Camera.Web.Https;

namespace Camera.Web.Access
{
    /// <summary>The camera's names: its host name, alone and under .local, and those of the certificate it serves.</summary>
    internal sealed class OwnNames : IHostNames
    {
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
            if (host == name || host == name + ".local")
            {
                return true;
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
