using System;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using nanoFramework.TestFramework.Desktop;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    /// <summary>A class with tests. The board never constructs it, so it may hold no instance state.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class TestClassAttribute : MSTest.TestClassAttribute
    {
    }

    /// <summary>Runs before the first test of its class, once.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class SetupAttribute : Attribute
    {
    }

    /// <summary>Runs after the last test of its class, once.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class CleanupAttribute : Attribute
    {
    }

    /// <summary>A test.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class TestMethodAttribute : MSTest.TestMethodAttribute
    {
        public TestMethodAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = -1)
            : base(file, line)
        {
        }

        /// <inheritdoc />
        public override Task<MSTest.TestResult[]> ExecuteAsync(MSTest.ITestMethod testMethod)
        {
            Type fixture = testMethod.MethodInfo.ReflectedType;
            if (fixture.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
            {
                return Failure(new InvalidOperationException("The board runs tests without an instance: make the fields of "
                    + fixture.Name + " static, set in [Setup] or in the test."));
            }

            if (testMethod.Arguments != null && Array.Exists(testMethod.Arguments, argument => !CanStandInARow(argument)))
            {
                return Failure(new InvalidOperationException("The board's tool chain takes numbers and texts in a data row: "
                    + "cast an enum to int, give \"\" a meaning for null."));
            }

            Exception setup = ClassRun.Enter(fixture);
            return setup == null ? base.ExecuteAsync(testMethod) : Failure(setup);
        }

        private static bool CanStandInARow(object argument) =>
            argument is string || (argument != null && argument.GetType().IsPrimitive);

        private static Task<MSTest.TestResult[]> Failure(Exception cause)
        {
            MSTest.TestResult result = new MSTest.TestResult
            {
                Outcome = MSTest.UnitTestOutcome.Failed,
                TestFailureException = cause,
            };
            return Task.FromResult(new[] { result });
        }
    }

    /// <summary>One set of arguments. The board passes them as they are boxed: give a long as 1L, a byte as (byte)1.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class DataRowAttribute : MSTest.DataRowAttribute
    {
        public DataRowAttribute(params object[] methodParameters)
            : base(methodParameters)
        {
        }
    }
}
