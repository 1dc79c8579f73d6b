namespace Camera.Cryptography
{
    /// <summary>Comparison whose time does not tell where two secrets differ.</summary>
    public static class FixedTime
    {
        /// <summary>Compares all bytes, whatever they are; arrays of different length are different.</summary>
        public static bool AreEqual(byte[] a, byte[] b)
        {
            if (a == null || b == null || a.Length != b.Length)
            {
                return false;
            }

            uint difference = 0;
            for (int i = 0; i < a.Length; i++)
            {
                difference |= (uint)(a[i] ^ b[i]);
            }

            return difference == 0;
        }
    }
}
