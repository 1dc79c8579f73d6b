namespace Camera.Web.Network
{
    /// <summary>What the board does about its network now.</summary>
    public enum NetworkStep
    {
        /// <summary>Nothing.</summary>
        Wait,

        /// <summary>Try to join.</summary>
        Join,

        /// <summary>Open the setup network.</summary>
        OpenSetup,
    }

    /// <summary>When to try to join the network, and when to give up and open the setup network. Asked about once a second.</summary>
    public sealed class ReconnectPolicy
    {
        private readonly bool _hasNetwork;
        private long _lastUp;
        private long _nextTry;
        private int _pause = NetworkLimits.FirstPause;

        /// <summary>Begins at the start of the board.</summary>
        /// <param name="hasNetwork">A network has been set.</param>
        /// <param name="now">Milliseconds of a clock that only goes forward.</param>
        public ReconnectPolicy(bool hasNetwork, long now)
        {
            _hasNetwork = hasNetwork;
            _lastUp = now;
            _nextTry = now;
        }

        /// <summary>The next step.</summary>
        /// <param name="isConnected">The board has an address in the network.</param>
        public NetworkStep Next(bool isConnected, long now)
        {
            if (!_hasNetwork)
            {
                return NetworkStep.OpenSetup;
            }

            if (isConnected)
            {
                _lastUp = now;
                _nextTry = now;
                _pause = NetworkLimits.FirstPause;
                return NetworkStep.Wait;
            }

            if (now - _lastUp >= NetworkLimits.UnreachableBeforeSetup)
            {
                return NetworkStep.OpenSetup;
            }

            if (now < _nextTry)
            {
                return NetworkStep.Wait;
            }

            _nextTry = now + _pause;
            _pause = _pause * 2 > NetworkLimits.LongestPause ? NetworkLimits.LongestPause : _pause * 2;
            return NetworkStep.Join;
        }

        /// <summary>Whether the setup network has served its time: there is a network to try again, and nobody is setting another.</summary>
        /// <param name="lastUsed">When somebody last asked for the setup page, or when it was opened.</param>
        public static bool IsSetupOver(bool hasNetwork, long lastUsed, long now)
        {
            return hasNetwork && now - lastUsed >= NetworkLimits.SetupIdle;
        }
    }
}
