using System.Device.Gpio;
using Camera.Web.Device;

namespace Camera.Board
{
    /// <summary>The LED that shows how the camera is; none when no pin is set.</summary>
    internal sealed class StatusLed
    {
        private readonly GpioPin _pin;
        private long _changed;

        /// <summary>Dark.</summary>
        public StatusLed(GpioController pins, int pin)
        {
            if (pin != BoardProfile.NoPin)
            {
                _pin = pins.OpenPin(pin, PinMode.Output);
                Show(false);
            }
        }

        /// <summary>Lit or dark.</summary>
        public void Show(bool isLit)
        {
            if (_pin != null)
            {
                _pin.Write(isLit ? PinValue.High : PinValue.Low);
            }
        }

        /// <summary>Changes over when it is time to; to be called again and again.</summary>
        public void Blink(long now)
        {
            if (_pin != null && now - _changed >= BoardLimits.Blink)
            {
                _changed = now;
                _pin.Toggle();
            }
        }
    }
}
