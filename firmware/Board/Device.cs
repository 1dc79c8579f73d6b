using System.Device.Gpio;
using Camera.Web;
using Camera.Web.Device;
using Camera.Web.Network;

namespace Camera.Board
{
    /// <summary>What every mode of the board has: its configuration, LED and button, flash and sockets, and the reason to end.</summary>
    internal sealed class Device
    {
        private const string ConfigurationName = "nf.config";

        /// <summary>Reads the configuration.</summary>
        /// <param name="notice">A sentence about the last restart, or null.</param>
        public Device(BoardClock clock, Ending ending, string notice)
        {
            Clock = clock;
            Ending = ending;
            Log = new BoardLog(ending);
            Start = new StartConfiguration(ConfigurationName, BoardFiles.ReadConfiguration(out string trouble));
            Tell(notice);
            Tell(trouble);
            GpioController pins = new GpioController();
            Led = new StatusLed(pins, Start.Device.Led);
            Button = new BoardButton(pins, Start.Device.Button, clock.Milliseconds);
            Wifi = WifiRadio.Load() ?? Start.Device.Wifi;
        }

        /// <summary>The time since power-on.</summary>
        public BoardClock Clock { get; }

        /// <summary>Whether and why the program is to end.</summary>
        public Ending Ending { get; }

        /// <summary>What the server reports.</summary>
        public BoardLog Log { get; }

        /// <summary>The configuration.</summary>
        public StartConfiguration Start { get; }

        /// <summary>The LED.</summary>
        public StatusLed Led { get; }

        /// <summary>The button.</summary>
        public BoardButton Button { get; }

        /// <summary>The network that was set, or else the configuration's; null for none.</summary>
        public WifiCredentials Wifi { get; }

        /// <summary>All sockets.</summary>
        public SocketTable Sockets { get; } = new SocketTable();

        /// <summary>The flash.</summary>
        public FileFlash Flash { get; } = new FileFlash();

        /// <summary>Runs in the mode that the last run has planned, until the program is to end.</summary>
        public void Run()
        {
            if (WifiRadio.IsSetupOpen())
            {
                new SetupMode(this).Run();
            }
            else
            {
                new CameraMode(this).Run();
            }

            Led.Show(false);
        }

        /// <summary>Forgets everything, as the button asks for, and restarts; for while no camera runs.</summary>
        public void Forget()
        {
            bool isErased = FactoryReset.TryErase(Flash);
            WifiRadio.Forget();
            Ending.Restart(ButtonHold.ResetSentence(isErased));
        }

        private void Tell(string sentence)
        {
            if (sentence != null)
            {
                Start.Tell(sentence);
            }
        }
    }
}
