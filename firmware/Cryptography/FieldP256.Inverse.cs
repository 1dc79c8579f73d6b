namespace Camera.Cryptography
{
    internal sealed partial class FieldP256
    {
        /// <summary>r = 1/a = a^(p-2), 0 for 0: 255 squarings and 13 multiplications whatever a is; not in place.</summary>
        internal void Invert(uint[] r, uint[] a)
        {
            // ones(k) is a^(2^k - 1): ones(j + k) = ones(j)^(2^k)·ones(k).
            uint[] ones2 = new uint[Length];
            uint[] ones4 = new uint[Length];
            uint[] ones8 = new uint[Length];
            uint[] ones16 = new uint[Length];
            uint[] ones32 = new uint[Length];
            Extend(ones2, a, 1, a);
            Extend(ones4, ones2, 2, ones2);
            Extend(ones8, ones4, 4, ones4);
            Extend(ones16, ones8, 8, ones8);
            Extend(ones32, ones16, 16, ones16);

            // p - 2 = 32 ones, 31 zeros, 1, 96 zeros, 94 ones, 0, 1.
            Extend(r, ones32, 32, a);
            Extend(r, r, 96 + 32, ones32);
            Extend(r, r, 32, ones32);
            Extend(r, r, 16, ones16);
            Extend(r, r, 8, ones8);
            Extend(r, r, 4, ones4);
            Extend(r, r, 2, ones2);
            Extend(r, r, 2, a);
            System.Array.Clear(ones2, 0, Length);
            System.Array.Clear(ones4, 0, Length);
            System.Array.Clear(ones8, 0, Length);
            System.Array.Clear(ones16, 0, Length);
            System.Array.Clear(ones32, 0, Length);
        }

        // r = a^(2^squarings)·b
        private void Extend(uint[] r, uint[] a, int squarings, uint[] b)
        {
            Square(r, a);
            for (int i = 1; i < squarings; i++)
            {
                Square(r, r);
            }

            Multiply(r, r, b);
        }
    }
}
