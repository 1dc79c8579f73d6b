using System.CommandLine;

namespace Camera.Bench.Peers;

/// <summary>The verb by which a measurement starts its peer.</summary>
internal static class KestrelCommand
{
    public static Command Create()
    {
        Option<int> port = new("--port") { Required = true };
        Option<string> pictures = new("--pictures") { Required = true };
        Option<int> framesPerSecond = new("--fps") { Required = true };
        Option<string?> certificate = new("--certificate");
        Option<string?> key = new("--key");
        Command command = new("kestrel", "The peer of the other verbs, started by them.")
        {
            port, pictures, framesPerSecond, certificate, key,
        };
        command.Hidden = true;
        command.SetAction(result => KestrelServer.Run(
            result.GetValue(port), result.GetValue(pictures)!, result.GetValue(framesPerSecond), result.GetValue(certificate),
            result.GetValue(key)));
        return command;
    }
}
