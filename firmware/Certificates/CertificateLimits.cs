namespace Camera.Certificates
{
    /// <summary>Every limit of this layer, with its reason.</summary>
    public static class CertificateLimits
    {
        /// <summary>Bytes of a file to be installed or imported, PEM or DER: more than a flash region holds is of no use.</summary>
        public const int MaxInput = 16 * 1024;

        /// <summary>Certificates in a chain. Public CAs send two to four; a client of TLS may stop at ten (OpenSSL's default).</summary>
        public const int MaxChain = 8;

        /// <summary>Nested DER elements. A directoryName inside a subjectAltName is twelve deep, the deepest that is read.</summary>
        public const int MaxDepth = 16;

        /// <summary>Content bytes of one DER element; what three length octets can say is far beyond <see cref="MaxInput"/>.</summary>
        public const int MaxElement = 64 * 1024;

        /// <summary>Octets of a serial number: RFC 5280 section 4.1.2.2.</summary>
        public const int MaxSerial = 20;

        /// <summary>Extensions of one certificate. Those of public CAs have nine to eleven.</summary>
        public const int MaxExtensions = 32;

        /// <summary>Subject alternative names of one certificate that is read: public CAs stop at 100 to 250; each costs the
        /// board some 50 bytes of heap.</summary>
        public const int MaxAlternativeNames = 250;

        /// <summary>Subject alternative names of one certificate that is written: a camera has a few names and addresses.</summary>
        public const int MaxOwnAlternativeNames = 16;

        /// <summary>Attributes of one distinguished name; extended-validation subjects have about ten.</summary>
        public const int MaxAttributes = 32;

        /// <summary>Bytes of one text in a name. X.520 bounds are 64 to 128 characters; a URI may be longer.</summary>
        public const int MaxText = 1024;

        /// <summary>Octets of a key identifier: 20 for SHA-1 or its RFC 7093 replacement, 64 for a whole SHA-512.</summary>
        public const int MaxKeyIdentifier = 64;

        /// <summary>Characters of a PEM label; "ENCRYPTED PRIVATE KEY" has 21.</summary>
        public const int MaxPemLabel = 64;

        /// <summary>PEM blocks in one file, of whatever kind: a chain, a key, a request and some parameters.</summary>
        public const int MaxPemBlocks = 16;

        /// <summary>Days a self-signed certificate lasts unless said otherwise: just under the 398 that browsers allow.</summary>
        public const int DefaultDays = 397;

        /// <summary>Most days a self-signed certificate may last: a hundred years.</summary>
        public const int MaxDays = 36525;

        /// <summary>Characters of the file name kept with an installed certificate.</summary>
        public const int MaxFileName = 250;

        /// <summary>PBKDF2 rounds of an exported key: some ten seconds on the board, where a round is one native HMAC
        /// and 32 turns of a loop.</summary>
        public const int ExportIterations = 20000;

        /// <summary>Most PBKDF2 rounds of an imported key: beyond it the board would work for minutes. OpenSSL writes 2,048,
        /// password managers 600,000.</summary>
        public const int MaxIterations = 600000;

        /// <summary>Bytes of a PBKDF2 salt: OpenSSL writes 16; one HMAC block is enough for anybody.</summary>
        public const int MaxSalt = 64;

        /// <summary>Fewest characters of a passphrase for an export: NIST SP 800-63B section 5.1.1.</summary>
        public const int MinPassphrase = 8;

        /// <summary>Most characters of a passphrase for an export: as passwords of the camera have.</summary>
        public const int MaxExportPassphrase = 64;

        /// <summary>Most bytes of a passphrase, as UTF-8: four for each of <see cref="MaxExportPassphrase"/> characters.</summary>
        public const int MaxPassphrase = 256;
    }
}
