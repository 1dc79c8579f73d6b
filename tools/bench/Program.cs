using System.CommandLine;
using Camera.Bench.Crypto;
using Camera.Bench.Peers;
using Camera.Bench.Scenarios;
using Camera.Bench.Sensors;

Option<int> keys = new("--keys")
{
    Description = "RSA-2048 keys to take the mean of.",
    DefaultValueFactory = _ => 50,
};
Command crypto = new("crypto", "Multiply-accumulates, memory and time of the cryptography, beside .NET's and BouncyCastle's.") { keys };
crypto.SetAction(result => CryptoBenchmark.Run(result.GetValue(keys)));

Command sensors = new("sensors", "Bytes and transfers on the bus for a frame, against the least there could be, and IL instructions in the drivers.");
sensors.SetAction(_ => SensorBenchmark.Run());

RootCommand root = new("Measures the firmware's libraries, and the camera beside other servers.");
root.Subcommands.Add(crypto);
root.Subcommands.Add(sensors);
root.Subcommands.Add(BenchmarkCommand.Peers());
root.Subcommands.Add(BenchmarkCommand.Https());
root.Subcommands.Add(KestrelCommand.Create());
return root.Parse(args).Invoke();
