using Camera.Simulator.Sources;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Camera.Simulator.Terminal;

/// <summary>The status on a terminal, in place, with keys.</summary>
public sealed class LiveScreen
{
    private const int PaceMilliseconds = 250;

    private readonly StatusView _view;
    private readonly DamagedSensor _sensor;

    /// <summary>A screen of this status.</summary>
    public LiveScreen(StatusView view, DamagedSensor sensor)
    {
        _view = view;
        _sensor = sensor;
    }

    /// <summary>Shows it until it is told to end, by the token or by a key.</summary>
    public void Run(CancellationTokenSource end)
    {
        AnsiConsole.Live(Render()).AutoClear(false).Start(screen =>
        {
            while (!end.Token.WaitHandle.WaitOne(PaceMilliseconds))
            {
                TakeKeys(end);
                screen.UpdateTarget(Render());
            }
        });
        AnsiConsole.WriteLine("The camera ends.");
    }

    private void TakeKeys(CancellationTokenSource end)
    {
        while (Console.KeyAvailable)
        {
            switch (Console.ReadKey(intercept: true).KeyChar)
            {
                case 'd':
                    _sensor.InflictNext();
                    break;
                case 'q':
                    end.Cancel();
                    break;
            }
        }
    }

    private IRenderable Render()
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        string[] addresses = _view.Addresses;
        for (int i = 0; i < addresses.Length; i++)
        {
            grid.AddRow(new Text(i == 0 ? "Address" : ""), new Text(addresses[i], new Style(Color.Green, null, Decoration.Underline)));
        }

        grid.AddRow(new Text("Reached by"), new Text(_view.Reach));
        foreach ((string name, string value) in _view.Rows())
        {
            grid.AddRow(new Text(name), new Text(value));
        }

        foreach (string line in _view.Log.Lines)
        {
            grid.AddRow(new Text("Event"), new Text(line, new Style(Color.Yellow)).Overflow(Overflow.Ellipsis));
        }

        return new Rows(
            new Panel(grid).Header(" Camera simulator ").RoundedBorder().Expand(),
            new Text("d: break frames in the next way   q or Ctrl+C: end", new Style(Color.Grey)));
    }
}
