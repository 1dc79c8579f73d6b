namespace Camera.Web.Device
{
    /// <summary>Which chip is on the board; it decides which pins there are.</summary>
    public enum BoardChip
    {
        /// <summary>ESP32.</summary>
        Esp32,

        /// <summary>ESP32-S3.</summary>
        Esp32S3,
    }

    /// <summary>The pins that a board with PSRAM has to give, by the chips' data sheets.</summary>
    public static class BoardPins
    {
        /// <summary>What may be written for a pin, for people.</summary>
        public static string Allowed(BoardChip chip, bool isInput)
        {
            string pins = chip == BoardChip.Esp32S3 ? "0 to 18, 21, 38 to 42, 47, 48"
                : "0, 2, 4, 5, 13 to 15, 18, 19, 21 to 23, 25 to 27, 32, 33" + (isInput ? ", 34 to 36, 39" : string.Empty);
            return pins + ", -1 for none";
        }

        /// <summary>The pin can be used.</summary>
        /// <param name="isInput">It only has to read.</param>
        public static bool Has(BoardChip chip, int pin, bool isInput)
        {
            return chip == BoardChip.Esp32S3 ? HasEsp32S3(pin) : HasEsp32(pin) || (isInput && IsInputOfEsp32(pin));
        }

        // Not 1 and 3: the USB port. Not 6 to 11: flash. Not 12: pulled up at power-on it gives the flash the wrong voltage.
        // Not 16 and 17: PSRAM. The rest is not led out.
        private static bool HasEsp32(int pin)
        {
            return pin == 0 || pin == 2 || pin == 4 || pin == 5 || (pin >= 13 && pin <= 15) || pin == 18 || pin == 19
                || (pin >= 21 && pin <= 23) || (pin >= 25 && pin <= 27) || pin == 32 || pin == 33;
        }

        private static bool IsInputOfEsp32(int pin)
        {
            return (pin >= 34 && pin <= 36) || pin == 39;
        }

        // Not 19 and 20: USB. Not 26 to 37: flash and PSRAM of eight lines. Not 43 and 44: the other USB port. 45 and 46 decide at
        // power-on.
        private static bool HasEsp32S3(int pin)
        {
            return (pin >= 0 && pin <= 18) || pin == 21 || (pin >= 38 && pin <= 42) || pin == 47 || pin == 48;
        }
    }
}
