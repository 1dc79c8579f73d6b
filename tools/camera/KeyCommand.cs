using System.CommandLine;
using Camera.Certificates;
using Camera.Cryptography;
using Spectre.Console;

namespace Camera.Tool;

/// <summary>camera key: makes a key, with its progress.</summary>
internal static class KeyCommand
{
    public static Command Create()
    {
        Option<string> type = new("--type") { Description = "Kind and size", DefaultValueFactory = _ => "p256" };
        type.AcceptOnlyFromAmong("p256", "rsa2048", "rsa3072");
        Option<FileInfo> output = CommonOptions.Out();
        Option<bool> encrypt = new("--encrypt") { Description = "Encrypt it with a passphrase" };
        Option<FileInfo?> passphrase = CommonOptions.PassphraseFile();
        Option<bool> force = CommonOptions.Force();
        Command command = new("key", "Makes a private key (PKCS#8).") { type, output, encrypt, passphrase, force };
        command.SetAction(parsed =>
        {
            FileInfo file = parsed.GetRequiredValue(output);
            if (file.Exists && !parsed.GetValue(force))
            {
                throw new ToolException($"{file.FullName} is there already; --force overwrites it.");
            }

            PrivateKey key = Make(parsed.GetRequiredValue(type));
            KeyFile.Write(
                file, key, false, parsed.GetValue(encrypt), parsed.GetValue(passphrase), parsed.GetValue(force));
            return 0;
        });
        return command;
    }

    private static PrivateKey Make(string type)
    {
        EcKeyGenerator? ec = type == "p256" ? new EcKeyGenerator(Ports.Entropy) : null;
        RsaKeyGenerator? rsa = ec == null ? new RsaKeyGenerator(Ports.Entropy, type == "rsa2048" ? 2048 : 3072) : null;
        KeyGenerator generator = (KeyGenerator?)ec ?? rsa!;
        Console.CancelKeyPress += (_, e) =>
        {
            generator.Cancel();
            e.Cancel = true;
        };
        if (Console.IsErrorRedirected)
        {
            Run(generator, _ => { });
        }
        else
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console.Progress().Start(context =>
            {
                ProgressTask task = context.AddTask($"Making {type}");
                Run(generator, progress => task.Value = progress);
            });
        }

        return generator.Status == KeyGenerationStatus.Done
            ? ec != null ? PrivateKey.From(ec.KeyPair) : PrivateKey.From(rsa!.Key)
            : throw new ToolException(generator.Status switch
            {
                KeyGenerationStatus.Cancelled => "Cancelled; no key was made.",
                KeyGenerationStatus.EntropyNotReady => "The source of randomness is not ready.",
                KeyGenerationStatus.EntropyUnhealthy => "The source of randomness failed its test.",
                _ => "The computation contradicted itself: this machine is faulty."
            });
    }

    private static void Run(KeyGenerator generator, Action<int> report)
    {
        while (generator.Step() == KeyGenerationStatus.Working)
        {
            report(generator.Progress);
        }

        report(generator.Progress);
    }
}
