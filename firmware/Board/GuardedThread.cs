using System;
using System.Threading;

namespace Camera.Board
{
    /// <summary>A thread whose end by an exception is not silent: the platform would let the rest go on without it.</summary>
    internal sealed class GuardedThread
    {
        private readonly string _name;
        private readonly ThreadStart _body;
        private readonly Ending _ending;

        private GuardedThread(string name, ThreadStart body, Ending ending)
        {
            _name = name;
            _body = body;
            _ending = ending;
        }

        /// <summary>Starts it.</summary>
        /// <param name="name">For people.</param>
        /// <param name="body">What it does.</param>
        public static void Start(string name, ThreadStart body, Ending ending)
        {
            new Thread(new GuardedThread(name, body, ending).Run).Start();
        }

        private void Run()
        {
            try
            {
                _body();
            }
            catch (Exception exception)
            {
                _ending.Fail(_name, exception);
            }
        }
    }
}
