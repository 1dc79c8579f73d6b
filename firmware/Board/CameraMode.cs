using Camera.Frames;
using Camera.Web;
using Camera.Web.Device;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>The board as a camera in a network.</summary>
    internal sealed class CameraMode
    {
        private readonly Device _device;
        private readonly Radio _radio = new Radio();
        private readonly NetworkWatch _network;
        private CameraApp _app;

        /// <summary>Nothing runs yet.</summary>
        public CameraMode(Device device)
        {
            _device = device;
            _network = new NetworkWatch(device.Wifi, device.Start.Device, _radio, device.Clock, device.Ending);
        }

        /// <summary>Joins the network, and serves as soon as there is one, until the program is to end.</summary>
        public void Run()
        {
            if (!WifiRadio.CanJoin())
            {
                WifiRadio.PlanToJoin();
                _device.Ending.Fail("Wi-Fi was switched off in the stock image; it is on from the next start");
                return;
            }

            GuardedThread.Start("Wi-Fi", _network.Run, _device.Ending);
            while (!_device.Ending.IsDue)
            {
                if (_app == null && _network.Address != null)
                {
                    Serve();
                }

                Look();
                _device.Ending.Wait();
            }

            if (_app != null)
            {
                _app.Stop();
            }
        }

        private void Look()
        {
            ButtonAction action = _device.Button.Next(_device.Clock.Milliseconds);
            if (action == ButtonAction.Forget)
            {
                Forget();
            }
            else if (action == ButtonAction.OpenSetup)
            {
                OpenSetup("the button was held");
            }
            else if (_network.WantsSetup)
            {
                OpenSetup(_device.Wifi == null ? "no network is set" : "the network could not be reached");
            }
        }

        private void Forget()
        {
            if (_app == null)
            {
                _device.Forget();
            }
            else
            {
                _device.Ending.Restart(ButtonHold.ResetSentence(_app.TryForget(out _)));
            }
        }

        private void OpenSetup(string reason)
        {
            string name = SetupNetwork.NameOf(WifiRadio.HardwareAddress());
            WifiRadio.PlanSetup(name, SetupNetwork.PasswordOf(_device.Start.Device.SetupPassword, _device.Wifi));
            if (WifiRadio.IsSetupOpen())
            {
                _device.Ending.Restart(reason + ", so the network " + name + " is opened");
            }
            else
            {
                _device.Ending.Fail("The network " + name + " cannot be opened"); // with the pause between failures: the next start wants it again
            }
        }

        private void Serve()
        {
            BoardClock clock = _device.Clock;
            BoardMemory memory = new BoardMemory(clock);
            ISensor sensor = SensorWiring.Create(_device.Start.Device, clock);
            CameraOptions options = new CameraOptions { IsButtonHeld = _device.Button.IsHeldAtStart, Log = _device.Log };
            _device.Start.ReadInto(options, sensor.Resolutions, memory.TotalBytes);
            for (int i = 0; i < options.Notices.Length; i++)
            {
                BoardLog.Write(options.Notices[i]);
            }

            _app = new CameraApp(CreatePorts(sensor, memory), options);
            int port = _app.Start();
            if (port == 0)
            {
                _device.Ending.Fail("No port can be opened");
                return;
            }

            _device.Led.Show(true);
            BoardLog.Write("The camera serves at " + _network.Address + ", port " + port.ToString());
        }

        private CameraPorts CreatePorts(ISensor sensor, BoardMemory memory)
        {
            BoardClock clock = _device.Clock;
            return new CameraPorts
            {
                Sensor = sensor,
                Flash = _device.Flash,
                Listeners = new SocketListenerFactory(_device.Sockets),
                Tls = new TlsFactory(clock),
                HttpClock = clock,
                FrameClock = clock,
                TimeOfDay = new TimeOfDay(),
                Entropy = new HardwareEntropy(_radio),
                Hmac = new NativeHmac(),
                Aes = new NativeAes(),
                Network = new BoardNetwork(_network, _device.Start.Device),
                Poster = new SnapshotPoster(clock),
                Restart = _device.Ending,
                Memory = memory,
            };
        }
    }
}
