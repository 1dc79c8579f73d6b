using System.Globalization;
using Camera.Frames;
using Camera.Simulator.Sensors;

namespace Camera.Simulator.Sources;

/// <summary>A sensor of which each n-th frame is broken in the way asked for; changed at any time, from any thread.</summary>
public sealed class DamagedSensor : ISensor, IDisposable
{
    private readonly ISensor _sensor;
    private readonly IDisposable? _source;
    private volatile Plan _plan = new(DamageKind.None, 1);
    private int _taken;

    /// <summary>Decorates a sensor.</summary>
    /// <param name="module">The emulated module behind it, or null.</param>
    /// <param name="source">What is to be disposed with it, or null.</param>
    public DamagedSensor(ISensor sensor, EmulatedModule? module = null, IDisposable? source = null)
    {
        _sensor = sensor;
        Module = module;
        _source = source;
    }

    /// <summary>The emulated module that the pictures come from, or null.</summary>
    public EmulatedModule? Module { get; }

    /// <summary>The way in which frames are broken now.</summary>
    public DamageKind Kind => _plan.Kind;

    /// <summary>One in how many frames is.</summary>
    public int Every => _plan.Every;

    /// <inheritdoc/>
    public string Name => _sensor.Name;

    /// <inheritdoc/>
    public Resolution[] Resolutions => _sensor.Resolutions;

    /// <inheritdoc/>
    public PictureControls Controls => _sensor.Controls;

    /// <summary>Reads <c>KIND</c> or <c>KIND:EVERY</c>.</summary>
    public static bool TryParse(string text, out DamageKind kind, out int every)
    {
        string[] parts = text.Split(':');
        every = 1;
        return Damage.Names.TryGetValue(parts[0], out kind)
            && (parts.Length == 1
                || (parts.Length == 2
                    && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out every)
                    && every > 0));
    }

    /// <summary>From the next frame on, breaks one of so many.</summary>
    public void Inflict(DamageKind kind, int every)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        _plan = new Plan(kind, every);
    }

    /// <summary>Takes the next kind after the one now, for a key of the terminal.</summary>
    public void InflictNext()
    {
        Plan now = _plan;
        _plan = now with { Kind = (DamageKind)(((int)now.Kind + 1) % Damage.Names.Count) };
    }

    /// <inheritdoc/>
    public SensorStatus Start() => _sensor.Start();

    /// <inheritdoc/>
    public SensorStatus Apply(PictureSettings settings) => _sensor.Apply(settings);

    /// <inheritdoc/>
    public SensorStatus Capture(byte[] buffer, out int length, int timeoutMilliseconds)
    {
        SensorStatus status = _sensor.Capture(buffer, out length, timeoutMilliseconds);
        Plan plan = _plan;
        if (status != SensorStatus.Ok || plan.Kind == DamageKind.None || ++_taken % plan.Every != 0)
        {
            return status;
        }

        length = Damage.Inflict(plan.Kind, buffer, length);
        return status;
    }

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();

    private sealed record Plan(DamageKind Kind, int Every);
}
