using System;
using System.Text;

namespace Camera.Http
{
    /// <summary>The Date header line, made anew once a second at most. Several threads may make the same line at once; each
    /// result is right.</summary>
    internal sealed class DateHeader
    {
        private readonly IClock _clock;
        private readonly ITimeSource _time;
        private byte[] _line;
        private long _madeAt = long.MinValue / 2;

        public DateHeader(IClock clock, ITimeSource time)
        {
            _clock = clock;
            _time = time;
        }

        /// <summary>The line with its end, or null when the time is not known.</summary>
        public byte[] Line
        {
            get
            {
                if (_time == null) return null;
                long now = _clock.Milliseconds;
                if (now - _madeAt >= 1000)
                {
                    _line = _time.TryGetUtcNow(out DateTime time) ? Encoding.UTF8.GetBytes("Date: " + Format(time) + "\r\n") : null;
                    _madeAt = now;
                }
                return _line;
            }
        }

        /// <summary>IMF-fixdate (RFC 9110, section 5.6.7), e.g. <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
        internal static string Format(DateTime time)
        {
            string days = "SunMonTueWedThuFriSat";
            string months = "JanFebMarAprMayJunJulAugSepOctNovDec";
            return days.Substring((int)time.DayOfWeek * 3, 3) + ", " + TwoDigits(time.Day) + " "
                + months.Substring((time.Month - 1) * 3, 3) + " " + time.Year.ToString() + " " + TwoDigits(time.Hour) + ":"
                + TwoDigits(time.Minute) + ":" + TwoDigits(time.Second) + " GMT";
        }

        private static string TwoDigits(int value) => value.ToString("D2");
    }
}
