using System;
using System.Reflection;

namespace nanoFramework.TestFramework.Desktop
{
    /// <summary>
    /// Setup and Cleanup as the board's launcher runs them: once a class. MSTest has no event for the end of a class that works
    /// without a method in each, so Cleanup runs when the next class begins, and for the last class at the end of the assembly.
    /// </summary>
    public static class ClassRun
    {
        private static Type current;
        private static Exception setupFailure;

        /// <summary>Enters a class; the exception of its Setup, or null.</summary>
        internal static Exception Enter(Type fixture)
        {
            if (fixture != current)
            {
                setupFailure = Leave();
                current = fixture;
                setupFailure = setupFailure ?? Run(fixture, typeof(SetupAttribute));
            }

            return setupFailure;
        }

        /// <summary>Leaves the last class; to be called when the assembly's tests have run.</summary>
        public static void LeaveLast()
        {
            Exception failure = Leave();
            if (failure != null)
            {
                throw failure;
            }
        }

        private static Exception Leave()
        {
            Type left = current;
            current = null;
            return left == null ? null : Run(left, typeof(CleanupAttribute));
        }

        private static Exception Run(Type fixture, Type attribute)
        {
            foreach (MethodInfo method in fixture.GetMethods())
            {
                if (method.IsDefined(attribute, false))
                {
                    try
                    {
                        method.Invoke(method.IsStatic ? null : Activator.CreateInstance(fixture), null);
                    }
                    catch (TargetInvocationException e)
                    {
                        return new InvalidOperationException(
                            fixture.Name + "." + method.Name + ": " + e.InnerException.Message, e.InnerException);
                    }
                }
            }

            return null;
        }
    }
}
