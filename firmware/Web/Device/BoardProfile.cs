namespace Camera.Web.Device
{
    /// <summary>Which camera module is wired, and so by which bus.</summary>
    public enum SensorKind
    {
        /// <summary>ArduCAM Mini 2MP Plus: SPI and I2C.</summary>
        ArduCam,

        /// <summary>Arducam Mega, 3 MP or 5 MP: SPI.</summary>
        Mega,

        /// <summary>VC0706: a serial line.</summary>
        Vc0706,
    }

    /// <summary>A board with a camera module as firmware/docs/hardware.md draws it: the pins that <c>nf.config</c> starts from.</summary>
    public sealed class BoardProfile
    {
        /// <summary>The names, for people.</summary>
        public const string Names = "esp32-arducam, esp32s3-mega, esp32-vc0706";

        /// <summary>The names of the camera modules, for people.</summary>
        public const string SensorNames = "arducam, mega, vc0706";

        /// <summary>No pin is wired.</summary>
        public const int NoPin = -1;

        private BoardProfile(string name, BoardChip chip, SensorKind sensor)
        {
            Name = name;
            Chip = chip;
            Sensor = sensor;
        }

        /// <summary>The name in <c>nf.config</c>.</summary>
        public string Name { get; }

        /// <summary>The chip on the board.</summary>
        public BoardChip Chip { get; }

        /// <summary>The camera module.</summary>
        public SensorKind Sensor { get; }

        /// <summary>SPI clock.</summary>
        public int SpiClock { get; private set; }

        /// <summary>SPI from the board to the module.</summary>
        public int SpiMosi { get; private set; }

        /// <summary>SPI from the module to the board.</summary>
        public int SpiMiso { get; private set; }

        /// <summary>SPI chip select.</summary>
        public int SpiSelect { get; private set; }

        /// <summary>I2C data.</summary>
        public int I2cData { get; private set; }

        /// <summary>I2C clock.</summary>
        public int I2cClock { get; private set; }

        /// <summary>Serial line to the module.</summary>
        public int SerialTransmit { get; private set; }

        /// <summary>Serial line from the module.</summary>
        public int SerialReceive { get; private set; }

        /// <summary>The board's own button: BOOT, on every board here.</summary>
        public int Button { get; private set; }

        /// <summary>The LED that shows how the camera is.</summary>
        public int Led { get; private set; }

        /// <summary>The camera module of a name; false when there is none.</summary>
        public static bool TryFindSensor(string name, out SensorKind sensor)
        {
            sensor = name == "mega" ? SensorKind.Mega : name == "vc0706" ? SensorKind.Vc0706 : SensorKind.ArduCam;
            return sensor != SensorKind.ArduCam || name == "arducam";
        }

        /// <summary>The profile of a name, or null.</summary>
        public static BoardProfile Find(string name)
        {
            switch (name)
            {
                case "esp32-arducam":
                    return new BoardProfile(name, BoardChip.Esp32, SensorKind.ArduCam)
                    {
                        SpiClock = 18, SpiMosi = 23, SpiMiso = 19, SpiSelect = 5, I2cData = 21, I2cClock = 22,
                        SerialTransmit = NoPin, SerialReceive = NoPin, Button = 0, Led = 2,
                    };
                case "esp32s3-mega":
                    return new BoardProfile(name, BoardChip.Esp32S3, SensorKind.Mega)
                    {
                        SpiClock = 12, SpiMosi = 11, SpiMiso = 13, SpiSelect = 10, I2cData = NoPin, I2cClock = NoPin,
                        SerialTransmit = NoPin, SerialReceive = NoPin, Button = 0, Led = NoPin,
                    };
                case "esp32-vc0706":
                    return new BoardProfile(name, BoardChip.Esp32, SensorKind.Vc0706)
                    {
                        SpiClock = NoPin, SpiMosi = NoPin, SpiMiso = NoPin, SpiSelect = NoPin, I2cData = NoPin, I2cClock = NoPin,
                        SerialTransmit = 26, SerialReceive = 25, Button = 0, Led = 2,
                    };
                default:
                    return null;
            }
        }
    }
}
