using System;
using System.Text;
using Camera.Storage;

namespace Camera.Accounts
{
    /// <summary>
    /// The last 64 security events, kept in one record of the flash. Changes are written at once; failures, which anybody can
    /// cause, at most once a minute. The record, integers big-endian:
    /// <code>
    /// 1 byte   format, 1
    /// 4 bytes  number of the newest event
    /// 1 byte   events
    /// an event, oldest first: 1 byte kind, 8 bytes seconds since 1970,
    ///   1 byte length and UTF-8 of the user, 1 byte length and UTF-8 of the address
    /// </code>
    /// </summary>
    public sealed class SecurityLog
    {
        private const byte Format = 1;
        private const int HeaderLength = 6;
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
        public const int RecordSize = HeaderLength + AccountLimits.Events * (11 + MostTextBytes + MostAddressBytes);

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
                Append(new SecurityEvent(_number, kind, unixSeconds, user ?? "", address ?? ""));
                _isDirty = true;
                bool isCheap = kind == SecurityEventKind.Failed || kind == SecurityEventKind.Blocked;
                if (!isCheap || now - _written >= AccountLimits.EventWriteInterval)
                {
                    Write(now);
                }
            }
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

        private void Append(SecurityEvent entry)
        {
            if (_count == _events.Length)
            {
                Array.Copy(_events, 1, _events, 0, _count - 1);
                _count--;
            }

            _events[_count++] = entry;
        }

        private void Write(long now)
        {
            byte[] data = new byte[RecordSize];
            data[0] = Format;
            PutNumber(data, 1, _number, 4);
            data[5] = (byte)_count;
            int position = HeaderLength;
            for (int i = 0; i < _count; i++)
            {
                data[position] = (byte)_events[i].Kind;
                PutNumber(data, position + 1, _events[i].UnixSeconds, 8);
                position = PutText(data, position + 9, _events[i].User, MostTextBytes);
                position = PutText(data, position, _events[i].Address, MostAddressBytes);
            }

            IsWriteFailing = _records.Save(data, 0, position) != RecordStatus.Ok;
            _isDirty = IsWriteFailing;
            _written = now;
        }

        private bool Decode(byte[] data, int length)
        {
            if (length < HeaderLength || data[0] != Format || data[5] > AccountLimits.Events)
            {
                return false;
            }

            _number = (uint)TakeNumber(data, 1, 4);
            int position = HeaderLength;
            for (int i = 0; i < data[5]; i++)
            {
                int user = position + 9;
                int address = user < length ? user + 1 + data[user] : length;
                int end = address < length ? address + 1 + data[address] : length + 1;
                if (end > length)
                {
                    return false;
                }

                Append(new SecurityEvent(
                    (uint)(_number - data[5] + 1 + i),
                    (SecurityEventKind)data[position],
                    TakeNumber(data, position + 1, 8),
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
