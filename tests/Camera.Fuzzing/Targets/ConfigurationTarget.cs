using System.Text.Json;
using Camera.Frames;
using Camera.Web;
using Camera.Web.Device;

namespace Camera.Fuzzing.Targets;

/// <summary>nf.config: whatever it says, the camera starts with values that are allowed, and tells what is wrong in few sentences
/// that are safe to show.</summary>
internal sealed class ConfigurationTarget : IFuzzTarget
{
    private const int LongestNotice = 1000;
    private static readonly Resolution[] Sizes = [Resolution.Qvga, Resolution.Vga, Resolution.Uxga];
    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    /// <inheritdoc/>
    public string Name => "configuration";

    /// <inheritdoc/>
    public long MostAllocated => 8 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        byte[] content = (byte[])input.Clone();
        CameraOptions options = new();
        StartConfiguration start = new("nf.config", content);
        start.ReadInto(options, Sizes, input.Length < 3 ? 0 : input[^1] * 8192L);
        CheckNotices(options.Notices);
        CheckDevice(start.Device);
        CheckLimits(options);
        ViolationException.Unless(content.AsSpan().SequenceEqual(input), "the file's bytes are left alone");

        CameraOptions second = new();
        StartConfiguration again = new("nf.config", content);
        again.ReadInto(second, Sizes, input.Length < 3 ? 0 : input[^1] * 8192L);
        ViolationException.Unless(Describe(start, options) == Describe(again, second), "the same bytes mean the same");
    }

    private static void CheckNotices(string[] notices)
    {
        ViolationException.Unless(notices.Length <= ConfigurationLimits.Mistakes + 2, "few notices");
        foreach (string notice in notices)
        {
            ViolationException.Unless(notice.Length is > 0 and <= LongestNotice, "a notice is a sentence");
            ViolationException.Unless(!notice.Any(c => c is (< ' ' and not '\t') or '\x7f'), "a notice is safe to show");
            for (int i = 0; i < notice.Length; i++)
            {
                bool isPair = char.IsSurrogatePair(notice, i);
                ViolationException.Unless(isPair || !char.IsSurrogate(notice[i]), "no half of a character");
                if (isPair) i++;
            }
        }
    }

    private static void CheckDevice(DeviceConfiguration device)
    {
        int[] pins = [.. device.SpiPins, .. device.I2cPins, .. device.SerialPins, device.Button, device.Led];
        int[] used = pins.Where(pin => pin != BoardProfile.NoPin).ToArray();
        ViolationException.Unless(used.Distinct().Count() == used.Length && used.All(pin => pin is >= 0 and <= 48), "each pin once, and one that a chip has");
        ViolationException.Unless(device.SpiHertz is >= 1_000_000 and <= 8_000_000, "a clock that the modules take");
        ViolationException.Unless(device.TimeServer1.Length is > 0 and <= 253 && device.TimeServer2.Length is > 0 and <= 253, "names of servers");
        ViolationException.Unless(device.SetupPassword == null || device.SetupPassword.Length is >= 8 and <= 64, "a password that Wi-Fi takes");
    }

    private static void CheckLimits(CameraOptions options)
    {
        ViolationException.Unless(options.HttpLimits.Connections is >= 2 and <= 13 && options.HttpLimits.ConnectionsPerAddress is >= 1 and <= 13, "connections");
        ViolationException.Unless(options.HttpLimits.IdleMilliseconds is >= 1000 and <= 300_000, "idle time");
        ViolationException.Unless(options.Limits.Viewers is >= 1 and <= 12, "viewers");
        ViolationException.Unless(options.Limits.FrameBytes is >= FrameLimits.MinSlotSize and <= FrameLimits.MaxSlotSize, "bytes of a frame");
        SettingsTable table = new(Sizes);
        SettingValues values = table.CreateDefaults(options.FirstSettings);
        for (int i = 0; i < options.FirstSettings.Length; i += 2)
            ViolationException.Unless(values.Text(table.Find(options.FirstSettings[i])) == options.FirstSettings[i + 1], "first settings are allowed ones");
    }

    private static string Describe(StartConfiguration start, CameraOptions options) =>
        JsonSerializer.Serialize(start.Device) + JsonSerializer.Serialize(options.Limits, Fields) + JsonSerializer.Serialize(options.HttpLimits, Fields)
        + string.Join('\n', options.FirstSettings) + string.Join('\n', options.Notices);
}
