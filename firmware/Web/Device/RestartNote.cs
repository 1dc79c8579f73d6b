namespace Camera.Web.Device
{
    /// <summary>What the board writes down before it restarts itself, so that the next start can tell why, and how often in a row.
    /// As text: the count, a blank, the reason.</summary>
    public sealed class RestartNote
    {
        /// <summary>Characters of a reason: it is shown on a line.</summary>
        public const int MaxReason = 200;

        /// <summary>Highest count that is kept: the pause grows no more after it.</summary>
        public const int MaxCount = 99;

        /// <summary>A note.</summary>
        /// <param name="count">Restarts in a row, this one included; 0 for one that was asked for.</param>
        public RestartNote(int count, string reason)
        {
            Count = count < 0 ? 0 : count > MaxCount ? MaxCount : count;
            Reason = reason.Length > MaxReason ? reason.Substring(0, MaxReason) : reason;
        }

        /// <summary>Failures in a row; 0 when the restart was asked for.</summary>
        public int Count { get; }

        /// <summary>Why, for people.</summary>
        public string Reason { get; }

        /// <summary>The text to keep.</summary>
        public string Text
        {
            get { return Count.ToString() + " " + Reason; }
        }

        /// <summary>What the status page shows of it.</summary>
        public string Sentence
        {
            get
            {
                string reason = Reason.EndsWith(".") ? Reason : Reason + ".";
                return (Count == 0 ? "The last restart was asked for: "
                    : "The last restart followed a failure (" + Count.ToString() + " in a row): ") + reason;
            }
        }

        /// <summary>Reads a kept text.</summary>
        /// <param name="note">The note, or null.</param>
        public static bool TryParse(string text, out RestartNote note)
        {
            note = null;
            int blank = text == null ? -1 : text.IndexOf(' ');
            if (blank < 1 || !WholeNumber.TryRead(text.Substring(0, blank), out int count) || count < 0)
            {
                return false;
            }

            note = new RestartNote(count, text.Substring(blank + 1).Trim());
            return true;
        }
    }
}
