using System;
using Camera.Http;
using Camera.Web.Device;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>The board in its own network, to be told which one to join. Pictures are not served meanwhile: they are for those who
    /// can sign in, and the setup network may be open.</summary>
    internal sealed class SetupMode : IWifiSetup
    {
        private readonly Device _device;
        private readonly HttpServer _server;
        private long _lastUsed;
        private bool _isSaved;

        /// <summary>Prepares the page.</summary>
        public SetupMode(Device device)
        {
            _device = device;
            _lastUsed = device.Clock.Milliseconds;
            _server = new HttpServer(
                new Router(SetupSite.CreateRoutes(this), null), new HttpLimits { Connections = NetworkLimits.Leases }, device.Clock, device.Log);
        }

        /// <summary>Serves the page until the program is to end.</summary>
        public void Run()
        {
            if (!new SocketListenerFactory(_device.Sockets).TryListen(SetupNetwork.Port, out IListener listener))
            {
                _device.Ending.Fail("The setup page's port cannot be opened");
                return;
            }

            _server.Start(listener);
            GuardedThread.Start("The setup network's DHCP", new DhcpServer(_device.Ending).Run, _device.Ending);
            BoardLog.Write("The setup page is at http://" + SetupNetwork.Address + "/");
            while (!_device.Ending.IsDue)
            {
                Look(_device.Clock.Milliseconds);
                _device.Ending.Wait();
            }

            _server.Stop();
        }

        /// <inheritdoc/>
        public void Used()
        {
            _lastUsed = _device.Clock.Milliseconds;
        }

        /// <inheritdoc/>
        public bool TrySave(WifiCredentials credentials)
        {
            try
            {
                WifiRadio.Save(credentials);
                _isSaved = true;
                _device.Ending.Wake();
                return true;
            }
            catch (Exception exception)
            {
                BoardLog.Write("The network cannot be kept: " + BoardLog.Describe(exception));
                return false;
            }
        }

        private void Look(long now)
        {
            _device.Led.Blink(now);
            if (_device.Button.Next(now) == ButtonAction.Forget)
            {
                _device.Forget();
            }
            else if (_isSaved || ReconnectPolicy.IsSetupOver(_device.Wifi != null, _lastUsed, now))
            {
                WifiRadio.PlanToJoin();
                _device.Ending.Restart(_isSaved ? "another network was set" : "nobody used the setup network, so the network is tried again");
            }
        }
    }
}
