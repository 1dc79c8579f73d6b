namespace Camera.Frames
{
    /// <summary>What a sensor is asked to deliver. A value that has been checked by its maker; compared by the capture loop.</summary>
    public sealed class PictureSettings
    {
        /// <summary>Size of the picture.</summary>
        public Resolution Resolution = Resolution.Vga;

        /// <summary>JPEG quality, 1 (smallest file) to 100 (best); drivers map it to their module's scale.</summary>
        public int Quality = 80;

        /// <summary>-2 to 2, 0 is the module's default.</summary>
        public int Brightness;

        /// <summary>-2 to 2, 0 is the module's default.</summary>
        public int Contrast;

        /// <summary>-2 to 2, 0 is the module's default.</summary>
        public int Saturation;

        /// <summary>Left and right exchanged.</summary>
        public bool Mirror;

        /// <summary>Upside down.</summary>
        public bool Flip;

        /// <summary>Takes over all values.</summary>
        public void CopyFrom(PictureSettings other)
        {
            Resolution = other.Resolution;
            Quality = other.Quality;
            Brightness = other.Brightness;
            Contrast = other.Contrast;
            Saturation = other.Saturation;
            Mirror = other.Mirror;
            Flip = other.Flip;
        }

        /// <summary>All values are the same.</summary>
        public bool Matches(PictureSettings other)
        {
            return Resolution == other.Resolution
                && Quality == other.Quality
                && Brightness == other.Brightness
                && Contrast == other.Contrast
                && Saturation == other.Saturation
                && Mirror == other.Mirror
                && Flip == other.Flip;
        }
    }
}
