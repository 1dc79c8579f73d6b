namespace Camera.Frames
{
    /// <summary>
    /// Wakes those who wait for a frame one after the other: each hands the turn on as soon as it has looked, before it sends. Were
    /// all woken at once, who comes meanwhile, as for a snapshot, would stand behind all of them. Used within the hub's lock.
    /// </summary>
    internal sealed class WakeRelay
    {
        private const int Nobody = -1;

        private readonly Viewer[] _viewers;
        private int _turn = Nobody;
        private int _turnBefore = Nobody;

        public WakeRelay(Viewer[] viewers)
        {
            _viewers = viewers;
        }

        /// <summary>A frame was published: the turn begins, or goes on from the one before. A thread that has not even looked since
        /// then is passed over, so that it holds up nobody.</summary>
        /// <returns>Who is to be woken, or null.</returns>
        public Viewer Begin()
        {
            Viewer next = null;
            if (_turn == Nobody || _turn == _turnBefore)
            {
                next = Advance();
            }

            _turnBefore = _turn;
            return next;
        }

        /// <summary>A viewer has looked, or leaves.</summary>
        /// <returns>Who is to be woken, or null.</returns>
        public Viewer Pass(Viewer viewer)
        {
            viewer.IsCalled = false;
            return _turn != Nobody && _viewers[_turn] == viewer ? Advance() : null;
        }

        private Viewer Advance()
        {
            for (int i = 1; i <= _viewers.Length; i++)
            {
                int index = (_turn + i) % _viewers.Length;
                if (_viewers[index].IsCalled)
                {
                    _turn = index;
                    return _viewers[index];
                }
            }

            _turn = Nobody;
            return null;
        }
    }
}
