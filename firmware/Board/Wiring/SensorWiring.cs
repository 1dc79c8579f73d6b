using Camera.Frames;
using Camera.Sensors;
using Camera.Web;
using Camera.Web.Device;
using nanoFramework.Hardware.Esp32;

namespace Camera.Board
{
    /// <summary>Gives the pins of <c>nf.config</c> to the buses, and the buses to the camera module's driver.</summary>
    internal static class SensorWiring
    {
        /// <summary>The driver of the module that is configured.</summary>
        public static ISensor Create(DeviceConfiguration device, BoardClock clock)
        {
            IPause pause = new ThreadPause();
            switch (device.Sensor)
            {
                case SensorKind.Mega:
                    return new ArducamMega(OpenSpi(device), clock, pause, device.IsNewerMega);
                case SensorKind.Vc0706:
                    Configuration.SetPinFunction(device.SerialPins[0], DeviceFunction.COM2_TX);
                    Configuration.SetPinFunction(device.SerialPins[1], DeviceFunction.COM2_RX);
                    return new Vc0706(new SerialLine(clock, pause), clock, pause);
                default:
                    Configuration.SetPinFunction(device.I2cPins[0], DeviceFunction.I2C1_DATA);
                    Configuration.SetPinFunction(device.I2cPins[1], DeviceFunction.I2C1_CLOCK);
                    return new ArduCamMini2MpPlus(OpenSpi(device), new I2cBus(), clock, pause);
            }
        }

        private static ISpiBus OpenSpi(DeviceConfiguration device)
        {
            Configuration.SetPinFunction(device.SpiPins[0], DeviceFunction.SPI1_CLOCK);
            Configuration.SetPinFunction(device.SpiPins[1], DeviceFunction.SPI1_MOSI);
            Configuration.SetPinFunction(device.SpiPins[2], DeviceFunction.SPI1_MISO);
            return new SpiBus(device.SpiPins[3], device.SpiHertz);
        }
    }
}
