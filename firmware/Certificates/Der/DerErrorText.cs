namespace Camera.Certificates
{
    /// <summary>Says in words what is wrong with an encoding.</summary>
    public static class DerErrorText
    {
        /// <summary>What is wrong, to follow a colon.</summary>
        public static string Of(DerError error)
        {
            switch (error)
            {
                case DerError.None: return "nothing";
                case DerError.Truncated: return "it ends too early";
                case DerError.TrailingData: return "there are bytes too many";
                case DerError.UnexpectedTag: return "another element was expected";
                case DerError.BadLength: return "a length is not as DER has it";
                case DerError.TooDeep: return "it is nested too deep";
                case DerError.BadInteger: return "a number is not as DER has it";
                case DerError.BadBoolean: return "a boolean is not as DER has it";
                case DerError.BadBitString: return "a bit string is not as DER has it";
                case DerError.BadObjectIdentifier: return "an object identifier is not as DER has it";
                case DerError.UnorderedSet: return "a set is not in order";
                case DerError.BadTime: return "a date or time does not exist";
                case DerError.BadText: return "a text has wrong characters or is too long";
                case DerError.BadVersion: return "its version is not known";
                case DerError.BadSerialNumber: return "its serial number is too long";
                case DerError.AlgorithmMismatch: return "it names two different signature algorithms";
                case DerError.BadAlgorithm: return "an algorithm has wrong parameters";
                case DerError.BadPublicKey: return "its public key is malformed";
                case DerError.DuplicateExtension: return "an extension is there twice";
                case DerError.BadExtension: return "an extension is malformed";
                default: return "it has too many names or extensions";
            }
        }

        /// <summary>What is wrong, to follow a colon.</summary>
        public static string Of(PemError error)
        {
            switch (error)
            {
                case PemError.None: return "nothing";
                case PemError.BadBegin: return "a BEGIN line is not whole";
                case PemError.BadEnd: return "there is no END line, or another one";
                case PemError.BadBase64: return "a character is not base64, or some are missing";
                case PemError.HasHeaders: return "it has headers, as old encrypted keys do";
                default: return "there are too many parts";
            }
        }
    }
}
