using System.CommandLine;
using System.Net;
using Camera.Simulator.Sensors;
using Camera.Simulator.Sources;

namespace Camera.Simulator.Terminal;

/// <summary>The program's options.</summary>
public static class CommandLine
{
    /// <summary>The command that runs the camera.</summary>
    public static RootCommand Create()
    {
        var port = new Option<int?>("--port")
        {
            Description = "Port of HTTP, whatever the settings say; 0 takes any free one. Default: the settings', at first "
                + SimulatorOptions.FirstPort + ".",
            HelpName = "PORT",
        };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError("--port takes 0 to 65535.");
            }
        });
        var listen = new Option<IPAddress[]>("--listen")
        {
            Description = "Address to listen on: 'loopback' (default: this machine only), 'any' (whole network), or one address.",
            HelpName = "ADDRESS",
            CustomParser = result =>
            {
                if (!ListenAddress.TryParse(result.Tokens[0].Value, out IPAddress[] addresses))
                {
                    result.AddError($"--listen takes 'loopback', 'any' or an IP address, not '{result.Tokens[0].Value}'.");
                }

                return addresses;
            },
            DefaultValueFactory = _ => Network.SocketListenerFactory.Loopback,
        };
        var config = new Option<FileInfo>("--config")
        {
            Description = "Configuration file with limits and first settings, as the board has it. Default: nf.config in this folder, if "
                + "it is there.",
            HelpName = "FILE",
            DefaultValueFactory = _ => File.Exists(SimulatorOptions.UsualConfig) ? new FileInfo(SimulatorOptions.UsualConfig) : null!,
        };
        config.AcceptExistingOnly();
        var flash = new Option<string>("--flash")
        {
            Description = "File that keeps what the camera's flash would keep.",
            HelpName = "FILE",
            DefaultValueFactory = _ => SimulatorOptions.DefaultFlash,
        };
        var source = new Option<string>("--source")
        {
            Description = "What the camera sees: 'scene' (drawn), a folder of JPEGs, a video file, /dev/videoN, or an address "
                + "(http, rtsp); all but the first two need ffmpeg.",
            HelpName = "SOURCE",
            DefaultValueFactory = _ => SourceFactory.Scene,
        };
        var sensor = new Option<string>("--sensor")
        {
            Description = "Camera module that sees the source, emulated register by register and driven by the board's own driver; "
                + "'scene' (default): the source is the camera.",
            HelpName = "MODULE",
            DefaultValueFactory = _ => SourceFactory.Scene,
        };
        sensor.AcceptOnlyFromAmong([.. EmulatedSensors.Names, SourceFactory.Scene]);
        var quirk = new Option<string>("--quirk")
        {
            Description = "What the module of --sensor does wrong, with commas between: " + string.Join(", ", QuirkNames.Names)
                + ". Its driver copes or reports it.",
            HelpName = "QUIRK[,QUIRK]",
            DefaultValueFactory = _ => "",
        };
        var damage = new Option<string>("--damage")
        {
            Description = "Break frames as real modules do: " + string.Join(", ", Damage.Names.Keys)
                + "; with :N each N-th frame only. The key d changes it while running.",
            HelpName = "KIND[:N]",
            DefaultValueFactory = _ => "none",
        };
        damage.Validators.Add(result =>
        {
            if (!DamagedSensor.TryParse(result.GetValue(damage)!, out _, out _))
            {
                result.AddError("--damage takes one of " + string.Join(", ", Damage.Names.Keys) + ", and :N from 1 on.");
            }
        });
        var button = new Option<bool>("--button-held")
        {
            Description = "Start as if the board's button were held: HTTP comes back, whatever was set.",
        };

        var connections = new Option<int?>("--connections")
        {
            Description = "Connections at once, also from one address, whatever the configuration says; all but two may watch. For load "
                + "tests: the board has no more than its configuration allows.",
            HelpName = "NUMBER",
        };
        connections.Validators.Add(result =>
        {
            if (result.GetValue(connections) is < Network.SocketLimits.FewestConnections or > Network.SocketLimits.MostConnections)
            {
                result.AddError(
                    $"--connections takes {Network.SocketLimits.FewestConnections} to {Network.SocketLimits.MostConnections}.");
            }
        });

        var command = new RootCommand("Runs the camera's firmware on this PC.")
        {
            port, listen, config, flash, source, sensor, quirk, damage, button, connections,
        };
        command.Validators.Add(result =>
        {
            // By its text: a module that does not exist has no value, and says so itself.
            string module = result.GetResult(sensor)?.Tokens.LastOrDefault()?.Value ?? SourceFactory.Scene;
            bool isKnown = module == SourceFactory.Scene || EmulatedSensors.Names.Contains(module);
            string? wrong = isKnown ? QuirkNames.Read(result.GetValue(quirk) ?? "", module, out _) : null;
            if (wrong != null)
            {
                result.AddError(wrong);
            }
        });
        command.SetAction(result =>
        {
            QuirkNames.Read(result.GetValue(quirk)!, result.GetValue(sensor)!, out SensorQuirks quirks);
            return Session.Run(new SimulatorOptions
            {
                Port = result.GetValue(port),
                Listen = result.GetValue(listen)!,
                Config = result.GetValue(config)?.FullName,
                Flash = result.GetValue(flash)!,
                Source = result.GetValue(source)!,
                Sensor = result.GetValue(sensor)!,
                Quirks = quirks,
                Damage = result.GetValue(damage)!,
                ButtonHeld = result.GetValue(button),
                Connections = result.GetValue(connections),
            });
        });
        return command;
    }
}
