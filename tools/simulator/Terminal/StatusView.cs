using System.Globalization;
using System.Net;
using Camera.Frames;
using Camera.Simulator.Sources;
using Camera.Web;

namespace Camera.Simulator.Terminal;

/// <summary>How the camera is, in words: names and values for the screen, one line for a log.</summary>
public sealed class StatusView
{
    private readonly SimulatedCamera _camera;
    private readonly DamagedSensor _sensor;
    private readonly SimulatorOptions _options;

    /// <summary>A view of a camera that runs.</summary>
    public StatusView(SimulatedCamera camera, DamagedSensor sensor, EventLog log, SimulatorOptions options)
    {
        _camera = camera;
        _sensor = sensor;
        _options = options;
        Log = log;
    }

    /// <summary>The last events.</summary>
    public EventLog Log { get; }

    /// <summary>The addresses at which browsers find the camera, the one to use first.</summary>
    public string[] Addresses
    {
        get
        {
            CameraStatus status = _camera.Status;
            string scheme = status.IsHttps ? "https" : "http";
            return Array.ConvertAll(
                _camera.Network.Addresses, text => $"{scheme}://{(text.Contains(':') ? $"[{text}]" : text)}:{status.HttpPort}/");
        }
    }

    /// <summary>How to be reached from elsewhere, when only this machine reaches the camera.</summary>
    public string Reach => _options.Listen.All(IPAddress.IsLoopback)
        ? "this machine only; --listen any opens it to the network"
        : "the network";

    /// <summary>Names and values.</summary>
    public IEnumerable<(string Name, string Value)> Rows()
    {
        CameraStatus status = _camera.Status;
        yield return ("Source", status.ModuleName);
        yield return ("Picture", status.Resolution + (status.ModuleTrouble == null ? "" : ", " + status.ModuleTrouble));
        yield return ("Viewers", Text($"{status.Viewers} of {status.MaxViewers}"));
        yield return ("Frames", Text($"{status.TenthsPerSecond / 10.0:F1} a second, {status.Captured} in all"));
        yield return ("Dropped", Dropped(status));
        yield return ("Damage", _sensor.Kind == DamageKind.None
            ? "none"
            : Damage.NameOf(_sensor.Kind) + (_sensor.Every == 1 ? "" : Text($", one of {_sensor.Every}")));
        if (Complaint() is { } complaint)
        {
            yield return ("Module", complaint);
        }

        yield return ("Requests", Text($"{status.Requests}, {status.Rejected} refused; connections open: {status.Connections}"));
        yield return ("Heap", Text($"{status.UsedBytes / 1048576.0:F1} MiB"));
        yield return ("Running", TimeSpan.FromSeconds(status.UptimeSeconds).ToString("c", CultureInfo.InvariantCulture));
        yield return ("Configuration", (_options.Config ?? "built in")
            + (status.Notices.Length == 0 ? "" : ", with warnings: " + string.Join(" ", status.Notices)));
        yield return ("Flash", _options.Flash + (status.SettingsLost ? " (the settings in it could not be read)" : ""));
    }

    /// <summary>What changes, in one line.</summary>
    public string Line()
    {
        CameraStatus status = _camera.Status;
        return Text($"viewers {status.Viewers}, {status.TenthsPerSecond / 10.0:F1} fps, frames {status.Captured}, ")
            + Text($"dropped {Dropped(status)}, requests {status.Requests}, refused {status.Rejected}")
            + (Complaint() is { } complaint ? ", module: " + complaint : "");
    }

    // What an emulated module was told and would not have understood: a mistake in its driver.
    private string? Complaint()
    {
        string[] complaints = _sensor.Module?.Complaints.ToArray() ?? [];
        return complaints.Length == 0 ? null : Text($"did not understand {complaints.Length}, last: {complaints[^1]}");
    }

    private static string Dropped(CameraStatus status)
    {
        var reasons = new List<string>();
        for (DropReason reason = DropReason.None + 1; (int)reason < DropReasons.Count; reason++)
        {
            if (status.DroppedFor(reason) > 0)
            {
                reasons.Add(Text($"{DropReasons.Name(reason)} {status.DroppedFor(reason)}"));
            }
        }

        return status.Dropped == 0 ? "0" : Text($"{status.Dropped} ({string.Join(", ", reasons)})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
