using NanoStubs;

namespace System.Device.Spi
{
    public enum SpiMode
    {
        Mode0 = 0,
    }

    public enum SpiBusConfiguration
    {
        FullDuplex = 0,
    }

    public sealed class SpiConnectionSettings
    {
        public SpiConnectionSettings(int busId, int chipSelectLine = -1)
        {
            BusId = busId;
            ChipSelectLine = chipSelectLine;
        }

        public int ClockFrequency { get; set; } = 500000;

        public SpiMode Mode { get; set; }

        public int DataBitLength { get; set; } = 8;

        public SpiBusConfiguration Configuration { get; set; }

        internal int BusId { get; }

        internal int ChipSelectLine { get; }
    }

    public class SpiDevice
    {
        internal SpiDevice()
        {
        }

        public static SpiDevice Create(SpiConnectionSettings settings)
        {
            FakeBoard.Spi.Open(settings.BusId, settings.ChipSelectLine, settings.ClockFrequency);
            return new SpiDevice();
        }

        public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer) =>
            readBuffer.Fill(FakeBoard.Spi.Transfer(writeBuffer.Bytes()));
    }
}
