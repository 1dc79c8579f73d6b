using System.Globalization;
using Camera.Http;

namespace Camera.Simulator.Terminal;

/// <summary>The last events that the operator should know, oldest first. Any thread.</summary>
public sealed class EventLog : IHttpLog
{
    private const int Kept = 6; // lines on the screen

    private readonly Queue<string> _lines = new();

    /// <summary>Events since the start.</summary>
    public long Count { get; private set; }

    /// <summary>What is kept.</summary>
    public string[] Lines
    {
        get
        {
            lock (_lines)
            {
                return _lines.ToArray();
            }
        }
    }

    /// <inheritdoc/>
    public void HandlerFailed(string path, Exception? exception) => Add($"{path} failed: {exception?.ToString() ?? "no response"}");

    /// <inheritdoc/>
    public void Rejected(string remoteAddress, RejectionReason reason) => Add($"{remoteAddress} was refused: {reason}");

    /// <inheritdoc/>
    public void ListenerFailed(int port, Exception exception) => Add($"port {port} failed: {exception}");

    private void Add(string what)
    {
        string line = DateTime.Now.ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + what;
        lock (_lines)
        {
            Count++;
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }
}
