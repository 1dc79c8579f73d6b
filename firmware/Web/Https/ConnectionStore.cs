using Camera.Storage;

namespace Camera.Web.Https
{
    /// <summary>
    /// The connection setting that a browser has confirmed; one on trial is never written, so a restart brings the confirmed one
    /// back. The record: 1 byte format (1), 1 byte mode (0 HTTP, 1 HTTPS), 2 bytes HTTPS port, big-endian.
    /// </summary>
    internal sealed class ConnectionStore
    {
        private const byte Format = 1;
        private const int Length = 4;

        private readonly RecordStore _records;

        public ConnectionStore(IFlash flash)
        {
            _records = new RecordStore(flash, FlashLayout.Connection);
        }

        /// <summary>The confirmed setting; HTTP when there is none or it cannot be read, for HTTP always works.</summary>
        public ConnectionSetting Load()
        {
            byte[] data = new byte[Length];
            RecordStatus status = _records.Load(data, out int length);
            if (status != RecordStatus.Ok || length != Length || data[0] != Format || data[1] > 1)
            {
                return new ConnectionSetting(false, ConnectionSetting.DefaultPort);
            }

            int port = (data[2] << 8) | data[3];
            return new ConnectionSetting(data[1] == 1, port == 0 ? ConnectionSetting.DefaultPort : port);
        }

        /// <summary>Keeps a confirmed setting.</summary>
        /// <returns>False when the flash fails.</returns>
        public bool Save(ConnectionSetting setting)
        {
            byte[] data =
            {
                Format, (byte)(setting.IsHttps ? 1 : 0), (byte)(setting.HttpsPort >> 8), (byte)setting.HttpsPort,
            };
            return _records.Save(data, 0, Length) == RecordStatus.Ok;
        }
    }
}
