using Camera.Cryptography;
using Camera.Frames;
using Camera.Http;
using Camera.Storage;
using Camera.Web.Push;

namespace Camera.Web
{
    /// <summary>Everything the camera needs from the device it runs on, given to <see cref="CameraApp"/> once. All are set by
    /// the board's or the simulator's Main; none may be null.</summary>
    public sealed class CameraPorts
    {
        /// <summary>The camera module.</summary>
        public ISensor Sensor;

        /// <summary>Where settings, keys and accounts are kept; see <see cref="FlashLayout"/> for the regions it must have.</summary>
        public IFlash Flash;

        /// <summary>Opens plain TCP listeners.</summary>
        public IListenerFactory Listeners;

        /// <summary>Makes HTTPS of a plain listener.</summary>
        public ITlsFactory Tls;

        /// <summary>Monotonic time for HTTP deadlines.</summary>
        public Camera.Http.IClock HttpClock;

        /// <summary>Monotonic time for the capture loop; usually the same object.</summary>
        public Camera.Frames.IClock FrameClock;

        /// <summary>The time of day, when it is known.</summary>
        public ITimeOfDay TimeOfDay;

        /// <summary>Random bytes.</summary>
        public IEntropy Entropy;

        /// <summary>HMAC-SHA-256.</summary>
        public IHmac Hmac;

        /// <summary>AES-CBC.</summary>
        public IAes Aes;

        /// <summary>Addresses and names of this device.</summary>
        public INetwork Network;

        /// <summary>Sends pictures out.</summary>
        public ISnapshotPoster Poster;

        /// <summary>Begins anew.</summary>
        public IRestart Restart;

        /// <summary>Memory figures for the status page.</summary>
        public IMemory Memory;
    }
}
