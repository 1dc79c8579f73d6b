using System;
using System.Collections;
using Camera.Http;

namespace Camera.Tests.Http
{
    /// <summary>A peer that does what a script says, in virtual time: sends bytes in pieces of a size, stalls, closes or falls
    /// silent at the end, and takes as much as it likes.</summary>
    internal sealed class ScriptedConnection : IConnection
    {
        private readonly VirtualClock _clock;
        private readonly ArrayList _steps = new ArrayList(); // byte[] to send, or int to stall
        private int _sent; // of the step's bytes

        public ScriptedConnection(VirtualClock clock)
        {
            _clock = clock;
        }

        /// <summary>Most bytes of one read.</summary>
        public int PieceSize = int.MaxValue;

        /// <summary>After the script: silence instead of the end of the stream.</summary>
        public bool FallsSilent;

        /// <summary>Bytes taken before writing fails; how it then fails; and what a write of this peer costs.</summary>
        public int Takes = int.MaxValue;
        public int FailsWith = ConnectionResult.TimedOut;

        public readonly ByteWriter Output = new ByteWriter(1024, 1 << 20);
        public int Writes;
        public int LastWriteTimeout;
        public bool IsClosed;
        public bool IsAborted;

        /// <summary>All of the script was read: closing does not reset the connection under the last answer.</summary>
        public bool IsReadOut => _steps.Count == 0;

        public string RemoteAddress { get; set; } = "192.0.2.7";

        public bool IsEncrypted { get; set; }

        public string OutputText => Octet.Text(Output.Buffer, 0, Output.Length);

        public ScriptedConnection Send(string text) => Send(Octet.Of(text));

        public ScriptedConnection Send(byte[] bytes)
        {
            if (bytes.Length > 0) _steps.Add(bytes);
            return this;
        }

        public ScriptedConnection Stall(int milliseconds)
        {
            _steps.Add(milliseconds);
            return this;
        }

        public int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (count < 1) throw new ArgumentException("count");
            if (IsAborted || IsClosed) return ConnectionResult.Closed;
            while (_steps.Count > 0)
            {
                if (_steps[0] is byte[]) return SendInto(buffer, offset, count);
                int stall = (int)_steps[0];
                if (stall > timeoutMilliseconds)
                {
                    _steps[0] = stall - timeoutMilliseconds;
                    _clock.Milliseconds += timeoutMilliseconds;
                    return ConnectionResult.TimedOut;
                }
                _clock.Milliseconds += stall;
                _steps.RemoveAt(0);
            }
            if (!FallsSilent) return ConnectionResult.Closed;
            _clock.Milliseconds += timeoutMilliseconds;
            return ConnectionResult.TimedOut;
        }

        public int Write(byte[] buffer, int offset, int count, int timeoutMilliseconds)
        {
            if (IsAborted || IsClosed) return ConnectionResult.Closed;
            Writes++;
            LastWriteTimeout = timeoutMilliseconds;
            int taken = count < Takes ? count : Takes;
            Output.Append(buffer, offset, taken);
            Takes -= taken;
            if (taken == count) return count;
            if (FailsWith == ConnectionResult.TimedOut) _clock.Milliseconds += timeoutMilliseconds;
            return FailsWith;
        }

        public void Close() => IsClosed = true;

        public void Abort() => IsAborted = true;

        private int SendInto(byte[] buffer, int offset, int count)
        {
            byte[] bytes = (byte[])_steps[0];
            int left = bytes.Length - _sent;
            if (count > left) count = left;
            if (count > PieceSize) count = PieceSize;
            Array.Copy(bytes, _sent, buffer, offset, count);
            _sent += count;
            if (_sent == bytes.Length)
            {
                _sent = 0;
                _steps.RemoveAt(0);
            }
            return count;
        }
    }
}
