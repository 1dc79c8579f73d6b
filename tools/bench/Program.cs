using System.CommandLine;
using Camera.Bench.Crypto;

Option<int> keys = new("--keys")
{
    Description = "RSA-2048 keys to take the mean of.",
    DefaultValueFactory = _ => 50,
};
Command crypto = new("crypto", "Multiply-accumulates, memory and time of the cryptography, beside .NET's and BouncyCastle's.") { keys };
crypto.SetAction(result => CryptoBenchmark.Run(result.GetValue(keys)));

RootCommand root = new("Measures the firmware's libraries.");
root.Subcommands.Add(crypto);
return root.Parse(args).Invoke();
