namespace Camera.Cryptography
{
    // Products of 8 by 8 limbs, unrolled: an interpreter spends half of a loop on its counters and array elements. The 64 products (36 for a
    // square) are what the schoolbook takes; wide[k] gets the column k.
    internal sealed partial class FieldP256
    {
        internal override void Multiply(uint[] r, uint[] a, uint[] b)
        {
            ulong b0 = b[0], b1 = b[1], b2 = b[2], b3 = b[3], b4 = b[4], b5 = b[5], b6 = b[6], b7 = b[7];
            uint r0, r1, r2, r3, r4, r5, r6, r7;
            uint[] wide = Wide;
            ulong x = a[0];
            ulong t = x * b0;
            wide[0] = (uint)t;
            t = x * b1 + (t >> 32);
            r1 = (uint)t;
            t = x * b2 + (t >> 32);
            r2 = (uint)t;
            t = x * b3 + (t >> 32);
            r3 = (uint)t;
            t = x * b4 + (t >> 32);
            r4 = (uint)t;
            t = x * b5 + (t >> 32);
            r5 = (uint)t;
            t = x * b6 + (t >> 32);
            r6 = (uint)t;
            t = x * b7 + (t >> 32);
            r7 = (uint)t;
            r0 = (uint)(t >> 32);

            x = a[1];
            t = x * b0 + r1;
            wide[1] = (uint)t;
            t = x * b1 + r2 + (t >> 32);
            r2 = (uint)t;
            t = x * b2 + r3 + (t >> 32);
            r3 = (uint)t;
            t = x * b3 + r4 + (t >> 32);
            r4 = (uint)t;
            t = x * b4 + r5 + (t >> 32);
            r5 = (uint)t;
            t = x * b5 + r6 + (t >> 32);
            r6 = (uint)t;
            t = x * b6 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b7 + r0 + (t >> 32);
            r0 = (uint)t;
            r1 = (uint)(t >> 32);

            x = a[2];
            t = x * b0 + r2;
            wide[2] = (uint)t;
            t = x * b1 + r3 + (t >> 32);
            r3 = (uint)t;
            t = x * b2 + r4 + (t >> 32);
            r4 = (uint)t;
            t = x * b3 + r5 + (t >> 32);
            r5 = (uint)t;
            t = x * b4 + r6 + (t >> 32);
            r6 = (uint)t;
            t = x * b5 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b6 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b7 + r1 + (t >> 32);
            r1 = (uint)t;
            r2 = (uint)(t >> 32);

            x = a[3];
            t = x * b0 + r3;
            wide[3] = (uint)t;
            t = x * b1 + r4 + (t >> 32);
            r4 = (uint)t;
            t = x * b2 + r5 + (t >> 32);
            r5 = (uint)t;
            t = x * b3 + r6 + (t >> 32);
            r6 = (uint)t;
            t = x * b4 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b5 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b6 + r1 + (t >> 32);
            r1 = (uint)t;
            t = x * b7 + r2 + (t >> 32);
            r2 = (uint)t;
            r3 = (uint)(t >> 32);

            x = a[4];
            t = x * b0 + r4;
            wide[4] = (uint)t;
            t = x * b1 + r5 + (t >> 32);
            r5 = (uint)t;
            t = x * b2 + r6 + (t >> 32);
            r6 = (uint)t;
            t = x * b3 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b4 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b5 + r1 + (t >> 32);
            r1 = (uint)t;
            t = x * b6 + r2 + (t >> 32);
            r2 = (uint)t;
            t = x * b7 + r3 + (t >> 32);
            r3 = (uint)t;
            r4 = (uint)(t >> 32);

            x = a[5];
            t = x * b0 + r5;
            wide[5] = (uint)t;
            t = x * b1 + r6 + (t >> 32);
            r6 = (uint)t;
            t = x * b2 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b3 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b4 + r1 + (t >> 32);
            r1 = (uint)t;
            t = x * b5 + r2 + (t >> 32);
            r2 = (uint)t;
            t = x * b6 + r3 + (t >> 32);
            r3 = (uint)t;
            t = x * b7 + r4 + (t >> 32);
            r4 = (uint)t;
            r5 = (uint)(t >> 32);

            x = a[6];
            t = x * b0 + r6;
            wide[6] = (uint)t;
            t = x * b1 + r7 + (t >> 32);
            r7 = (uint)t;
            t = x * b2 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b3 + r1 + (t >> 32);
            r1 = (uint)t;
            t = x * b4 + r2 + (t >> 32);
            r2 = (uint)t;
            t = x * b5 + r3 + (t >> 32);
            r3 = (uint)t;
            t = x * b6 + r4 + (t >> 32);
            r4 = (uint)t;
            t = x * b7 + r5 + (t >> 32);
            r5 = (uint)t;
            r6 = (uint)(t >> 32);

            x = a[7];
            t = x * b0 + r7;
            wide[7] = (uint)t;
            t = x * b1 + r0 + (t >> 32);
            r0 = (uint)t;
            t = x * b2 + r1 + (t >> 32);
            r1 = (uint)t;
            t = x * b3 + r2 + (t >> 32);
            r2 = (uint)t;
            t = x * b4 + r3 + (t >> 32);
            r3 = (uint)t;
            t = x * b5 + r4 + (t >> 32);
            r4 = (uint)t;
            t = x * b6 + r5 + (t >> 32);
            r5 = (uint)t;
            t = x * b7 + r6 + (t >> 32);
            r6 = (uint)t;
            r7 = (uint)(t >> 32);

            wide[8] = r0;
            wide[9] = r1;
            wide[10] = r2;
            wide[11] = r3;
            wide[12] = r4;
            wide[13] = r5;
            wide[14] = r6;
            wide[15] = r7;
            Reduce(r);
        }

