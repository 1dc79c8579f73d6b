namespace Camera.Cryptography
{
    // SP 800-186, 3.2.1.3 to 3.2.1.5; the least significant limb first. Built on demand: static arrays would cost memory for good.
    public sealed partial class EcCurve
    {
        private static EcCurve CreateP256()
        {
            return new EcCurve("P-256", 32)
            {
                Modulus = new uint[]
                {
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x00000000, 0x00000000, 0x00000000,
                    0x00000001, 0xFFFFFFFF,
                },
                Order = new uint[]
                {
                    0xFC632551, 0xF3B9CAC2, 0xA7179E84, 0xBCE6FAAD, 0xFFFFFFFF, 0xFFFFFFFF,
                    0x00000000, 0xFFFFFFFF,
                },
                B = new uint[]
                {
                    0x27D2604B, 0x3BCE3C3E, 0xCC53B0F6, 0x651D06B0, 0x769886BC, 0xB3EBBD55,
                    0xAA3A93E7, 0x5AC635D8,
                },
                GeneratorX = new uint[]
                {
                    0xD898C296, 0xF4A13945, 0x2DEB33A0, 0x77037D81, 0x63A440F2, 0xF8BCE6E5,
                    0xE12C4247, 0x6B17D1F2,
                },
                GeneratorY = new uint[]
                {
                    0x37BF51F5, 0xCBB64068, 0x6B315ECE, 0x2BCE3357, 0x7C0F9E16, 0x8EE7EB4A,
                    0xFE1A7F9B, 0x4FE342E2,
                },
            };
        }

        private static EcCurve CreateP384()
        {
            return new EcCurve("P-384", 48)
            {
                Modulus = new uint[]
                {
                    0xFFFFFFFF, 0x00000000, 0x00000000, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF,
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
                },
                Order = new uint[]
                {
                    0xCCC52973, 0xECEC196A, 0x48B0A77A, 0x581A0DB2, 0xF4372DDF, 0xC7634D81,
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
                },
                B = new uint[]
                {
                    0xD3EC2AEF, 0x2A85C8ED, 0x8A2ED19D, 0xC656398D, 0x5013875A, 0x0314088F,
                    0xFE814112, 0x181D9C6E, 0xE3F82D19, 0x988E056B, 0xE23EE7E4, 0xB3312FA7,
                },
                GeneratorX = new uint[]
                {
                    0x72760AB7, 0x3A545E38, 0xBF55296C, 0x5502F25D, 0x82542A38, 0x59F741E0,
                    0x8BA79B98, 0x6E1D3B62, 0xF320AD74, 0x8EB1C71E, 0xBE8B0537, 0xAA87CA22,
                },
                GeneratorY = new uint[]
                {
                    0x90EA0E5F, 0x7A431D7C, 0x1D7E819D, 0x0A60B1CE, 0xB5F0B8C0, 0xE9DA3113,
                    0x289A147C, 0xF8F41DBD, 0x9292DC29, 0x5D9E98BF, 0x96262C6F, 0x3617DE4A,
                },
            };
        }

        private static EcCurve CreateP521()
        {
            return new EcCurve("P-521", 66)
            {
                Modulus = new uint[]
                {
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x000001FF,
                },
                Order = new uint[]
                {
                    0x91386409, 0xBB6FB71E, 0x899C47AE, 0x3BB5C9B8, 0xF709A5D0, 0x7FCC0148,
                    0xBF2F966B, 0x51868783, 0xFFFFFFFA, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF,
                    0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x000001FF,
                },
                B = new uint[]
                {
                    0x6B503F00, 0xEF451FD4, 0x3D2C34F1, 0x3573DF88, 0x3BB1BF07, 0x1652C0BD,
                    0xEC7E937B, 0x56193951, 0x8EF109E1, 0xB8B48991, 0x99B315F3, 0xA2DA725B,
                    0xB68540EE, 0x929A21A0, 0x8E1C9A1F, 0x953EB961, 0x00000051,
                },
                GeneratorX = new uint[]
                {
                    0xC2E5BD66, 0xF97E7E31, 0x856A429B, 0x3348B3C1, 0xA2FFA8DE, 0xFE1DC127,
                    0xEFE75928, 0xA14B5E77, 0x6B4D3DBA, 0xF828AF60, 0x053FB521, 0x9C648139,
                    0x2395B442, 0x9E3ECB66, 0x0404E9CD, 0x858E06B7, 0x000000C6,
                },
                GeneratorY = new uint[]
                {
                    0x9FD16650, 0x88BE9476, 0xA272C240, 0x353C7086, 0x3FAD0761, 0xC550B901,
                    0x5EF42640, 0x97EE7299, 0x273E662C, 0x17AFBD17, 0x579B4468, 0x98F54449,
                    0x2C7D1BD9, 0x5C8A5FB4, 0x9A3BC004, 0x39296A78, 0x00000118,
                },
            };
        }
    }
}
