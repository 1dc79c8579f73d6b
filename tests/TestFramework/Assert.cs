using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    public static partial class Assert
    {
        public static void IsTrue(bool condition, string message = "") => MSTest.Assert.IsTrue(condition, message);

        public static void IsFalse(bool condition, string message = "") => MSTest.Assert.IsFalse(condition, message);

        public static void IsNull(object value, string message = "") => MSTest.Assert.IsNull(value, message);

        public static void IsNotNull(object value, string message = "") => MSTest.Assert.IsNotNull(value, message);

        public static void AreSame(object expected, object actual, string message = "") =>
            MSTest.Assert.AreSame(expected, actual, message);

        public static void AreNotSame(object notExpected, object actual, string message = "") =>
            MSTest.Assert.AreNotSame(notExpected, actual, message);

        public static void IsInstanceOfType(object value, Type expectedType, string message = "") =>
            MSTest.Assert.IsInstanceOfType(value, expectedType, message);

        public static void IsNotInstanceOfType(object value, Type wrongType, string message = "") =>
            MSTest.Assert.IsNotInstanceOfType(value, wrongType, message);

        public static void Contains(string expected, string actual, string message = "") =>
            MSTest.Assert.IsTrue(actual.IndexOf(expected, StringComparison.Ordinal) >= 0,
                "\"" + expected + "\" is not in \"" + actual + "\". " + message);

        public static void DoesNotContains(string expected, string actual, string message = "") =>
            MSTest.Assert.IsTrue(actual.IndexOf(expected, StringComparison.Ordinal) < 0,
                "\"" + expected + "\" is in \"" + actual + "\". " + message);

        public static void StartsWith(string expected, string actual, string message = "") =>
            MSTest.Assert.IsTrue(actual.StartsWith(expected, StringComparison.Ordinal),
                "\"" + actual + "\" does not start with \"" + expected + "\". " + message);

        public static void EndsWith(string expected, string actual, string message = "") =>
            MSTest.Assert.IsTrue(actual.EndsWith(expected, StringComparison.Ordinal),
                "\"" + actual + "\" does not end with \"" + expected + "\". " + message);

        /// <summary>The action throws exactly this type, as on the board; a derived one fails.</summary>
        public static void ThrowsException(Type exceptionType, Action action, string message = "")
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                MSTest.Assert.AreEqual(exceptionType, e.GetType(), message + " " + e);
                return;
            }

            MSTest.Assert.Fail("Expected " + exceptionType.Name + ", nothing was thrown. " + message);
        }

        /// <summary>A test skipped on the board cannot pass unseen here: it fails.</summary>
        public static void SkipTest(string message = "") => MSTest.Assert.Fail("Skipped: " + message);
    }
}
