using Camera.Frames;
using Camera.Web;

namespace Camera.Fuzzing.Targets;

/// <summary>The record of the settings: what is read from it is allowed, and is read back as it was after it has been written.</summary>
internal sealed class SettingsTarget : IFuzzTarget
{
    private static readonly SettingsTable Table = new([Resolution.Qvga, Resolution.Vga, Resolution.Uxga]);

    /// <inheritdoc/>
    public string Name => "settings";

    /// <inheritdoc/>
    public long MostAllocated => 1 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        SettingValues values = Table.CreateDefaults([]);
        bool isRecord = SettingsCodec.TryDecode(input, input.Length, Table, values);
        byte[] written = SettingsCodec.Encode(Table, values);
        SettingValues again = Table.CreateDefaults([]);
        ViolationException.Unless(SettingsCodec.TryDecode(written, written.Length, Table, again), "what is written is a record");
        SettingValues defaults = Table.CreateDefaults([]);
        for (int i = 0; i < Table.Count; i++)
        {
            Setting setting = Table.At(i);
            string text = values.Text(setting);
            ViolationException.Unless(text == again.Text(setting) && values.Number(setting) == again.Number(setting), "a value survives the flash");
            ViolationException.Unless(setting.TryRead(text, out string same, out int number) && same == text && number == values.Number(setting), "a value is allowed");
            ViolationException.Unless(isRecord || text == defaults.Text(setting), "no record, nothing set");
        }
    }
}
