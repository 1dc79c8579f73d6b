namespace Camera.Simulator.Tls;

/// <summary>The place of one handshake among those of its address; used by the handshake's thread only.</summary>
internal sealed class HandshakeTurn(AddressTurns turns, string address, long deadline)
{
    private bool _isHeld;

    /// <summary>Takes the place to compute.</summary>
    /// <exception cref="IOException">Others had it until the deadline.</exception>
    public void Enter()
    {
        _isHeld = turns.TryEnter(address, deadline);
        if (!_isHeld)
        {
            throw new IOException("The time is over.");
        }
    }

    /// <summary>Gives it up: to wait for the peer, or for good.</summary>
    public void Leave()
    {
        if (_isHeld)
        {
            _isHeld = false;
            turns.Leave(address);
        }
    }
}
