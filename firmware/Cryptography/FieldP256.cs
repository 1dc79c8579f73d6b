namespace Camera.Cryptography
{
    /// <summary>Modulo 2^256 - 2^224 + 2^192 + 2^96 - 1.</summary>
    internal sealed partial class FieldP256 : PrimeField
    {
        // Keep every column positive, whatever is taken away; the next column takes the bias off again as 8 and 2.
        private const ulong Bias = 1UL << 35;
        private const ulong SmallBias = 1UL << 33;

        internal FieldP256(uint[] modulus)
            : base(modulus)
        {
        }

        // Each limb of the upper half stands for a sum of limbs below, since 2^256 = 2^224 - 2^192 - 2^96 + 1 modulo the prime: the columns
        // collect them all. 5 times the prime is added so that the sum is positive.
        protected override void Reduce(uint[] r)
        {
            uint[] c = Wide;
            ulong c8 = c[8], c9 = c[9], c10 = c[10], c11 = c[11];
            ulong c12 = c[12], c13 = c[13], c14 = c[14], c15 = c[15];

            ulong t = Bias - 5 + c[0] + c8 + c9 - c11 - c12 - c13 - c14;
            r[0] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[1] + c9 + c10 - c12 - c13 - c14 - c15;
            r[1] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[2] + c10 + c11 - c13 - c14 - c15;
            r[2] = (uint)t;
            t = Bias - 8 + (t >> 32) + 5 + c[3] + (c11 << 1) + (c12 << 1) + c13 - c8 - c9 - c15;
            r[3] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[4] + (c12 << 1) + (c13 << 1) + c14 - c9 - c10;
            r[4] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[5] + (c13 << 1) + (c14 << 1) + c15 - c10 - c11;
            r[5] = (uint)t;
            t = Bias - 8 + (t >> 32) + 5 + c[6] + c13 + (c14 << 1) + c14 + (c15 << 1) - c8 - c9;
            r[6] = (uint)t;
            t = Bias - 8 + (t >> 32) - 5 + c[7] + c8 + (c15 << 1) + c15 - c10 - c11 - c12 - c13;
            r[7] = (uint)t;
            ulong top = (t >> 32) - 8 + 5;

            // The few multiples of 2^256 above, in the same way.
            t = SmallBias + r[0] + top;
            r[0] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[1];
            r[1] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[2];
            r[2] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[3] - top;
            r[3] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[4];
            r[4] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[5];
            r[5] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[6] - top;
            r[6] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[7] + top;
            r[7] = (uint)t;
            SubtractOnce(r, (uint)(t >> 32) - 2);
        }
    }
}
