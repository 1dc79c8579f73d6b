namespace Camera.Simulator.Terminal;

/// <summary>The status for a log or a pipe: the address once, and a line when something has changed.</summary>
public sealed class PlainLines
{
    private const int PaceMilliseconds = 10_000; // a log that is read later needs no more

    private readonly StatusView _view;
    private readonly TextWriter _output;

    /// <summary>Lines into a writer.</summary>
    public PlainLines(StatusView view, TextWriter output)
    {
        _view = view;
        _output = output;
    }

    /// <summary>Writes until it is told to end.</summary>
    public void Run(CancellationToken end)
    {
        string[] addresses = _view.Addresses;
        _output.WriteLine($"The camera is at {string.Join(" and ", addresses)} ({_view.Reach}). Ctrl+C ends it.");
        _output.Flush();
        string last = _view.Line();
        while (!end.WaitHandle.WaitOne(PaceMilliseconds))
        {
            string now = _view.Line();
            if (now != last)
            {
                _output.WriteLine(now);
                _output.Flush();
                last = now;
            }
        }

        _output.WriteLine("The camera ends.");
    }
}
