namespace Camera.Http
{
    /// <summary>Comparison of entity tags for If-None-Match (RFC 9110, sections 8.8.3 and 13.1.2).</summary>
    internal static class EntityTag
    {
        /// <summary>The list holds the tag, by weak comparison, or is a star.</summary>
        /// <param name="list">The header's value, or null.</param>
        /// <param name="tag">With its quotes.</param>
        public static bool IsIn(string list, string tag)
        {
            if (list == null) return false;
            if (list.Trim() == "*") return true;
            int at = 0;
            while (at < list.Length)
            {
                int open = list.IndexOf('"', at);
                int close = open < 0 ? -1 : list.IndexOf('"', open + 1);
                if (close < 0) return false;
                if (close - open + 1 == tag.Length && list.Substring(open, tag.Length) == tag) return true;
                at = close + 1;
            }
            return false;
        }
    }
}
