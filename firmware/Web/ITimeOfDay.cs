using System;

namespace Camera.Web
{
    /// <summary>The time of day; on the board 1970 until a time server has answered.</summary>
    public interface ITimeOfDay
    {
        /// <summary>The clock has been set since power-on.</summary>
        bool IsSet { get; }

        /// <summary>Now, UTC; meaningless unless <see cref="IsSet"/>.</summary>
        DateTime UtcNow { get; }
    }
}
