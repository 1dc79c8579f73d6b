namespace Camera.Storage
{
    /// <summary>The first bytes of a region that holds a record. Numbers are low byte first.</summary>
    /// <remarks>
    /// <code>
    /// at  bytes
    ///  0  4     magic: "CREC"
    ///  4  1     version of this layout: 1
    ///  5  1     number of the pair's first region: a record is not taken from another's place
    ///  6  2     zero
    ///  8  4     sequence: 1 for the first save, then one more each time; the higher one is the newer
    /// 12  4     length of the data
    /// 16  4     CRC-32 of the 16 bytes above and the data
    /// 20  ...   data
    /// </code>
    /// A region wears out long before the sequence ends.
    /// </remarks>
    internal static class RecordHeader
    {
        public const int Size = 20;
        public const int CrcAt = 16;
        private const uint Magic = 0x43455243;
        private const byte Version = 1;

        public static void Write(byte[] header, int pair, uint sequence, int length)
        {
            Put(header, 0, Magic);
            header[4] = Version;
            header[5] = (byte)pair;
            header[6] = 0;
            header[7] = 0;
            Put(header, 8, sequence);
            Put(header, 12, (uint)length);
        }

        /// <summary>Takes the header apart, without the checksum.</summary>
        /// <returns>False when this cannot be a record of that pair and size.</returns>
        public static bool TryRead(byte[] header, int pair, int maximumLength, out uint sequence, out int length)
        {
            sequence = Get(header, 8);
            uint claimed = Get(header, 12);
            length = claimed <= (uint)maximumLength ? (int)(long)claimed : -1;
            return Get(header, 0) == Magic
                && header[4] == Version
                && header[5] == (byte)pair
                && header[6] == 0
                && header[7] == 0
                && sequence != 0
                && length >= 0;
        }

        public static void Put(byte[] buffer, int at, uint value)
        {
            buffer[at] = (byte)value;
            buffer[at + 1] = (byte)(value >> 8);
            buffer[at + 2] = (byte)(value >> 16);
            buffer[at + 3] = (byte)(value >> 24);
        }

        public static uint Get(byte[] buffer, int at)
        {
            return buffer[at] | ((uint)buffer[at + 1] << 8) | ((uint)buffer[at + 2] << 16) | ((uint)buffer[at + 3] << 24);
        }
    }
}
