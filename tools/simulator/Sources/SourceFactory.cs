using Camera.Frames;
using Camera.Sensors;
using Camera.Simulator.Device;
using Camera.Simulator.Sensors;

namespace Camera.Simulator.Sources;

/// <summary>Finds the sensor for what <c>--source</c> names.</summary>
public static class SourceFactory
{
    /// <summary>The drawn scene's name.</summary>
    public const string Scene = "scene";

    /// <summary>Makes the sensor, decorated so that its frames can be damaged.</summary>
    /// <param name="source">See the option's text.</param>
    /// <param name="module">One of <see cref="EmulatedSensors.Names"/>, which then sees the source and is driven by the board's own
    /// driver; <see cref="Scene"/> for the source alone.</param>
    /// <param name="quirks">What is wrong with that module.</param>
    /// <exception cref="SourceException">It cannot be a source.</exception>
    public static DamagedSensor Open(string source, string module = Scene, SensorQuirks quirks = SensorQuirks.None)
    {
        ISensor seen = OpenPlain(source);
        if (module == Scene)
        {
            return new DamagedSensor(seen, null, seen as IDisposable);
        }

        EmulatedModule emulated = EmulatedSensors.Create(module, seen, new MonotonicClock(), new ThreadPause());
        emulated.Quirks = quirks;
        return new DamagedSensor(emulated.Driver, emulated, seen as IDisposable);
    }

    private static ISensor OpenPlain(string source)
    {
        if (source == Scene)
        {
            return new SceneSensor();
        }

        return Directory.Exists(source) || (File.Exists(source) && FolderSensor.IsPicture(source))
            ? new FolderSensor(source)
            : new FfmpegSensor(FfmpegInput.Of(source));
    }
}
