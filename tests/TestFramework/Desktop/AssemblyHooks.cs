using Microsoft.VisualStudio.TestTools.UnitTesting;

[assembly: DoNotParallelize] // as on the board: one test after the other

namespace nanoFramework.TestFramework.Desktop
{
    /// <summary>What MSTest wants in the test assembly itself. Compiled into each project of portable tests, on the desktop.</summary>
    [TestClass]
    public static class AssemblyHooks
    {
        [AssemblyCleanup]
        public static void LeaveLastClass() => ClassRun.LeaveLast();
    }
}
