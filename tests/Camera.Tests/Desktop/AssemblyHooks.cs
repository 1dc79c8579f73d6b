using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: DoNotParallelize] // as on the board: one test after the other

namespace Camera.Tests.Desktop
{
    /// <summary>What MSTest wants in the test assembly itself. This folder is not part of the device project.</summary>
    [TestClass]
    public static class AssemblyHooks
    {
        [AssemblyCleanup]
        public static void LeaveLastClass() => nanoFramework.TestFramework.Desktop.ClassRun.LeaveLast();
    }
}
