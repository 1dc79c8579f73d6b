using System;
using System.Text;
using Camera.Storage;

namespace Camera.Accounts
{
    /// <summary>
    /// The last 64 security events, kept in one record of the flash. Most are written at once; what comes often at most once a minute,
    /// the rest by <see cref="FlushIfDue"/>. When all places are taken, failures and what is everyday have so many each and no more,
    /// and settings changed by one user in a row are one event. The record, integers big-endian:
    /// <code>
    /// 1 byte   format, 2
    /// 1 byte   events
    /// an event, oldest first: 4 bytes number, 1 byte kind, 8 bytes seconds since 1970,
    ///   1 byte length and UTF-8 of the user, 1 byte length and UTF-8 of the address
    /// </code>
    /// </summary>
    public sealed class SecurityLog
    {
        private const byte Format = 2;
        private const int HeaderLength = 2;
        private const int FixedLength = 13; // of an event, before its texts
        private const int MostTextBytes = 4 * AccountLimits.NameLength;
        private const int MostAddressBytes = 64; // an IPv6 address with a zone

        private readonly RecordStore _records;
        private readonly SecurityEvent[] _events = new SecurityEvent[AccountLimits.Events];
        private readonly object _lock = new object();
        private int _count;
        private uint _number;
        private bool _isDirty;
        private long _written = -AccountLimits.EventWriteInterval;

        /// <summary>The most bytes the record can have.</summary>
        public const int RecordSize = HeaderLength + AccountLimits.Events * (FixedLength + 2 + MostTextBytes + MostAddressBytes);

        /// <summary>A log over its record; call <see cref="Load"/> first.</summary>
        public SecurityLog(RecordStore records)
        {
            _records = records;
        }

        /// <summary>The last write to the flash failed; the log goes on in memory.</summary>
        public bool IsWriteFailing { get; private set; }

        /// <summary>There is no event, in flash or since.</summary>
        public bool IsEmpty => _count == 0;

        /// <summary>Reads the record; one that is not readable is given up, for a log must not stop the camera.</summary>
        /// <returns>False when something was lost.</returns>
        public bool Load()
        {
            byte[] data = new byte[RecordSize];
            RecordStatus status = _records.Load(data, out int length);
            lock (_lock)
            {
                return status == RecordStatus.Empty || (status == RecordStatus.Ok && Decode(data, length));
            }
        }

        /// <summary>Notes an event.</summary>
        /// <param name="user">A user's name, or null.</param>
        /// <param name="address">The client's address, or null.</param>
        /// <param name="unixSeconds">Seconds since 1970 UTC, 0 when the clock is not set.</param>
        /// <param name="now">Milliseconds of a monotonic clock.</param>
        public void Add(SecurityEventKind kind, string user, string address, long unixSeconds, long now)
        {
            lock (_lock)
            {
                _number++;
                SecurityEvent entry = new SecurityEvent(_number, kind, unixSeconds, user ?? "", address ?? "");
                if (kind == SecurityEventKind.SettingsChanged && _count > 0 && _events[_count - 1].IsLike(entry))
                {
                    _count--; // a slider moves: its last move stands for all
                }

                Append(entry);
                _isDirty = true;
                if (!(entry.IsFailure || entry.IsEveryday) || IsDue(now))
                {
                    Write(now);
                }
            }
        }

        /// <summary>Writes what waits for its minute, once that is over; cheap otherwise. For every request.</summary>
        public void FlushIfDue(long now)
        {
            if (!_isDirty || !IsDue(now))
            {
                return;
            }

            Flush(now);
        }

        /// <summary>Writes what is not yet in flash: at the end of the camera.</summary>
        public void Flush(long now)
        {
            lock (_lock)
            {
                if (_isDirty)
                {
                    Write(now);
                }
            }
        }

        /// <summary>The events, newest first.</summary>
        public SecurityEvent[] Newest()
        {
            lock (_lock)
            {
                SecurityEvent[] events = new SecurityEvent[_count];
                for (int i = 0; i < _count; i++)
                {
                    events[i] = _events[_count - 1 - i];
                }

                return events;
            }
        }

        private bool IsDue(long now)
        {
            return now - _written >= AccountLimits.EventWriteInterval;
        }

        private void Append(SecurityEvent entry)
        {
            if (_count == _events.Length)
            {
                int first = FirstToGo();
                Array.Copy(_events, first + 1, _events, first, _count - first - 1);
                _count--;
            }

            _events[_count++] = entry;
        }

        private int FirstToGo()
        {
            int failures = 0;
            int everyday = 0;
            int oldestFailure = 0;
            int oldestEveryday = 0;
            for (int i = _count - 1; i >= 0; i--)
            {
                if (_events[i].IsFailure)
                {
                    failures++;
                    oldestFailure = i;
                }
                else if (_events[i].IsEveryday)
                {
                    everyday++;
                    oldestEveryday = i;
                }
            }

            return failures >= AccountLimits.FailureEvents ? oldestFailure
                : everyday >= AccountLimits.EverydayEvents ? oldestEveryday : 0;
        }

        private void Write(long now)
        {
            byte[] data = new byte[RecordSize];
            data[0] = Format;
            data[1] = (byte)_count;
            int position = HeaderLength;
            for (int i = 0; i < _count; i++)
            {
                PutNumber(data, position, _events[i].Number, 4);
                data[position + 4] = (byte)_events[i].Kind;
                PutNumber(data, position + 5, _events[i].UnixSeconds, 8);
                position = PutText(data, position + FixedLength, _events[i].User, MostTextBytes);
                position = PutText(data, position, _events[i].Address, MostAddressBytes);
            }

            IsWriteFailing = _records.Save(data, 0, position) != RecordStatus.Ok;
            _isDirty = IsWriteFailing;
            _written = now;
        }

        private bool Decode(byte[] data, int length)
        {
            if (length < HeaderLength || data[0] != Format || data[1] > AccountLimits.Events)
            {
                return false;
            }

            int position = HeaderLength;
            for (int i = 0; i < data[1]; i++)
            {
                int user = position + FixedLength;
                int address = user < length ? user + 1 + data[user] : length;
                int end = address < length ? address + 1 + data[address] : length + 1;
                if (end > length)
                {
                    return false;
                }

                _number = (uint)TakeNumber(data, position, 4);
                Append(new SecurityEvent(
                    _number,
                    (SecurityEventKind)data[position + 4],
                    TakeNumber(data, position + 5, 8),
                    Encoding.UTF8.GetString(data, user + 1, data[user]),
                    Encoding.UTF8.GetString(data, address + 1, data[address])));
                position = end;
            }

            return true;
        }

        private static void PutNumber(byte[] data, int position, long value, int bytes)
        {
            for (int i = 0; i < bytes; i++)
            {
                data[position + i] = (byte)(value >> (8 * (bytes - 1 - i)));
            }
        }

        private static long TakeNumber(byte[] data, int position, int bytes)
        {
            long value = 0;
            for (int i = 0; i < bytes; i++)
            {
                value = (value << 8) | data[position + i];
            }

            return value;
        }

        private static int PutText(byte[] data, int position, string text, int most)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int count = bytes.Length > most ? 0 : bytes.Length;
            data[position] = (byte)count;
            Array.Copy(bytes, 0, data, position + 1, count);
            return position + 1 + count;
        }
    }
}
