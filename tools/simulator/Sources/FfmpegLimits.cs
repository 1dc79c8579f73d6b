namespace Camera.Simulator.Sources;

/// <summary>The limits of reading through ffmpeg.</summary>
public static class FfmpegLimits
{
    /// <summary>First pause in milliseconds before an ffmpeg that ended is started again; doubled each time.</summary>
    public const int FirstBackOff = 500;

    /// <summary>Longest pause in milliseconds: a camera that is plugged in again is found within this.</summary>
    public const int MaximumBackOff = 15_000;

    /// <summary>Bytes of one JPEG: more than the largest resolution needs at the best quality.</summary>
    public const int FrameBytes = 4 << 20;

    /// <summary>Milliseconds that ffmpeg gets to end by itself before it is killed.</summary>
    public const int EndMilliseconds = 500;
}
