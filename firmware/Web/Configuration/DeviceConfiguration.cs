using Camera.Web.Device;
using Camera.Web.Network;

namespace Camera.Web
{
    /// <summary>The device's part of <c>nf.config</c>: board, pins, module, network, time servers. The simulator reads it too, to tell
    /// mistakes, and uses none of it.</summary>
    public sealed class DeviceConfiguration
    {
        private const string DefaultProfile = "esp32-arducam";
        private const int LastPin = 48; // of the ESP32-S3; the ESP32 ends at 39

        private DeviceConfiguration()
        {
        }

        /// <summary>The camera module.</summary>
        public SensorKind Sensor { get; private set; }

        /// <summary>SPI clock, MOSI, MISO, chip select; GPIO numbers, <see cref="BoardProfile.NoPin"/> for none.</summary>
        public int[] SpiPins { get; private set; }

        /// <summary>I2C data and clock.</summary>
        public int[] I2cPins { get; private set; }

        /// <summary>Serial line: to the module, from the module.</summary>
        public int[] SerialPins { get; private set; }

        /// <summary>The button's pin.</summary>
        public int Button { get; private set; }

        /// <summary>The LED's pin.</summary>
        public int Led { get; private set; }

        /// <summary>Hertz of the SPI clock.</summary>
        public int SpiHertz { get; private set; }

        /// <summary>The Arducam Mega is the newer kind, see <c>ArducamMega</c>.</summary>
        public bool IsNewerMega { get; private set; }

        /// <summary>The network to join until another one is set, or null.</summary>
        public WifiCredentials Wifi { get; private set; }

        /// <summary>Password of the setup network, or null for the rule in firmware/docs/hardware.md.</summary>
        public string SetupPassword { get; private set; }

        /// <summary>First time server.</summary>
        public string TimeServer1 { get; private set; }

        /// <summary>Second time server.</summary>
        public string TimeServer2 { get; private set; }

        /// <summary>Reads the sections; mistakes are noted in the file, and what they concern keeps its default.</summary>
        public static DeviceConfiguration Read(ConfigurationFile file)
        {
            BoardProfile profile = ReadProfile(file);
            DeviceConfiguration device = new DeviceConfiguration();
            device.Sensor = profile.Sensor;
            device.SpiPins = new int[]
            {
                Pin(file, "spiClock", profile.SpiClock), Pin(file, "spiMosi", profile.SpiMosi),
                Pin(file, "spiMiso", profile.SpiMiso), Pin(file, "spiSelect", profile.SpiSelect),
            };
            device.I2cPins = new int[] { Pin(file, "i2cData", profile.I2cData), Pin(file, "i2cClock", profile.I2cClock) };
            device.SerialPins = new int[]
            {
                Pin(file, "serialTransmit", profile.SerialTransmit), Pin(file, "serialReceive", profile.SerialReceive),
            };
            device.Button = Pin(file, "button", profile.Button);
            device.Led = Pin(file, "led", profile.Led);
            device.SpiHertz = 1000000 * file.ReadNumber("sensor", "spiMegahertz", 1, 8, 8); // ArduChip and Mega: 8 MHz at most
            device.IsNewerMega = file.ReadNumber("sensor", "megaGeneration", 1, 2, 2) == 2;
            device.ReadNetwork(file);
            return device;
        }

        private static BoardProfile ReadProfile(ConfigurationFile file)
        {
            string name = file.Read("board", "profile");
            BoardProfile profile = name == null ? null : BoardProfile.Find(name);
            if (name != null && profile == null)
            {
                file.Refuse("board", "profile", BoardProfile.Names);
            }

            return profile ?? BoardProfile.Find(DefaultProfile);
        }

        private static int Pin(ConfigurationFile file, string name, int fallback)
        {
            return file.ReadNumber("pins", name, BoardProfile.NoPin, LastPin, fallback);
        }

        private void ReadNetwork(ConfigurationFile file)
        {
            string name = file.Read("wifi", "name");
            string password = file.Read("wifi", "password");
            if (name != null && !WifiCredentials.IsName(name))
            {
                file.Refuse("wifi", "name", WifiCredentials.AllowedName);
            }
            else if (password != null && !WifiCredentials.IsPassword(password))
            {
                file.Refuse("wifi", "password", WifiCredentials.AllowedPassword);
            }
            else if (WifiCredentials.TryCreate(name, password, out WifiCredentials wifi))
            {
                Wifi = wifi;
            }

            SetupPassword = ReadText(file, "wifi", "setupPassword", null);
            if (SetupPassword != null && (SetupPassword.Length == 0 || !WifiCredentials.IsPassword(SetupPassword)))
            {
                file.Refuse("wifi", "setupPassword", "8 to 63 ASCII characters");
                SetupPassword = null;
            }

            TimeServer1 = ReadText(file, "sntp", "server1", "0.pool.ntp.org");
            TimeServer2 = ReadText(file, "sntp", "server2", "1.pool.ntp.org");
        }

        private static string ReadText(ConfigurationFile file, string section, string name, string fallback)
        {
            string text = file.Read(section, name);
            return string.IsNullOrEmpty(text) ? fallback : text;
        }
    }
}
