using Camera.Accounts;
using Camera.Http;
using Camera.Web.Access;
using Camera.Web.Https;
using Camera.Web.Push;

namespace Camera.Web
{
    /// <summary>Every route of the camera with who may use it: the one table of access.</summary>
    internal static class RouteTable
    {
        private const int Anyone = (int)AccessLevel.Anyone;
        private const int Live = (int)AccessLevel.Live;
        private const int Control = (int)AccessLevel.Control;
        private const int Administrator = (int)AccessLevel.Administrator;
        private const HttpMethods Get = HttpMethods.Get;
        private const HttpMethods Post = HttpMethods.Post;
        private const HttpMethods Put = HttpMethods.Put;
        private const HttpMethods Delete = HttpMethods.Delete;

        /// <summary>Where everything is forgotten.</summary>
        public const string FactoryReset = "/api/factory-reset";

        /// <summary>Where HTTP or HTTPS is chosen.</summary>
        public const string Connection = "/api/https/connection";

        public static Route[] Create(IHandler page, IHandler stream, IHandler snapshot, IHandler status, IHandler viewers, IHandler settings,
            WebLimits limits, AccessHandlers access, HttpsSection https, IHandler push, IHandler factoryReset)
        {
            int form = limits.SettingsBodyBytes;
            IHandler selfSigned = new SelfSignedHandler(https);
            return new Route[]
            {
                new Route("/", Get, Anyone, 0, page),
                new Route("/api/setup", Post, Anyone, form, access.Setup),
                new Route("/api/session", Get | Post | Delete, Anyone, form, access.Session),

                new Route("/stream.mjpg", Get, Live, 0, stream),
                new Route("/nphMotionJpeg", Get, Live, 0, stream),
                new Route("/snapshot.jpg", Get, Live, 0, snapshot),
                new Route("/SnapshotJPEG", Get, Live, 0, snapshot),
                new Route("/api/status", Get, Live, 0, status),
                new Route("/api/settings", Get, Live, 0, settings),
                new Route("/api/https/self-signed", Get, Live, 0, selfSigned), // public by TLS, and who watches must install it
                new Route("/api/password", Put, Live, form, access.Password),

                new Route("/api/settings", Post | Put, Control, form, settings),

                new Route("/api/users", Get | Post | Put | Delete, Administrator, form, access.Users),
                new Route("/api/viewers", Get, Administrator, 0, viewers),
                new Route("/api/events", Get, Administrator, 0, access.Events),
                new Route("/api/push", Get | Put, Administrator, PushLimits.BodyBytes, push),
                new Route(FactoryReset, Post, Administrator, form, factoryReset),
                new Route("/api/https", Get, Administrator, 0, new HttpsState(https)),
                new Route("/api/https/key", Post, Administrator, form, new KeyHandler(https, KeyHandler.Path.Generate)),
                new Route("/api/https/key/generation", Delete, Administrator, 0, new KeyHandler(https, KeyHandler.Path.Cancel)),
                new Route("/api/https/key/revert", Post, Administrator, form, new KeyHandler(https, KeyHandler.Path.Revert)),
                new Route("/api/https/key/import", Post, Administrator, limits.KeyBodyBytes, new KeyImportHandler(https)),
                new Route("/api/https/key/export", Post, Administrator, form, new KeyExportHandler(https)),
                new Route("/api/https/self-signed", Post | Delete, Administrator, form, selfSigned),
                new Route("/api/https/csr", Get | Post, Administrator, form, new RequestHandler(https)),
                new Route("/api/https/certificate", Get | Post | Delete, Administrator, limits.CertificateBodyBytes,
                    new CertificateHandler(https)),
                new Route(Connection, Put, Administrator, form, new ConnectionHandler(https, false)),
                new Route("/api/https/trial/confirm", Post, Administrator, form, new ConnectionHandler(https, true)),
            };
        }
    }
}
