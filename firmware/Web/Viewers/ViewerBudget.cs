using Camera.Http;

namespace Camera.Web.Viewers
{
    /// <summary>
    /// Decides how many can watch, so that one more never takes anything from those who do. In this order: places (each viewer can hold
    /// a frame, and keeps a connection that the page needs too), memory of the connections, bandwidth. Pure arithmetic over
    /// <see cref="WebLimits"/> and what was measured.
    /// </summary>
    public sealed class ViewerBudget
    {
        private readonly WebLimits _limits;

        /// <summary>The budget of a camera with these limits.</summary>
        public ViewerBudget(WebLimits limits, HttpLimits http)
        {
            _limits = limits;
            Places = AtLeastOne(http.Connections - limits.PageConnections, limits.Viewers);
            PlacesPerAddress = AtLeastOne(http.ConnectionsPerAddress - limits.PageConnections, Places);
        }

        /// <summary>Viewers at once, whatever they watch.</summary>
        public int Places { get; }

        /// <summary>Of these, how many from one address.</summary>
        public int PlacesPerAddress { get; }

        /// <summary>Kilobytes that one connection takes.</summary>
        public int KilobytesOf(bool isEncrypted)
        {
            return isEncrypted ? _limits.HttpsViewerKilobytes : _limits.HttpViewerKilobytes;
        }

        /// <summary>Whether one more may come.</summary>
        /// <param name="bytesPerSecond">What they would get.</param>
        /// <param name="isStream">False for a snapshot, which is gone in a moment and so is let in while the network is busy.</param>
        public ViewerLimit Judge(ViewerLoad load, bool isEncrypted, bool isStream, long bytesPerSecond)
        {
            if (load.Watching > 0 && load.Watching + load.Reserved >= Places)
            {
                return ViewerLimit.Places;
            }

            if (load.FromAddress >= PlacesPerAddress)
            {
                return ViewerLimit.Address;
            }

            // Whoever is alone gets what there is.
            if (load.Watching == 0)
            {
                return ViewerLimit.None;
            }

            if (load.Kilobytes + KilobytesOf(isEncrypted) > _limits.ViewersKilobytes)
            {
                return ViewerLimit.Memory;
            }

            long most = _limits.ViewersKilobytesPerSecond * 1024L;
            bool isOver = most > 0 && load.BytesPerSecond + bytesPerSecond > most;
            return isStream && (load.IsSaturated || isOver) ? ViewerLimit.Bandwidth : ViewerLimit.None;
        }

        /// <summary>How many viewers there can be in all: those of now and more of one kind.</summary>
        /// <param name="isStream">As for <see cref="Judge"/>.</param>
        /// <param name="bytesPerSecond">What each further one would get.</param>
        /// <param name="limit">What ends the row; never <see cref="ViewerLimit.None"/>.</param>
        public int Most(ViewerLoad load, bool isEncrypted, bool isStream, long bytesPerSecond, out ViewerLimit limit)
        {
            ViewerLoad grown = new ViewerLoad
            {
                Watching = load.Watching, Reserved = load.Reserved, Kilobytes = load.Kilobytes,
                BytesPerSecond = load.BytesPerSecond, Busy = load.Busy,
            };
            limit = Judge(grown, isEncrypted, isStream, bytesPerSecond);
            while (limit == ViewerLimit.None)
            {
                grown.Watching++;
                grown.Kilobytes += KilobytesOf(isEncrypted);
                grown.BytesPerSecond += bytesPerSecond;
                limit = Judge(grown, isEncrypted, isStream, bytesPerSecond);
            }

            return grown.Watching;
        }

        /// <summary>The word for programs.</summary>
        public static string NameOf(ViewerLimit limit)
        {
            switch (limit)
            {
                case ViewerLimit.Places: return "places";
                case ViewerLimit.Memory: return "memory";
                case ViewerLimit.Bandwidth: return "bandwidth";
                case ViewerLimit.Address: return "address";
                default: return null;
            }
        }

        private static int AtLeastOne(int number, int most)
        {
            return number < 1 ? 1 : number < most ? number : most;
        }
    }
}
