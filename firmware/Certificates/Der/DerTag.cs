namespace Camera.Certificates
{
    /// <summary>Identifier octets of the ASN.1 types in use (X.690 section 8.1.2).</summary>
    public static class DerTag
    {
        /// <summary>BOOLEAN.</summary>
        public const int Boolean = 0x01;

        /// <summary>INTEGER.</summary>
        public const int Integer = 0x02;

        /// <summary>BIT STRING.</summary>
        public const int BitString = 0x03;

        /// <summary>OCTET STRING.</summary>
        public const int OctetString = 0x04;

        /// <summary>NULL.</summary>
        public const int Null = 0x05;

        /// <summary>OBJECT IDENTIFIER.</summary>
        public const int ObjectIdentifier = 0x06;

        /// <summary>UTF8String.</summary>
        public const int Utf8String = 0x0C;

        /// <summary>NumericString.</summary>
        public const int NumericString = 0x12;

        /// <summary>PrintableString.</summary>
        public const int PrintableString = 0x13;

        /// <summary>TeletexString, also T61String.</summary>
        public const int TeletexString = 0x14;

        /// <summary>IA5String: ASCII.</summary>
        public const int Ia5String = 0x16;

        /// <summary>UTCTime.</summary>
        public const int UtcTime = 0x17;

        /// <summary>GeneralizedTime.</summary>
        public const int GeneralizedTime = 0x18;

        /// <summary>VisibleString.</summary>
        public const int VisibleString = 0x1A;

        /// <summary>UniversalString: four bytes a character.</summary>
        public const int UniversalString = 0x1C;

        /// <summary>BMPString: two bytes a character.</summary>
        public const int BmpString = 0x1E;

        /// <summary>SEQUENCE and SEQUENCE OF.</summary>
        public const int Sequence = 0x30;

        /// <summary>SET and SET OF.</summary>
        public const int Set = 0x31;

        /// <summary>[n] with primitive content; add n, at most 30.</summary>
        public const int Context = 0x80;

        /// <summary>[n] with constructed content; add n, at most 30.</summary>
        public const int ContextConstructed = 0xA0;
    }
}
