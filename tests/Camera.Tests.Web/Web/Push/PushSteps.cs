using Camera.Tests.Web.Access;
using nanoFramework.TestFramework;

namespace Camera.Tests.Web.Push
{
    /// <summary>What the tests of pictures sent out do again and again.</summary>
    internal static class PushSteps
    {
        /// <summary>A form that switches it on.</summary>
        public const string On = "on=true&url=https%3A%2F%2FNAS.example%2Fin&interval=60";

        /// <summary>The same with a password.</summary>
        public const string Basic = On + "&signIn=basic&user=door&secret=open+sesame";

        private const int Patience = 20000;

        /// <summary>Sends a form, as an administrator.</summary>
        public static string Change(TestCamera camera, string form)
        {
            return new Visitor(camera) { Name = "admin" }.Send("PUT", "/api/push", form);
        }

        /// <summary>The status once it says so.</summary>
        public static string Await(TestCamera camera, string what)
        {
            long end = camera.Device.Milliseconds + Patience;
            string status = camera.Get("/api/status");
            while (!status.Contains(what) && camera.Device.Milliseconds < end)
            {
                status = camera.Get("/api/status");
            }

            Assert.Contains(what, status);
            return status;
        }
    }
}
