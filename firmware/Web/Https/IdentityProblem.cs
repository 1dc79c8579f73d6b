using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>Refusals of the certificates as problems (RFC 9457).</summary>
    internal static class IdentityProblem
    {
        /// <summary>The sentence of a status of the store.</summary>
        public static string Explain(IdentityStatus status)
        {
            switch (status)
            {
                case IdentityStatus.Ok: return "Done.";
                case IdentityStatus.NoKey: return "There is no key; generate one first.";
                case IdentityStatus.NoPreviousKey: return "There is no previous key.";
                case IdentityStatus.NothingThere: return "There is nothing to delete.";
                case IdentityStatus.WrongKey: return "It is not for the current key.";
                case IdentityStatus.BadFileName: return "A file name has 1 to 250 characters.";
                case IdentityStatus.TooLarge: return "It does not fit beside the other keys and certificates; delete what is not needed.";
                default: return "The flash could not be written; nothing was changed.";
            }
        }

        /// <summary>The problem of a status that is not Ok.</summary>
        public static Problem Of(IdentityStatus status)
        {
            int code = status == IdentityStatus.DeviceFailed ? 500 : status == IdentityStatus.BadFileName ? 400 : 409;
            return new Problem(code, "Nothing was changed")
            {
                Detail = Explain(status),
                Field = status == IdentityStatus.BadFileName ? "filename" : null,
            };
        }

        /// <summary>A control that is not enabled now.</summary>
        public static Problem Disabled(string reason)
        {
            return new Problem(409, "Not now") { Detail = reason };
        }

        /// <summary>A field of the subject.</summary>
        public static Problem Of(SubjectError error)
        {
            switch (error)
            {
                case SubjectError.CommonNameLength: return Field("cn", "Common Name", "1 to 64 characters");
                case SubjectError.Country: return Field("c", "Country", "two letters A-Z, or empty");
                case SubjectError.StateLength: return Field("st", "State", "at most 128 characters");
                case SubjectError.LocalityLength: return Field("l", "Locality", "at most 128 characters");
                case SubjectError.OrganizationLength: return Field("o", "Organization", "at most 64 characters");
                case SubjectError.OrganizationalUnitLength: return Field("ou", "Organizational Unit", "at most 64 characters");
                default: return Field("cn", "A field", "no control characters");
            }
        }

        private static Problem Field(string name, string title, string allowed)
        {
            return new Problem(400, "Not allowed") { Detail = title + " must be: " + allowed + ".", Field = name, Allowed = allowed };
        }
    }
}
