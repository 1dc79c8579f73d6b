using System.Runtime.InteropServices;
using Camera.Fuzzing.Targets;
using SharpFuzz;
using SharpFuzz.Common;

namespace Camera.Fuzzing;

/// <summary>What `run` starts: the fuzzer's side of a target, the instrumentation, and one input alone.</summary>
internal static class Program
{
    private const int LargestInput = 1 << 20; // AFL++ makes none larger

    private const int MapSize = 1 << 16; // SharpFuzz's

    private static unsafe int Main(string[] arguments)
    {
        // Where instrumented code writes until the fuzzer gives its own map: fields are initialised before, and `try` has no fuzzer.
        Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(MapSize);
        switch (arguments)
        {
            case ["targets"]:
                foreach (IFuzzTarget target in FuzzTargets.All) Console.WriteLine(target.Name);
                return 0;
            case ["instrument", string folder]:
                foreach (string assembly in Directory.GetFiles(folder, "Camera.*.dll").Where(file => Path.GetFileName(file) != "Camera.Fuzzing.dll"))
                    Fuzzer.Instrument(assembly, type => true, Options.Value);
                return 0;
            case ["fuzz", string name]:
                Fuzz(new InputWatch(Find(name), Environment.GetEnvironmentVariable("CAMERA_FUZZ_REPORT")));
                return 0;
            case ["try", string name, .. string[] files]:
                foreach (string file in files) Find(name).Run(File.ReadAllBytes(file));
                return 0;
            default:
                Console.Error.WriteLine("Camera.Fuzzing targets | instrument FOLDER | fuzz TARGET | try TARGET FILE...");
                return 2;
        }
    }

    private static void Fuzz(InputWatch watch)
    {
        byte[] buffer = new byte[LargestInput];
        Fuzzer.Run(stream =>
        {
            int length = 0;
            for (int read; length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0;) length += read;
            watch.Run(buffer[..length]);
        });
    }

    private static IFuzzTarget Find(string name) =>
        FuzzTargets.All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException("no target " + name);
}
