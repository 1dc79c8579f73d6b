namespace Camera.Web.Device
{
    /// <summary>Follows the board's button: an action is due when it is released, for only then is it known how long it was held. A
    /// press that began before the start has had its say then (see <see cref="CameraOptions.IsButtonHeld"/>), except that it can
    /// still be held long enough to forget. To be asked some times a second.</summary>
    public sealed class ButtonWatch
    {
        private bool _isDown;
        private bool _isFromStart;
        private long _since;

        /// <summary>Begins at the start of the board.</summary>
        /// <param name="isDown">The button is held.</param>
        /// <param name="now">Milliseconds of a clock that only goes forward.</param>
        public ButtonWatch(bool isDown, long now)
        {
            _isDown = isDown;
            _isFromStart = isDown;
            _since = now;
        }

        /// <summary>The action that is due now.</summary>
        public ButtonAction Next(bool isDown, long now)
        {
            if (isDown == _isDown)
            {
                return ButtonAction.None;
            }

            ButtonAction action = isDown ? ButtonAction.None : ButtonHold.ActionOf(now - _since);
            bool isSpent = _isFromStart && action == ButtonAction.OpenSetup;
            _isDown = isDown;
            _isFromStart = false;
            _since = now;
            return isSpent ? ButtonAction.None : action;
        }
    }
}
