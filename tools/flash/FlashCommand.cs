using System.CommandLine;
using Camera.Web.Network;

namespace Camera.Flash;

/// <summary>The program's options.</summary>
internal static class FlashCommand
{
    public static RootCommand Create()
    {
        Option<string> target = new("--target")
        {
            Description = "Stock image: ESP32_PSRAM_REV3 for an ESP32 with PSRAM; 'nanoff --listtargets --platform esp32' lists all.",
            HelpName = "NAME",
            Required = true,
        };
        Option<string> port = new("--port")
        {
            Description = "Serial port of the board: COM3, /dev/ttyUSB0; 'nanoff --listports' lists them.",
            HelpName = "PORT",
            Required = true,
        };
        Option<FileInfo> image = new("--image")
        {
            Description = "The application: Camera.Board.bin, as the device project's build leaves it. Without it the board's stays.",
            HelpName = "FILE",
        };
        Option<FileInfo> config = new("--config")
        {
            Description = "Configuration file to put on the board as I:\\nf.config; it is checked first. Without it the board's stays.",
            HelpName = "FILE",
        };
        Option<string> ssid = new("--wifi-ssid")
        {
            Description = "Wireless network to join (2.4 GHz); its password is asked for on the terminal.",
            HelpName = "NAME",
        };
        Option<string> passwordFile = new("--wifi-password-file")
        {
            Description = "Where the password comes from instead: a file's first line, or - for the standard input. Empty for an open network.",
            HelpName = "FILE",
        };
        Option<bool> keep = new("--keep-stock-image") { Description = "Leave the stock image on the board as it is." };
        Option<bool> dryRun = new("--dry-run") { Description = "Show the commands, without the password, and run none." };
        Option<string> nanoff = new("--nanoff")
        {
            Description = "The nanoff program. Default: the one on the path.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "nanoff",
        };

        RootCommand command = new("Puts stock image, application, nf.config and Wi-Fi on a board, by nanoff.")
        {
            target, port, image, config, ssid, passwordFile, keep, dryRun, nanoff,
        };
        command.SetAction(result =>
        {
            FlashOptions options = new()
            {
                Target = result.GetValue(target)!,
                Port = result.GetValue(port)!,
                Image = result.GetValue(image),
                Config = result.GetValue(config),
                Wifi = Wifi(result.GetValue(ssid), result.GetValue(passwordFile)),
                KeepStockImage = result.GetValue(keep),
                IsDryRun = result.GetValue(dryRun),
                Nanoff = result.GetValue(nanoff)!,
            };
            FlashRun.Run(options);
            return 0;
        });
        return command;
    }

    private static WifiCredentials? Wifi(string? ssid, string? passwordFile)
    {
        if (ssid == null)
        {
            return passwordFile == null ? null : throw new FlashException("--wifi-password-file needs --wifi-ssid.");
        }

        if (!WifiCredentials.IsName(ssid))
        {
            throw new FlashException($"--wifi-ssid is not allowed. Allowed: {WifiCredentials.AllowedName}.");
        }

        return WifiCredentials.TryCreate(ssid, WifiPassword.Read(passwordFile), out WifiCredentials wifi)
            ? wifi
            : throw new FlashException($"This password is not allowed. Allowed: {WifiCredentials.AllowedPassword}.");
    }
}
