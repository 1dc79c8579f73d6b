using Camera.Certificates;

namespace Camera.Web.Https
{
    /// <summary>The time as certificates count it.</summary>
    internal sealed class CertificateClock
    {
        private readonly ITimeOfDay _time;

        public CertificateClock(ITimeOfDay time)
        {
            _time = time;
        }

        /// <summary>Now, or <see cref="DerTime.Unknown"/> while the clock is not set.</summary>
        public long Now => _time.IsSet ? DerTime.FromDateTime(_time.UtcNow) : DerTime.Unknown;

        /// <summary>From when a new certificate is valid: a day ago, since clients' clocks differ; with no clock, the first day of the
        /// year this was written in, which no client's clock is before.</summary>
        public long NotBefore => _time.IsSet ? Now - DerTime.Day : DerTime.FromDate(2026, 1, 1);
    }
}
