using System;

namespace Camera.Tests.Frames
{
    /// <summary>The smallest images that pass the check, by hand: no tables, a scan of any bytes.</summary>
    internal static class JpegBytes
    {
        /// <summary>An image of 8 x 16 with the bytes given as its scan.</summary>
        public static byte[] WithScan(params byte[] scan)
        {
            return Join(Join(Hex("FFD8"), Header(8, 16)), Join(Join(ScanHeader(), scan), Hex("FFD9")));
        }

        /// <summary>An image of any size whose scan has <paramref name="length"/> bytes, one FF 00 in each 256.</summary>
        public static byte[] OfSize(int width, int height, int length)
        {
            var scan = new byte[length];
            for (int i = 0; i + 1 < length; i += 256)
            {
                scan[i] = 0xFF;
            }

            return Join(Join(Hex("FFD8"), Header(width, height)), Join(Join(ScanHeader(), scan), Hex("FFD9")));
        }

        /// <summary>SOF0 with one component.</summary>
        public static byte[] Header(int width, int height)
        {
            byte[] header = Hex("FFC0000B080000000001011100");
            header[5] = (byte)(height >> 8);
            header[6] = (byte)height;
            header[7] = (byte)(width >> 8);
            header[8] = (byte)width;
            return header;
        }

        /// <summary>SOS with one component.</summary>
        public static byte[] ScanHeader()
        {
            return Hex("FFDA0008010100003F00");
        }

        public static byte[] Join(byte[] a, byte[] b)
        {
            var joined = new byte[a.Length + b.Length];
            Array.Copy(a, 0, joined, 0, a.Length);
            Array.Copy(b, 0, joined, a.Length, b.Length);
            return joined;
        }

        public static byte[] Hex(string text)
        {
            var bytes = new byte[text.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[(2 * i) + 1]));
            }

            return bytes;
        }

        private static int Digit(char c)
        {
            return c <= '9' ? c - '0' : c - 'A' + 10;
        }
    }
}
