using NanoStubs;

namespace System.Device.Gpio
{
    public enum PinMode
    {
        InputPullUp = 2,
        Output = 3,
    }

    public readonly struct PinValue
    {
        private readonly byte _value;

        private PinValue(byte value) => _value = value;

        public static PinValue High => new PinValue(1);

        public static PinValue Low => new PinValue(0);

        public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

        public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

        public override bool Equals(object obj) => obj is PinValue other && this == other;

        public override int GetHashCode() => _value;
    }

    public sealed class GpioController
    {
        public GpioPin OpenPin(int pinNumber, PinMode mode)
        {
            FakeBoard.Pins.Modes[pinNumber] = (int)mode;
            return new GpioPin(pinNumber);
        }
    }

    public sealed class GpioPin
    {
        private readonly int _pinNumber;

        internal GpioPin(int pinNumber) => _pinNumber = pinNumber;

        public PinValue Read() => FakeBoard.Pins.Read(_pinNumber) ? PinValue.High : PinValue.Low;

        public void Write(PinValue value) => FakeBoard.Pins.Set(_pinNumber, value == PinValue.High);

        public void Toggle() => FakeBoard.Pins.Set(_pinNumber, !FakeBoard.Pins.IsHigh(_pinNumber));
    }
}
