namespace Camera.Frames
{
    /// <summary>
    /// A camera module that delivers whole JPEG images: a driver over a bus on the board, an emulated module or a scene in
    /// the simulator. Used by the capture loop's one thread only. No member throws for what the hardware does.
    /// </summary>
    public interface ISensor
    {
        /// <summary>The module's name for people, e.g. <c>ArduCAM Mini 2MP Plus</c>.</summary>
        string Name { get; }

        /// <summary>The sizes the module can deliver, smallest first; never empty.</summary>
        Resolution[] Resolutions { get; }

        /// <summary>Which picture controls the module has.</summary>
        PictureControls Controls { get; }

        /// <summary>Probes, identifies and initialises the module; called at the start and again after failures.</summary>
        SensorStatus Start();

        /// <summary>Makes the module deliver pictures as asked, from the next capture on. A control that the module lacks
        /// is ignored.</summary>
        SensorStatus Apply(PictureSettings settings);

        /// <summary>Takes one picture into <paramref name="buffer"/>, from its index 0 on. What is delivered is not yet
        /// checked: it may have bytes before SOI or after EOI, or be broken.</summary>
        /// <param name="length">Bytes delivered when the status is <see cref="SensorStatus.Ok"/>, else 0.</param>
        /// <param name="timeoutMilliseconds">The longest the capture may take.</param>
        SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds);
    }

    /// <summary>What a module answered.</summary>
    public enum SensorStatus
    {
        /// <summary>Done.</summary>
        Ok,

        /// <summary>No module answers on the bus, or another one than expected.</summary>
        NotFound,

        /// <summary>The module did not finish in time.</summary>
        TimedOut,

        /// <summary>The picture is larger than the buffer.</summary>
        TooLarge,

        /// <summary>The module answered nonsense (length 0 or impossible, bus dead).</summary>
        BadAnswer,

        /// <summary>A source that ends has ended (a recorded video, a folder).</summary>
        Ended,
    }

    /// <summary>Picture controls a module may have; bits.</summary>
    [System.Flags]
    public enum PictureControls
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>JPEG quality.</summary>
        Quality = 1,

        /// <summary>Brightness.</summary>
        Brightness = 2,

        /// <summary>Contrast.</summary>
        Contrast = 4,

        /// <summary>Saturation.</summary>
        Saturation = 8,

        /// <summary>Mirror (left-right).</summary>
        Mirror = 16,

        /// <summary>Flip (upside down).</summary>
        Flip = 32,
    }
}
