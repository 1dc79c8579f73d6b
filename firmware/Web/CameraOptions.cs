using Camera.Http;

namespace Camera.Web
{
    /// <summary>What is decided before the camera starts: by the configuration file on the board, and by it and the command line
    /// in the simulator.</summary>
    public sealed class CameraOptions
    {
        /// <summary>Take the HTTP port from the settings.</summary>
        public const int PortOfSettings = -1;

        /// <summary>The first settings, as names and values in turn (<c>title</c>, <c>Porch</c>, <c>fps</c>, <c>10</c>): what
        /// holds until someone changes a setting, and what a reset goes back to. Never null.</summary>
        public string[] FirstSettings = new string[0];

        /// <summary>The port to start at whatever the settings say, 0 for any free one, or <see cref="PortOfSettings"/>. It holds
        /// until the port is changed on the page.</summary>
        public int HttpPort = PortOfSettings;

        /// <summary>The button was held at power-on: HTTP comes back, whatever was set.</summary>
        public bool IsButtonHeld;

        /// <summary>Limits of this layer.</summary>
        public WebLimits Limits = new WebLimits();

        /// <summary>Limits of the HTTP server.</summary>
        public HttpLimits HttpLimits = new HttpLimits();

        /// <summary>What the status page shows of the start: mistakes in the configuration file, why the board restarted itself.
        /// Never null.</summary>
        public string[] Notices = new string[0];

        /// <summary>Where failures of the server are reported, or null.</summary>
        public IHttpLog Log;
    }
}
