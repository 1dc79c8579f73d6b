namespace Camera.Nanocheck.Projects;

/// <summary>The package that brings a platform assembly to a device project.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Id">The package on nuget.org.</param>
/// <param name="Version">Its version; the assembly's is the same with a fourth number 0.</param>
public sealed record PlatformPackage(string Assembly, string Id, string Version)
{
    /// <summary>Every package that a device project may name, of one release of the platform: July 2026.</summary>
    public static readonly PlatformPackage[] All =
    [
        new("mscorlib", "nanoFramework.CoreLibrary", "1.17.11"),
        new("nanoFramework.System.Collections", "nanoFramework.System.Collections", "1.5.75"),
        new("nanoFramework.System.Text", "nanoFramework.System.Text", "1.3.42"),
        new("System.IO.Streams", "nanoFramework.System.IO.Streams", "1.1.96"),
        new("System.Threading", "nanoFramework.System.Threading", "1.1.52"),
        new("System.Math", "nanoFramework.System.Math", "1.5.116"),
        new("nanoFramework.Runtime.Events", "nanoFramework.Runtime.Events", "1.11.39"),
        new("nanoFramework.Runtime.Native", "nanoFramework.Runtime.Native", "1.7.11"),
        new("System.Net", "nanoFramework.System.Net", "1.11.60"),
        new("System.Net.Http", "nanoFramework.System.Net.Http", "1.5.210"),
        new("System.Net.Http.Client", "nanoFramework.System.Net.Http.Client", "1.5.210"),
        new("nanoFramework.System.Security.Cryptography", "nanoFramework.System.Security.Cryptography", "1.0.43"),
        new("System.IO.FileSystem", "nanoFramework.System.IO.FileSystem", "1.1.93"),
        new("System.Device.Gpio", "nanoFramework.System.Device.Gpio", "1.1.62"),
        new("System.Device.I2c", "nanoFramework.System.Device.I2c", "1.1.29"),
        new("System.Device.Spi", "nanoFramework.System.Device.Spi", "1.3.89"),
        new("System.Device.Wifi", "nanoFramework.System.Device.Wifi", "1.5.149"),
        new("System.IO.Ports", "nanoFramework.System.IO.Ports", "1.1.139"),
        new("nanoFramework.Hardware.Esp32", "nanoFramework.Hardware.Esp32", "1.6.42"),
        new("nanoFramework.ResourceManager", "nanoFramework.ResourceManager", "1.2.32"),
        new("nanoFramework.Networking.Sntp", "nanoFramework.Networking.Sntp", "1.6.42"),
        new("nanoFramework.TestFramework", "nanoFramework.TestFramework", "3.0.80"),
    ];

    // What a package's assembly references itself, beside mscorlib: the deployed image must hold it too.
    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["System.IO.Streams"] = ["nanoFramework.System.Text"],
        ["System.Net"] = ["nanoFramework.Runtime.Events", "System.IO.Streams", "System.Threading"],
        ["System.Net.Http"] = ["System.Net", "nanoFramework.System.Collections"],
        ["System.IO.FileSystem"] = ["nanoFramework.Runtime.Events", "System.IO.Streams"],
        ["System.Device.Gpio"] = ["nanoFramework.Runtime.Events"],
        ["System.Device.Spi"] = ["nanoFramework.Runtime.Events", "System.Device.Gpio"],
        ["System.Device.Wifi"] = ["nanoFramework.Runtime.Events", "System.Net"],
        ["System.IO.Ports"] = ["nanoFramework.Runtime.Events", "System.IO.Streams"],
        ["nanoFramework.Hardware.Esp32"] = ["nanoFramework.Runtime.Native", "nanoFramework.Runtime.Events", "System.IO.Streams"],
    };

    /// <summary>The packages of these assemblies and of what they need, in the order of the table.</summary>
    public static IReadOnlyList<PlatformPackage> Closure(IEnumerable<string> assemblies)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        Queue<string> pending = new(assemblies.Append("mscorlib"));
        while (pending.TryDequeue(out string? assembly))
        {
            if (all.Add(assembly))
            {
                foreach (string needed in Needs.GetValueOrDefault(assembly, []))
                {
                    pending.Enqueue(needed);
                }
            }
        }

        return [.. All.Where(package => all.Contains(package.Assembly))];
    }
}
