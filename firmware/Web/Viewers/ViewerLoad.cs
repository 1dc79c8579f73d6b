namespace Camera.Web.Viewers
{
    /// <summary>What those who watch take together at one moment.</summary>
    public sealed class ViewerLoad
    {
        /// <summary>How many they are.</summary>
        public int Watching;

        /// <summary>Places kept for pictures that are sent out: 0 or 1.</summary>
        public int Reserved;

        /// <summary>How many of them have the address of the one who comes.</summary>
        public int FromAddress;

        /// <summary>Kilobytes that their connections take, and the one that sends pictures out.</summary>
        public int Kilobytes;

        /// <summary>Bytes a second that they get, as measured; of one who has just come, as expected.</summary>
        public long BytesPerSecond;

        /// <summary>Streams among them that spend nearly all their time in sending.</summary>
        public int Busy;

        /// <summary>The network or the processor gives no more: at least two streams, and half of all, do nothing but send. One alone
        /// may have a bad connection of its own.</summary>
        public bool IsSaturated => Busy >= 2 && Busy * 2 >= Watching;
    }
}
