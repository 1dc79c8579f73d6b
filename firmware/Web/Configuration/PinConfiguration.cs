using Camera.Web.Device;

namespace Camera.Web
{
    /// <summary>The pins of <c>nf.config</c>: each one that the chip has, none twice.</summary>
    internal sealed class PinConfiguration
    {
        private const string Section = "pins";

        private readonly ConfigurationFile _file;
        private readonly BoardChip _chip;

        // The file's names, in the order of Values.
        private readonly string[] _names =
        {
            "spiClock", "spiMosi", "spiMiso", "spiSelect", "i2cData", "i2cClock", "serialTransmit", "serialReceive", "button", "led",
        };

        private PinConfiguration(ConfigurationFile file, BoardProfile profile)
        {
            _file = file;
            _chip = profile.Chip;
            Values = ValuesOf(profile);
        }

        public int[] Values { get; private set; }

        /// <summary>Reads the section over a profile's pins.</summary>
        public static int[] Read(ConfigurationFile file, BoardProfile profile)
        {
            PinConfiguration pins = new PinConfiguration(file, profile);
            for (int i = 0; i < pins.Values.Length; i++)
            {
                pins.ReadPin(i);
            }

            if (pins.HasPinTwice())
            {
                pins.Values = ValuesOf(profile);
            }

            return pins.Values;
        }

        private static int[] ValuesOf(BoardProfile profile)
        {
            return new int[]
            {
                profile.SpiClock, profile.SpiMosi, profile.SpiMiso, profile.SpiSelect, profile.I2cData, profile.I2cClock,
                profile.SerialTransmit, profile.SerialReceive, profile.Button, profile.Led,
            };
        }

        private void ReadPin(int index)
        {
            string text = _file.Read(Section, _names[index]);
            if (text == null)
            {
                return;
            }

            bool isInput = index == 2 || index == 7; // what the module sends; a button needs a pull-up, which pins 34 to 39 lack
            if (WholeNumber.TryRead(text, out int pin) && (pin == BoardProfile.NoPin || BoardPins.Has(_chip, pin, isInput)))
            {
                Values[index] = pin;
            }
            else
            {
                _file.Refuse(Section, _names[index], BoardPins.Allowed(_chip, isInput));
            }
        }

        private bool HasPinTwice()
        {
            for (int later = 1; later < Values.Length; later++)
            {
                for (int earlier = 0; earlier < later; earlier++)
                {
                    if (Values[later] != BoardProfile.NoPin && Values[later] == Values[earlier])
                    {
                        bool isLater = _file.Read(Section, _names[later]) != null; // the other may be the profile's
                        _file.Complain(Section, _names[isLater ? later : earlier], _names[earlier] + " and " + _names[later] + " are both pin "
                            + Values[later].ToString() + ". The profile's pins are used.");
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
