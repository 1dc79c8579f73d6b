using System;

namespace Camera.Storage
{
    /// <summary>
    /// One record of bytes that is replaced in one atomic step, in two regions A and B of the flash: a save erases and fills the
    /// region that does not hold the newest record (see <see cref="RecordHeader"/> for the layout), so a cut of power at any
    /// moment leaves the old record or the new one. Any thread; one call at a time per flash.
    /// </summary>
    public sealed class RecordStore
    {
        private const int None = -1;

        private readonly IFlash _flash;
        private readonly int _pair;
        private readonly byte[] _header = new byte[RecordHeader.Size];
        private readonly byte[] _chunk = new byte[StorageLimits.CheckChunk];

        // What the last look at the flash found: the region of the newest whole record, its sequence, the other's state.
        private int _newest = None;
        private uint _sequence;
        private int _length;
        private bool _known;
        private bool _blank;

        /// <summary>Opens the pair of regions <paramref name="firstRegion"/> and the one after it; reads nothing yet.</summary>
        public RecordStore(IFlash flash, int firstRegion)
        {
            _flash = flash ?? throw new ArgumentNullException(nameof(flash));
            if (firstRegion < 0 || firstRegion + 1 >= flash.RegionCount || firstRegion > byte.MaxValue)
            {
                throw new ArgumentOutOfRangeException(nameof(firstRegion));
            }

            if (flash.RegionSize <= RecordHeader.Size)
            {
                throw new ArgumentException("regions too small");
            }

            _pair = firstRegion;
        }

        /// <summary>Most bytes a record can have.</summary>
        public int MaximumLength => _flash.RegionSize - RecordHeader.Size;

        /// <summary>Reads the newest whole record.</summary>
        /// <param name="buffer">Takes the record from its index 0 on; on failure its content is undefined.</param>
        /// <param name="length">Bytes of the record; when it is <see cref="RecordStatus.TooLarge"/> the bytes needed, else 0.</param>
        public RecordStatus Load(byte[] buffer, out int length)
        {
            if (buffer == null)
            {
                throw new ArgumentNullException(nameof(buffer));
            }

            length = 0;
            _known = false;
            if (!Look())
            {
                return RecordStatus.DeviceFailed;
            }

            if (_newest == None)
            {
                return _blank ? RecordStatus.Empty : RecordStatus.Corrupt;
            }

            length = _length;
            if (_length > buffer.Length)
            {
                return RecordStatus.TooLarge;
            }

            if (!_flash.Read(_newest, RecordHeader.Size, buffer, 0, _length))
            {
                length = 0;
                return RecordStatus.DeviceFailed;
            }

            return RecordStatus.Ok;
        }

        /// <summary>Replaces the record. When it returns <see cref="RecordStatus.Ok"/> the new one is durable and was read back;
        /// with any other result the old one is still there, unless the flash failed after the last byte.</summary>
        public RecordStatus Save(byte[] data, int offset, int count)
        {
            if (data == null)
            {
                throw new ArgumentNullException(nameof(data));
            }

            if (offset < 0 || count < 0 || count > data.Length - offset)
            {
                throw new ArgumentOutOfRangeException(nameof(count));
            }

            if (count > MaximumLength)
            {
                return RecordStatus.TooLarge;
            }

            if (!_known && !Look())
            {
                return RecordStatus.DeviceFailed;
            }

            int region = _newest == _pair ? _pair + 1 : _pair;
            uint sequence = _sequence + 1;
            RecordHeader.Write(_header, _pair, sequence, count);
            uint crc = Crc32.Update(Crc32.Seed, _header, 0, RecordHeader.CrcAt);
            RecordHeader.Put(_header, RecordHeader.CrcAt, Crc32.Finish(Crc32.Update(crc, data, offset, count)));

            // The header last: before it is there the region cannot be taken for a record.
            bool written = _flash.Erase(region)
                && _flash.Write(region, RecordHeader.Size, data, offset, count)
                && _flash.Write(region, 0, _header, 0, RecordHeader.Size)
                && _flash.Flush(region);
            int length;
            uint found;
            if (!written || !TryCheck(region, out found, out length) || found != sequence || length != count)
            {
                _known = false;
                return RecordStatus.DeviceFailed;
            }

            _newest = region;
            _sequence = sequence;
            _length = count;
            return RecordStatus.Ok;
        }

        // Finds the newest whole record. False when the flash could not be read: then nothing may be concluded, and above all
        // nothing erased.
        private bool Look()
        {
            _newest = None;
            _sequence = 0;
            _length = 0;
            _blank = true;
            for (int region = _pair; region <= _pair + 1; region++)
            {
                uint sequence;
                int length;
                if (!TryCheck(region, out sequence, out length))
                {
                    return false;
                }

                if (length >= 0 && sequence > _sequence)
                {
                    _newest = region;
                    _sequence = sequence;
                    _length = length;
                }
            }

            _known = true;
            return true;
        }

        // Checks one region without loading it; length is -1 when it holds no whole record. False when it cannot be read.
        private bool TryCheck(int region, out uint sequence, out int length)
        {
            length = -1;
            sequence = 0;
            if (!_flash.Read(region, 0, _header, 0, RecordHeader.Size))
            {
                return false;
            }

            int claimed;
            if (!RecordHeader.TryRead(_header, _pair, MaximumLength, out sequence, out claimed))
            {
                _blank &= IsBlank(_header);
                return true;
            }

            _blank = false;
            uint expected = RecordHeader.Get(_header, RecordHeader.CrcAt);
            uint crc = Crc32.Update(Crc32.Seed, _header, 0, RecordHeader.CrcAt);
            for (int at = 0; at < claimed; at += _chunk.Length)
            {
                int count = Math.Min(_chunk.Length, claimed - at);
                if (!_flash.Read(region, RecordHeader.Size + at, _chunk, 0, count))
                {
                    return false;
                }

                crc = Crc32.Update(crc, _chunk, 0, count);
            }

            length = Crc32.Finish(crc) == expected ? claimed : -1;
            return true;
        }

        private static bool IsBlank(byte[] header)
        {
            foreach (byte value in header)
            {
                if (value != 0xFF)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