        internal override void Square(uint[] r, uint[] a)
        {
            ulong a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4], a5 = a[5], a6 = a[6], a7 = a[7];
            ulong t = a0 * a1;
            uint r1 = (uint)t;
            t = a0 * a2 + (t >> 32);
            uint r2 = (uint)t;
            t = a0 * a3 + (t >> 32);
            uint r3 = (uint)t;
            t = a0 * a4 + (t >> 32);
            uint r4 = (uint)t;
            t = a0 * a5 + (t >> 32);
            uint r5 = (uint)t;
            t = a0 * a6 + (t >> 32);
            uint r6 = (uint)t;
            t = a0 * a7 + (t >> 32);
            uint r7 = (uint)t;
            uint r8 = (uint)(t >> 32);

            t = a1 * a2 + r3;
            r3 = (uint)t;
            t = a1 * a3 + r4 + (t >> 32);
            r4 = (uint)t;
            t = a1 * a4 + r5 + (t >> 32);
            r5 = (uint)t;
            t = a1 * a5 + r6 + (t >> 32);
            r6 = (uint)t;
            t = a1 * a6 + r7 + (t >> 32);
            r7 = (uint)t;
            t = a1 * a7 + r8 + (t >> 32);
            r8 = (uint)t;
            uint r9 = (uint)(t >> 32);

            t = a2 * a3 + r5;
            r5 = (uint)t;
            t = a2 * a4 + r6 + (t >> 32);
            r6 = (uint)t;
            t = a2 * a5 + r7 + (t >> 32);
            r7 = (uint)t;
            t = a2 * a6 + r8 + (t >> 32);
            r8 = (uint)t;
            t = a2 * a7 + r9 + (t >> 32);
            r9 = (uint)t;
            uint r10 = (uint)(t >> 32);

            t = a3 * a4 + r7;
            r7 = (uint)t;
            t = a3 * a5 + r8 + (t >> 32);
            r8 = (uint)t;
            t = a3 * a6 + r9 + (t >> 32);
            r9 = (uint)t;
            t = a3 * a7 + r10 + (t >> 32);
            r10 = (uint)t;
            uint r11 = (uint)(t >> 32);

            t = a4 * a5 + r9;
            r9 = (uint)t;
            t = a4 * a6 + r10 + (t >> 32);
            r10 = (uint)t;
            t = a4 * a7 + r11 + (t >> 32);
            r11 = (uint)t;
            uint r12 = (uint)(t >> 32);

            t = a5 * a6 + r11;
            r11 = (uint)t;
            t = a5 * a7 + r12 + (t >> 32);
            r12 = (uint)t;
            uint r13 = (uint)(t >> 32);

            t = a6 * a7 + r13;
            r13 = (uint)t;
            uint r14 = (uint)(t >> 32);

            // Twice those products, and the squares of the limbs.
            uint[] wide = Wide;
            ulong x = a0 * a0;
            wide[0] = (uint)x;
            t = ((ulong)r1 << 1) + (x >> 32);
            wide[1] = (uint)t;
            x = a1 * a1;
            t = (t >> 32) + ((ulong)r2 << 1) + (uint)x;
            wide[2] = (uint)t;
            t = (t >> 32) + ((ulong)r3 << 1) + (x >> 32);
            wide[3] = (uint)t;
            x = a2 * a2;
            t = (t >> 32) + ((ulong)r4 << 1) + (uint)x;
            wide[4] = (uint)t;
            t = (t >> 32) + ((ulong)r5 << 1) + (x >> 32);
            wide[5] = (uint)t;
            x = a3 * a3;
            t = (t >> 32) + ((ulong)r6 << 1) + (uint)x;
            wide[6] = (uint)t;
            t = (t >> 32) + ((ulong)r7 << 1) + (x >> 32);
            wide[7] = (uint)t;
            x = a4 * a4;
            t = (t >> 32) + ((ulong)r8 << 1) + (uint)x;
            wide[8] = (uint)t;
            t = (t >> 32) + ((ulong)r9 << 1) + (x >> 32);
            wide[9] = (uint)t;
            x = a5 * a5;
            t = (t >> 32) + ((ulong)r10 << 1) + (uint)x;
            wide[10] = (uint)t;
            t = (t >> 32) + ((ulong)r11 << 1) + (x >> 32);
            wide[11] = (uint)t;
            x = a6 * a6;
            t = (t >> 32) + ((ulong)r12 << 1) + (uint)x;
            wide[12] = (uint)t;
            t = (t >> 32) + ((ulong)r13 << 1) + (x >> 32);
            wide[13] = (uint)t;
            x = a7 * a7;
            t = (t >> 32) + ((ulong)r14 << 1) + (uint)x;
            wide[14] = (uint)t;
            t = (t >> 32) + (x >> 32);
            wide[15] = (uint)t;
            Reduce(r);
        }
    }
}
