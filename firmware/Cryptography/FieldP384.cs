namespace Camera.Cryptography
{
    /// <summary>Modulo 2^384 - 2^128 - 2^96 + 2^32 - 1.</summary>
    internal sealed class FieldP384 : PrimeField
    {
        // Keep every column positive, whatever is taken away; the next column takes the bias off again as 8 and 2.
        private const ulong Bias = 1UL << 35;
        private const ulong SmallBias = 1UL << 33;

        internal FieldP384(uint[] modulus)
            : base(modulus)
        {
        }

        // Each limb of the upper half stands for a sum of limbs below, since 2^384 = 2^128 + 2^96 - 2^32 + 1 modulo the prime: the columns
        // collect them all. 4 times the prime is added so that the sum is positive.
        protected override void Reduce(uint[] r)
        {
            uint[] c = Wide;
            ulong c12 = c[12], c13 = c[13], c14 = c[14], c15 = c[15];
            ulong c16 = c[16], c17 = c[17], c18 = c[18], c19 = c[19];
            ulong c20 = c[20], c21 = c[21], c22 = c[22], c23 = c[23];

            ulong t = Bias - 4 + c[0] + c12 + c20 + c21 - c23;
            r[0] = (uint)t;
            t = Bias - 8 + (t >> 32) + 4 + c[1] + c13 + c22 + c23 - c12 - c20;
            r[1] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[2] + c14 + c23 - c13 - c21;
            r[2] = (uint)t;
            t = Bias - 8 + (t >> 32) - 4 + c[3] + c12 + c15 + c20 + c21 - c14 - c22 - c23;
            r[3] = (uint)t;
            t = Bias - 8 + (t >> 32) - 4 + c[4] + c12 + c13 + c16 + c20 + (c21 << 1) + c22 - c15 - (c23 << 1);
            r[4] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[5] + c13 + c14 + c17 + c21 + (c22 << 1) + c23 - c16;
            r[5] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[6] + c14 + c15 + c18 + c22 + (c23 << 1) - c17;
            r[6] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[7] + c15 + c16 + c19 + c23 - c18;
            r[7] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[8] + c16 + c17 + c20 - c19;
            r[8] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[9] + c17 + c18 + c21 - c20;
            r[9] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[10] + c18 + c19 + c22 - c21;
            r[10] = (uint)t;
            t = Bias - 8 + (t >> 32) + c[11] + c19 + c20 + c23 - c22;
            r[11] = (uint)t;
            ulong top = (t >> 32) - 8 + 4;

            // The few multiples of 2^384 above, in the same way.
            t = SmallBias + r[0] + top;
            r[0] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[1] - top;
            r[1] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[2];
            r[2] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[3] + top;
            r[3] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[4] + top;
            r[4] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[5];
            r[5] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[6];
            r[6] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[7];
            r[7] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[8];
            r[8] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[9];
            r[9] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[10];
            r[10] = (uint)t;
            t = SmallBias - 2 + (t >> 32) + r[11];
            r[11] = (uint)t;
            SubtractOnce(r, (uint)(t >> 32) - 2);
        }
    }
}
