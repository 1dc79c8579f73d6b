using Camera.Simulator.Terminal;

namespace Camera.Simulator;

/// <summary>Runs the camera on a PC.</summary>
public static class Program
{
    /// <summary>Returns 0 when it was ended in order, 1 when it could not start.</summary>
    public static int Main(string[] arguments) => CommandLine.Create().Parse(arguments).Invoke();
}
