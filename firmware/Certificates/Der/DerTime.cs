using System;
using System.Text;

namespace Camera.Certificates
{
    /// <summary>
    /// Times of certificates, as seconds since 1970-01-01 00:00:00 UTC: years 0 to 9999, which the board's DateTime (1601 to 3000)
    /// does not reach. The forms are those of RFC 5280 section 4.1.2.5: UTCTime to 2049, GeneralizedTime from 2050 on.
    /// </summary>
    public static class DerTime
    {
        /// <summary>The time is not known: the clock has not been set.</summary>
        public const long Unknown = long.MinValue;

        /// <summary>9999-12-31 23:59:59: no well-defined expiry (RFC 5280 section 4.1.2.5).</summary>
        public const long Last = 253402300799;

        /// <summary>Seconds in a day.</summary>
        public const long Day = 86400;

        private const int DaysTo1970 = 719528;
        private const int DaysIn400Years = 146097;

        /// <summary>Seconds of a DateTime in UTC.</summary>
        public static long FromDateTime(DateTime utc)
        {
            return (utc - new DateTime(1970, 1, 1)).Ticks / TimeSpan.TicksPerSecond;
        }

        /// <summary>Reads a UTCTime or GeneralizedTime.</summary>
        public static bool TryReadTime(this DerReader reader, out long time)
        {
            time = 0;
            if (!reader.TryRead())
            {
                return false;
            }

            int yearDigits = reader.Tag == DerTag.UtcTime ? 2 : 4;
            if (reader.Tag != DerTag.UtcTime && reader.Tag != DerTag.GeneralizedTime)
            {
                return reader.Fail(DerError.UnexpectedTag);
            }

            byte[] data = reader.Data;
            int at = reader.ContentStart;
            if (reader.ContentLength != yearDigits + 11 || data[at + yearDigits + 10] != 'Z')
            {
                return reader.Fail(DerError.BadTime);
            }

            int year = Digits(data, at, 2);
            if (yearDigits == 2)
            {
                year += year < 50 ? 2000 : 1900;
            }
            else
            {
                year = year * 100 + Digits(data, at + 2, 2);
            }

            at += yearDigits;
            int month = Digits(data, at, 2);
            int day = Digits(data, at + 2, 2);
            int hour = Digits(data, at + 4, 2);
            int minute = Digits(data, at + 6, 2);
            int second = Digits(data, at + 8, 2);
            if (year < 0 || month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month)
                || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
            {
                return reader.Fail(DerError.BadTime);
            }

            time = FromDate(year, month, day) + hour * 3600 + minute * 60 + second;
            return true;
        }

        /// <summary>Writes the time in the form that its year asks for.</summary>
        /// <exception cref="ArgumentException">Before 1950 or after 9999.</exception>
        public static void WriteTime(this DerWriter writer, long time)
        {
            if (time < FromDate(1950, 1, 1) || time > Last)
            {
                throw new ArgumentException("time");
            }

            string digits = Compact(time);
            bool utc = time < FromDate(2050, 1, 1);
            writer.Write(
                utc ? DerTag.UtcTime : DerTag.GeneralizedTime,
                Encoding.UTF8.GetBytes((utc ? digits.Substring(2) : digits) + "Z"));
        }

        /// <summary>The time as text: 2049-12-31 23:59:59 UTC.</summary>
        public static string ToText(long time)
        {
            string d = Compact(time);
            return d.Substring(0, 4) + "-" + d.Substring(4, 2) + "-" + d.Substring(6, 2) + " " + d.Substring(8, 2) + ":"
                + d.Substring(10, 2) + ":" + d.Substring(12, 2) + " UTC";
        }

        /// <summary>The date alone: 2049-12-31.</summary>
        public static string ToDateText(long time)
        {
            return ToText(time).Substring(0, 10);
        }

        /// <summary>Midnight at the start of a day of the Gregorian calendar, years 0 to 9999.</summary>
        public static long FromDate(int year, int month, int day)
        {
            return (DaysTo(year, month) + day - 1 - DaysTo1970) * Day;
        }

        // yyyyMMddHHmmss
        private static string Compact(long time)
        {
            int days = (int)(time / Day);
            int rest = (int)(time % Day);
            if (rest < 0)
            {
                days--;
                rest += (int)Day;
            }

            days += DaysTo1970;
            int year = (int)((long)days * 400 / DaysIn400Years);
            while (year > 0 && DaysTo(year, 1) > days)
            {
                year--;
            }

            while (DaysTo(year + 1, 1) <= days)
            {
                year++;
            }

            int month = 12;
            while (month > 1 && DaysTo(year, month) > days)
            {
                month--;
            }

            int day = days - DaysTo(year, month) + 1;
            return year.ToString("D4") + month.ToString("D2") + day.ToString("D2") + (rest / 3600).ToString("D2")
                + (rest / 60 % 60).ToString("D2") + (rest % 60).ToString("D2");
        }

        // Days from 0000-01-01 to the first of a month.
        private static int DaysTo(int year, int month)
        {
            int before = year - 1;
            int leaps = year == 0 ? 0 : before / 4 - before / 100 + before / 400 + 1;
            int days = year * 365 + leaps;
            for (int m = 1; m < month; m++)
            {
                days += DaysInMonth(year, m);
            }

            return days;
        }

        private static int DaysInMonth(int year, int month)
        {
            if (month == 2)
            {
                bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                return leap ? 29 : 28;
            }

            return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }

        // -1000 when one is not a digit: every sum with it stays negative.
        private static int Digits(byte[] data, int offset, int count)
        {
            int value = 0;
            for (int i = 0; i < count; i++)
            {
                int digit = data[offset + i] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -100000;
                }

                value = value * 10 + digit;
            }

            return value;
        }
    }
}
