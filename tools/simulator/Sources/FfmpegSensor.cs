using Camera.Frames;

namespace Camera.Simulator.Sources;

/// <summary>
/// A video file, a camera of the PC or an address on the network, read by ffmpeg as JPEGs at their own pace. The reader runs
/// ahead by one frame: who captures gets the newest, as from a real module.
/// </summary>
public sealed class FfmpegSensor : ISensor, IDisposable
{
    private readonly FfmpegInput _input;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrived = new(false);
    private FfmpegProcess? _process;
    private readonly PictureSettings _settings = new(); // a copy: the caller changes its own
    private byte[] _newest = [];
    private int _length;
    private long _retryAt;
    private int _backOff = FfmpegLimits.FirstBackOff;

    /// <summary>A sensor of what ffmpeg can read.</summary>
    /// <exception cref="SourceException">There is no ffmpeg on this machine.</exception>
    public FfmpegSensor(FfmpegInput input)
    {
        FfmpegProcess.Demand();
        _input = input;
    }

    /// <inheritdoc/>
    public string Name => _input.Name;

    /// <inheritdoc/>
    public Resolution[] Resolutions { get; } =
        [Resolution.Qqvga, Resolution.Qvga, Resolution.Vga, Resolution.Svga, Resolution.Xga, Resolution.Hd, Resolution.Uxga];

    /// <inheritdoc/>
    public PictureControls Controls => PictureControls.Quality | PictureControls.Mirror | PictureControls.Flip;

    /// <summary>What ffmpeg said last before it ended, or null.</summary>
    public string? LastComplaint { get; private set; }

    /// <inheritdoc/>
    public SensorStatus Start()
    {
        if (Environment.TickCount64 < _retryAt && _process is not { HasExited: false })
        {
            return SensorStatus.NotFound;
        }

        Restart();
        return SensorStatus.Ok;
    }

    /// <inheritdoc/>
    public SensorStatus Apply(PictureSettings settings)
    {
        _settings.CopyFrom(settings);
        if (_process is not { HasExited: false } || !_process.Arguments.SequenceEqual(_input.Arguments(_settings)))
        {
            Restart(); // only for what it has to do otherwise: a camera takes seconds to start
        }

        return SensorStatus.Ok;
    }

    /// <inheritdoc/>
    public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
    {
        length = 0;
        long deadline = Environment.TickCount64 + timeoutMilliseconds;
        while (true)
        {
            lock (_gate)
            {
                if (_length > 0)
                {
                    return Take(buffer, out length);
                }
            }

            SensorStatus running = KeepRunning();
            if (running != SensorStatus.Ok)
            {
                return running;
            }

            long rest = deadline - Environment.TickCount64;
            if (rest <= 0 || !_arrived.WaitOne((int)rest))
            {
                return SensorStatus.TimedOut;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _process?.Dispose();

    private SensorStatus Take(byte[] buffer, out int length)
    {
        bool fits = _length <= buffer.Length;
        length = fits ? _length : 0;
        Array.Copy(_newest, buffer, length);
        _length = 0;
        _backOff = FfmpegLimits.FirstBackOff;
        return fits ? SensorStatus.Ok : SensorStatus.TooLarge;
    }

    private SensorStatus KeepRunning()
    {
        if (_process is { HasExited: false })
        {
            return SensorStatus.Ok;
        }

        LastComplaint = _process?.Complaint ?? LastComplaint;
        if (Environment.TickCount64 < _retryAt)
        {
            return SensorStatus.NotFound;
        }

        _backOff = Math.Min(_backOff * 2, FfmpegLimits.MaximumBackOff);
        Restart();
        return SensorStatus.Ok;
    }

    private void Restart()
    {
        _process?.Dispose();
        lock (_gate)
        {
            _length = 0;
        }

        _retryAt = Environment.TickCount64 + _backOff;
        _process = new FfmpegProcess(_input.Arguments(_settings), Keep, () => _arrived.Set());
    }

    private void Keep(byte[] frame, int length)
    {
        lock (_gate)
        {
            if (_newest.Length < length)
            {
                _newest = new byte[length + length / 2];
            }

            Array.Copy(frame, _newest, length);
            _length = length;
        }

        _arrived.Set();
    }
}
