using System.Device.Wifi;
using System.Threading;
using Camera.Http;
using Camera.Web;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>Joins the network and joins it again, as <see cref="ReconnectPolicy"/> says; on a thread of its own, for joining takes a
    /// while and the button must be looked at meanwhile.</summary>
    internal sealed class NetworkWatch
    {
        private readonly WifiCredentials _credentials;
        private readonly DeviceConfiguration _device;
        private readonly Radio _radio;
        private readonly IClock _clock;
        private readonly Ending _ending;
        private bool _followsTime;

        /// <summary>Watches the network that was set.</summary>
        /// <param name="credentials">Null when none was.</param>
        /// <param name="ending">Is woken when the board has got into the network, or is not going to.</param>
        public NetworkWatch(WifiCredentials credentials, DeviceConfiguration device, Radio radio, IClock clock, Ending ending)
        {
            _credentials = credentials;
            _device = device;
            _radio = radio;
            _clock = clock;
            _ending = ending;
        }

        /// <summary>The board's address, or null while it has none.</summary>
        public string Address { get; private set; }

        /// <summary>There is no network, or it could not be reached for so long that another one may be wanted.</summary>
        public bool WantsSetup { get; private set; }

        /// <summary>Watches until the setup network is wanted, or the program is to end.</summary>
        public void Run()
        {
            ReconnectPolicy policy = new ReconnectPolicy(_credentials != null, _clock.Milliseconds);
            while (!WantsSetup && !_ending.IsDue)
            {
                Look();
                Do(policy.Next(Address != null, _clock.Milliseconds));
                Thread.Sleep(BoardLimits.NetworkTick);
            }
        }

        private void Do(NetworkStep step)
        {
            if (step == NetworkStep.Join)
            {
                WifiConnectionStatus status = WifiRadio.Join(_credentials);
                BoardLog.Write(status == WifiConnectionStatus.Success ? "Joined " + _credentials.Name
                    : "Not joined " + _credentials.Name + ": " + ReasonOf(status));
            }
            else if (step == NetworkStep.OpenSetup)
            {
                WantsSetup = true;
                _ending.Wake();
            }
        }

        private void Look()
        {
            string address = WifiRadio.Address();
            if (address == Address)
            {
                return;
            }

            Address = address;
            BoardLog.Write(address == null ? "The network is lost" : "The board is " + address);
            if (address == null)
            {
                return;
            }

            _radio.SeenUp();
            if (!_followsTime)
            {
                _followsTime = true;
                TimeOfDay.Follow(_device);
            }

            _ending.Wake();
        }

        private static string ReasonOf(WifiConnectionStatus status)
        {
            switch (status)
            {
                case WifiConnectionStatus.InvalidCredential: return "the password is wrong, or the signal too weak";
                case WifiConnectionStatus.NetworkNotAvailable: return "no such network at 2.4 GHz";
                case WifiConnectionStatus.Timeout: return "no answer in time";
                default: return "status " + ((int)status).ToString();
            }
        }
    }
}
