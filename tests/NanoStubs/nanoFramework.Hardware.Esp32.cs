using NanoStubs;

namespace nanoFramework.Hardware.Esp32
{
    public enum DeviceFunction
    {
        SPI1_MOSI = 0x10100,
        SPI1_MISO = 0x10101,
        SPI1_CLOCK = 0x10102,
        I2C1_DATA = 0x20100,
        I2C1_CLOCK = 0x20101,
        COM2_TX = 0x30200,
        COM2_RX = 0x30201,
    }

    public class Configuration
    {
        internal Configuration()
        {
        }

        public static void SetPinFunction(int pin, DeviceFunction value) => FakeBoard.Pins.Functions[(int)value] = pin;
    }
}
