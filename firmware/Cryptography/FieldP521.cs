namespace Camera.Cryptography
{
    /// <summary>Modulo 2^521 - 1.</summary>
    internal sealed class FieldP521 : PrimeField
    {
        internal FieldP521(uint[] modulus)
            : base(modulus)
        {
        }

        // The bits from 521 on stand for bits from 0 on.
        protected override void Reduce(uint[] r)
        {
            uint[] c = Wide;
            uint middle = c[16];
            c[16] = middle & 0x1FF;
            ulong t = 0;
            for (int i = 0; i < 17; i++)
            {
                uint next = c[17 + i];
                t = (t >> 32) + c[i] + (middle >> 9 | next << 23);
                r[i] = (uint)t;
                middle = next;
            }

            SubtractOnce(r, 0);
        }
    }
}
