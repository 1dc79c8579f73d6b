namespace Camera.Web.Device
{
    /// <summary>What the board's button asks for.</summary>
    public enum ButtonAction
    {
        /// <summary>Nothing: a touch.</summary>
        None,

        /// <summary>Open the setup network.</summary>
        OpenSetup,

        /// <summary>Forget settings, accounts, keys and the network.</summary>
        Forget,
    }

    /// <summary>Tells what a press asks for by its length; decided on release, so that a longer one stays possible.</summary>
    public static class ButtonHold
    {
        /// <summary>Shortest press in milliseconds that counts: longer than anything by chance.</summary>
        public const int Setup = 3000;

        /// <summary>Shortest press in milliseconds that forgets: nobody holds so long without meaning it.</summary>
        public const int Forget = 10000;

        /// <summary>Why the board restarts after it has forgotten.</summary>
        /// <param name="isErased">The flash did not fail.</param>
        public static string ResetSentence(bool isErased)
        {
            return "factory reset by the button" + (isErased ? string.Empty : ": the flash failed, so something may still be in it");
        }

        /// <summary>The action of a press.</summary>
        public static ButtonAction ActionOf(long milliseconds)
        {
            return milliseconds >= Forget ? ButtonAction.Forget : milliseconds >= Setup ? ButtonAction.OpenSetup : ButtonAction.None;
        }
    }
}
