using Camera.Frames;

namespace Camera.Simulator.Sources;

/// <summary>Finds the sensor for what <c>--source</c> names.</summary>
public static class SourceFactory
{
    /// <summary>The drawn scene's name.</summary>
    public const string Scene = "scene";

    /// <summary>Makes the sensor, decorated so that its frames can be damaged.</summary>
    /// <exception cref="SourceException">It cannot be a source.</exception>
    public static DamagedSensor Open(string source) => new(OpenPlain(source));

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
