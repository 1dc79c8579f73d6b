namespace Camera.Simulator.Tls;

/// <summary>One handshake of an address at a time; the others of that address wait their turn, those of other addresses never.</summary>
internal sealed class AddressTurns
{
    private readonly HashSet<string> _running = [];

    /// <summary>Waits for the address's turn.</summary>
    /// <returns>False when it did not come in time.</returns>
    public bool TryEnter(string address, int timeoutMilliseconds)
    {
        long deadline = Environment.TickCount64 + timeoutMilliseconds;
        lock (_running)
        {
            while (!_running.Add(address))
            {
                long left = deadline - Environment.TickCount64;
                if (left <= 0 || !Monitor.Wait(_running, (int)left))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Ends the turn.</summary>
    public void Leave(string address)
    {
        lock (_running)
        {
            _running.Remove(address);
            Monitor.PulseAll(_running);
        }
    }
}
