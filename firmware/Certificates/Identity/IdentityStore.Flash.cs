using Camera.Storage;

namespace Camera.Certificates
{
    // Reading and replacing the record. Every buffer that holds a private key is wiped here.
    public sealed partial class IdentityStore
    {
        private static void Wipe(IdentityRecord record)
        {
            if (record != null)
            {
                record.Wipe();
            }
        }

        private byte[] ReadKey(IdentitySlot slot)
        {
            lock (_lock)
            {
                IdentityRecord record;
                if (slot == null || Read(out record) != RecordStatus.Ok)
                {
                    return null;
                }

                byte[] key = record.CopyKey(slot.PublicKey);
                record.Wipe();
                return key;
            }
        }

        // Reads the record and its keys; the certificates are left to TryReadMaterial. The caller wipes the record.
        private RecordStatus Read(out IdentityRecord record)
        {
            record = null;
            int length;
            RecordStatus status = _record.Load(new byte[0], out length);
            if (status != RecordStatus.TooLarge)
            {
                return status == RecordStatus.Ok ? RecordStatus.Corrupt : status; // ours are never empty
            }

            byte[] data = new byte[length];
            status = _record.Load(data, out length);
            if (status != RecordStatus.Ok)
            {
                return status;
            }

            IdentityRecord read = new IdentityRecord(data);
            if (!read.TryReadKeys())
            {
                read.Wipe();
                return RecordStatus.Corrupt;
            }

            record = read;
            return RecordStatus.Ok;
        }

        // Replaces the record. Private keys that are not given are those of the record there is.
        private IdentityStatus Commit(IdentitySlot current, byte[] newKey, IdentitySlot previous)
        {
            if (!_loaded)
            {
                return IdentityStatus.DeviceFailed;
            }

            IdentityRecord old = null;
            byte[] currentKey = newKey;
            byte[] previousKey = null;
            bool needsOld = newKey == null || previous != null;
            bool found = !needsOld || Read(out old) == RecordStatus.Ok;
            if (needsOld && found)
            {
                currentKey = currentKey ?? old.CopyKey(current.PublicKey);
                previousKey = previous == null ? null : old.CopyKey(previous.PublicKey);
                old.Wipe();
                found = currentKey != null && (previous == null || previousKey != null);
            }

            IdentityStatus status = found ? Save(current, currentKey, previous, previousKey) : IdentityStatus.DeviceFailed;
            ByteRange.Wipe(currentKey);
            ByteRange.Wipe(previousKey);
            if (status == IdentityStatus.Ok)
            {
                Current = current;
                Previous = previous;
            }

            return status;
        }

        private IdentityStatus Save(IdentitySlot current, byte[] currentKey, IdentitySlot previous, byte[] previousKey)
        {
            int size = IdentityRecord.Measure(current, currentKey, previous, previousKey);
            if (size > Capacity)
            {
                return IdentityStatus.TooLarge;
            }

            byte[] data = new byte[size];
            new IdentityRecord(data).Write(current, currentKey, previous, previousKey);
            RecordStatus status = _record.Save(data, 0, size);
            ByteRange.Wipe(data);
            return status == RecordStatus.Ok ? IdentityStatus.Ok : IdentityStatus.DeviceFailed;
        }
    }
}
