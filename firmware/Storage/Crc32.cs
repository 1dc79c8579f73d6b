namespace Camera.Storage
{
    /// <summary>CRC-32 (ISO/IEC/IEEE 802-3, as in zip and PNG: polynomial 04C11DB7, reflected), in steps: begin with
    /// <see cref="Seed"/>, end with <see cref="Finish"/>.</summary>
    internal static class Crc32
    {
        /// <summary>What the first step starts from.</summary>
        public const uint Seed = 0xFFFFFFFF;

        // By half bytes: 16 entries instead of 256, for two steps a byte; records are small and seldom.
        private static readonly uint[] Table =
        {
            0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
            0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
        };

        /// <summary>Takes in more bytes.</summary>
        public static uint Update(uint crc, byte[] buffer, int offset, int count)
        {
            uint[] table = Table;
            int end = offset + count;
            for (int i = offset; i < end; i++)
            {
                crc ^= buffer[i];
                crc = (crc >> 4) ^ table[crc & 15];
                crc = (crc >> 4) ^ table[crc & 15];
            }

            return crc;
        }

        /// <summary>The checksum of all bytes taken in.</summary>
        public static uint Finish(uint crc)
        {
            return ~crc;
        }
    }
}
