using System.Text.Json;
using Camera.Web.Network;

namespace Camera.Flash;

/// <summary>Which runs of nanoff put on the board what was asked for, in their order: an update of the stock image would take the
/// files of drive I: with it, and files and Wi-Fi need a stock image that runs.</summary>
internal static class FlashPlan
{
    /// <summary>Shown in place of a password.</summary>
    public const string Mask = "********";

    private const string ConfigOnBoard = @"I:\nf.config";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // shown to people
    };

    public static IReadOnlyList<FlashStep> Of(FlashOptions options)
    {
        List<FlashStep> steps = [];
        if (!options.KeepStockImage)
        {
            steps.Add(new("Stock image " + options.Target, ["--update", "--target", options.Target, "--serialport", options.Port]));
        }

        if (options.Image is { } image)
        {
            steps.Add(new(
                "Application " + image.Name,
                ["--target", options.Target, "--serialport", options.Port, "--deploy", "--image", image.FullName]));
        }

        if (options.Config is { } config)
        {
            var files = new { Files = new[] { new { DestinationFilePath = ConfigOnBoard, SourceFilePath = config.FullName } } };
            string json = JsonSerializer.Serialize(files, Indented);
            steps.Add(new(
                "Configuration " + config.Name,
                ["--target", options.Target, "--serialport", options.Port, "--filedeployment", FlashStep.Settings],
                json,
                json));
        }

        if (options.Wifi is { } wifi)
        {
            steps.Add(new(
                "Wi-Fi " + wifi.Name,
                ["--target", options.Target, "--serialport", options.Port, "--networkdeployment", FlashStep.Settings],
                Network(wifi, wifi.Password),
                Network(wifi, wifi.Password.Length == 0 ? "" : Mask)));
        }

        return steps.Count > 0 ? steps : throw new FlashException("There is nothing to do: give --image, --config or --wifi-ssid.");
    }

    private static string Network(WifiCredentials wifi, string password)
    {
        bool isOpen = wifi.Password.Length == 0;
        var client = new
        {
            Ssid = wifi.Name,
            Password = password,
            Authentication = isOpen ? "Open" : "WPA2",
            Encryption = isOpen ? "None" : "WPA2_PSK2",
            ConfigurationOption = "AutoConnect",
            DhcpEnabled = true,
        };
        return JsonSerializer.Serialize(new { WirelessClient = client }, Indented);
    }
}
