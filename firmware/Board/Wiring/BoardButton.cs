using System.Device.Gpio;
using Camera.Web.Device;

namespace Camera.Board
{
    /// <summary>The board's button, which pulls its pin to ground; never pressed when no pin is set.</summary>
    internal sealed class BoardButton
    {
        private readonly GpioPin _pin;
        private readonly ButtonWatch _watch;

        /// <summary>Looks whether it is held now.</summary>
        public BoardButton(GpioController pins, int pin, long now)
        {
            _pin = pin == BoardProfile.NoPin ? null : pins.OpenPin(pin, PinMode.InputPullUp);
            IsHeldAtStart = IsDown;
            _watch = new ButtonWatch(IsHeldAtStart, now);
        }

        /// <summary>It was held when the program started.</summary>
        public bool IsHeldAtStart { get; }

        private bool IsDown
        {
            get { return _pin != null && _pin.Read() == PinValue.Low; }
        }

        /// <summary>What is to be done now.</summary>
        public ButtonAction Next(long now)
        {
            return _watch.Next(IsDown, now);
        }
    }
}
