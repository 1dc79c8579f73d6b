namespace Camera.Simulator.Tls;

/// <summary>One place an address: one thread at a time computes for the handshakes of that address. Whoever waits for its peer gives
/// the place up meanwhile (<see cref="HandshakeTurn"/>), so a client that stalls costs no other one anything, not even behind the
/// same address; and an address that sends many gets one processor, not all.</summary>
internal sealed class AddressTurns
{
    private readonly HashSet<string> _running = [];

    /// <summary>Waits for the address's turn.</summary>
    /// <param name="deadline">In <see cref="Environment.TickCount64"/>.</param>
    /// <returns>False when it did not come in time.</returns>
    public bool TryEnter(string address, long deadline)
    {
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
