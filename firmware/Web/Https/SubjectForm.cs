using Camera.Certificates;
using Camera.Http;

namespace Camera.Web.Https
{
    /// <summary>Reads the fields of a distinguished name from a form: cn, c, st, l, o, ou.</summary>
    internal static class SubjectForm
    {
        /// <summary>Reads them.</summary>
        /// <param name="hostName">The common name when none is given.</param>
        /// <returns>Why they are refused, or null.</returns>
        public static Problem Read(Form form, string hostName, out SubjectFields subject)
        {
            string country = form.Get("c");
            subject = new SubjectFields
            {
                CommonName = form.Get("cn") ?? hostName,
                Country = country == null ? null : country.ToUpper(),
                State = form.Get("st"),
                Locality = form.Get("l"),
                Organization = form.Get("o"),
                OrganizationalUnit = form.Get("ou"),
            };
            SubjectError error = subject.Validate();
            return error == SubjectError.None ? null : IdentityProblem.Of(error);
        }
    }
}
