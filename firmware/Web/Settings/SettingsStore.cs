using Camera.Storage;

namespace Camera.Web
{
    /// <summary>Keeps the settings in flash.</summary>
    internal sealed class SettingsStore
    {
        /// <summary>All settings take under 300 bytes today; a record of a later version may be longer.</summary>
        private const int UsualBytes = 512;

        private readonly RecordStore _record;

        public SettingsStore(IFlash flash)
        {
            _record = new RecordStore(flash, FlashLayout.Settings);
        }

        /// <summary>Sets what flash holds on <paramref name="values"/>, which has the defaults.</summary>
        /// <returns>False when something was kept and cannot be read.</returns>
        public bool Load(SettingsTable table, SettingValues values)
        {
            byte[] buffer = new byte[UsualBytes];
            RecordStatus status = _record.Load(buffer, out int length);
            if (status == RecordStatus.TooLarge)
            {
                buffer = new byte[length];
                status = _record.Load(buffer, out length);
            }

            return status == RecordStatus.Empty
                || (status == RecordStatus.Ok && SettingsCodec.TryDecode(buffer, length, table, values));
        }

        /// <summary>Replaces what is kept.</summary>
        /// <returns>False when the flash failed; what was kept is still there.</returns>
        public bool Save(SettingsTable table, SettingValues values)
        {
            byte[] record = SettingsCodec.Encode(table, values);
            return _record.Save(record, 0, record.Length) == RecordStatus.Ok;
        }
    }
}
