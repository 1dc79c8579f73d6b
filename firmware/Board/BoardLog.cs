using System;
using System.Net.Sockets;
using Camera.Http;

namespace Camera.Board
{
    /// <summary>What happens, in lines for a debugger at the board's USB port. Refused requests are counted on the status page and not told here: they come
    /// as often as a hostile client wants.</summary>
    internal sealed class BoardLog : IHttpLog
    {
        private readonly Ending _ending;

        /// <summary>A log.</summary>
        /// <param name="ending">Takes what the board does not recover from.</param>
        public BoardLog(Ending ending)
        {
            _ending = ending;
        }

        /// <summary>Writes a line.</summary>
        public static void Write(string line)
        {
            Console.WriteLine(line);
        }

        /// <summary>An exception in one line, for people.</summary>
        public static string Describe(Exception exception)
        {
            SocketException socket = exception as SocketException;
            string name = ((object)exception).GetType().FullName; // the board's exceptions have no GetType of their own
            return name + ": " + (socket == null ? exception.Message : "error " + socket.ErrorCode.ToString());
        }

        /// <inheritdoc/>
        public void HandlerFailed(string path, Exception exception)
        {
            Write("The answer to " + (path ?? "a request") + " failed: " + (exception == null ? "there is none" : Describe(exception)));
        }

        /// <inheritdoc/>
        public void Rejected(string remoteAddress, RejectionReason reason)
        {
        }

        /// <inheritdoc/>
        public void ListenerFailed(int port, Exception exception)
        {
            _ending.Fail("Port " + port.ToString(), exception);
        }
    }
}
