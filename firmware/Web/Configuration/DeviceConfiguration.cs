using Camera.Web.Device;
using Camera.Web.Network;

namespace Camera.Web
{
    /// <summary>The device's part of <c>nf.config</c>: board, pins, module, network, time servers. The simulator reads it too, to tell
    /// mistakes, and uses none of it.</summary>
    public sealed class DeviceConfiguration
    {
        private const string DefaultProfile = "esp32-arducam";
        private const int ServerNameLength = 253; // RFC 1035, section 2.3.4, as written without the root

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
            int[] pins = PinConfiguration.Read(file, profile);
            DeviceConfiguration device = new DeviceConfiguration
            {
                SpiPins = new int[] { pins[0], pins[1], pins[2], pins[3] },
                I2cPins = new int[] { pins[4], pins[5] },
                SerialPins = new int[] { pins[6], pins[7] },
                Button = pins[8],
                Led = pins[9],
            };
            device.ReadSensor(file, profile);
            device.ReadWifi(file);
            device.TimeServer1 = ReadServer(file, "server1", "0.pool.ntp.org");
            device.TimeServer2 = ReadServer(file, "server2", "1.pool.ntp.org");
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

        private void ReadSensor(ConfigurationFile file, BoardProfile profile)
        {
            Sensor = profile.Sensor;
            string name = file.Read("sensor", "module");
            if (name != null)
            {
                ChooseSensor(file, name, profile);
            }

            SpiHertz = 1000000 * file.ReadNumber("sensor", "spiMegahertz", 1, 8, 8); // ArduChip and Mega: 8 MHz at most
            IsNewerMega = file.ReadNumber("sensor", "megaGeneration", 1, 2, 2) == 2;
        }

        private void ChooseSensor(ConfigurationFile file, string name, BoardProfile profile)
        {
            if (!BoardProfile.TryFindSensor(name, out SensorKind sensor))
            {
                file.Refuse("sensor", "module", BoardProfile.SensorNames);
            }
            else if (IsWired(sensor))
            {
                Sensor = sensor;
            }
            else
            {
                file.Complain("sensor", "module", name + " needs pins that profile " + profile.Name
                    + " does not have: set them in [pins]. The profile's module is used.");
            }
        }

        private bool IsWired(SensorKind sensor)
        {
            return sensor == SensorKind.Vc0706 ? HasAll(SerialPins)
                : HasAll(SpiPins) && (sensor == SensorKind.Mega || HasAll(I2cPins));
        }

        private static bool HasAll(int[] pins)
        {
            for (int i = 0; i < pins.Length; i++)
            {
                if (pins[i] == BoardProfile.NoPin)
                {
                    return false;
                }
            }

            return true;
        }

        private void ReadWifi(ConfigurationFile file)
        {
            string name = NoneWhenEmpty(file.Read("wifi", "name"));
            string password = NoneWhenEmpty(file.Read("wifi", "password"));
            SetupPassword = NoneWhenEmpty(file.Read("wifi", "setupPassword"));
            if (name != null && !WifiCredentials.IsName(name))
            {
                file.Refuse("wifi", "name", WifiCredentials.AllowedName);
            }

            if (password != null && !WifiCredentials.IsPassword(password))
            {
                file.RefuseSecret("wifi", "password", WifiCredentials.AllowedPassword);
            }

            if (WifiCredentials.TryCreate(name, password, out WifiCredentials wifi))
            {
                Wifi = wifi;
            }

            if (SetupPassword != null && !WifiCredentials.IsPassword(SetupPassword))
            {
                file.RefuseSecret("wifi", "setupPassword", "8 to 63 ASCII characters");
                SetupPassword = null;
            }
        }

        private static string NoneWhenEmpty(string text)
        {
            return string.IsNullOrEmpty(text) ? null : text;
        }

        private static string ReadServer(ConfigurationFile file, string name, string fallback)
        {
            string text = file.Read("sntp", name);
            if (text == null || IsServer(text.ToCharArray()))
            {
                return text ?? fallback;
            }

            file.Refuse("sntp", name, "a host name or an IPv4 address");
            return fallback;
        }

        // The characters only: whether it exists shows when it is asked.
        private static bool IsServer(char[] text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                bool isInner = (c == '-' || c == '.') && i > 0 && i < text.Length - 1;
                if (!isInner && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z'))
                {
                    return false;
                }
            }

            return text.Length > 0 && text.Length <= ServerNameLength;
        }
    }
}
