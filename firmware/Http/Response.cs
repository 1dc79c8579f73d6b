using System;

namespace Camera.Http
{
    /// <summary>
    /// The one response to a request: either a whole one by a Send method, or <see cref="Begin"/> and then
    /// <see cref="Write(byte[], int, int)"/>. Every response carries the security headers; a page overrides what it needs. For
    /// HEAD the same calls send the same head and no body. Used by the connection's thread only.
    /// </summary>
    public sealed class Response
    {
        /// <summary>A Send method or <see cref="Begin"/> has been called.</summary>
        public bool HasStarted => throw new NotImplementedException();

        /// <summary>Adds a header, before the response starts. Cache-Control, Content-Security-Policy and Referrer-Policy take the
        /// place of the default. Content-Length, Transfer-Encoding, Connection, Date and Content-Type are the server's.</summary>
        /// <exception cref="ArgumentException">A control character, or one of the server's own.</exception>
        public void SetHeader(string name, string value) => throw new NotImplementedException();

        /// <summary>Sends a whole response.</summary>
        /// <param name="contentType">Media type, or null when there is no body.</param>
        public void Send(int status, string contentType, byte[] body, int offset, int count) => throw new NotImplementedException();

        /// <summary>Sends a text as UTF-8, <c>text/plain</c> unless the type says otherwise.</summary>
        public void SendText(int status, string contentType, string text) => throw new NotImplementedException();

        /// <summary>Sends a response without a body, e.g. 204 or a redirection.</summary>
        public void SendEmpty(int status) => throw new NotImplementedException();

        /// <summary>Sends what was written as <c>application/json</c>; 500 when it overflowed.</summary>
        public void Send(int status, JsonWriter json) => throw new NotImplementedException();

        /// <summary>Sends a problem document with its status.</summary>
        public void Send(Problem problem) => throw new NotImplementedException();

        /// <summary>Refuses the request: the reason's status and sentence; closes the connection where the reason asks for it.</summary>
        public void Reject(RejectionReason reason) => throw new NotImplementedException();

        /// <summary>Sends the head of a response whose body follows in pieces.</summary>
        /// <param name="length">Bytes of the whole body, or a <see cref="ResponseLength"/>.</param>
        /// <returns>True when the body is to be written; false for HEAD and when the peer is gone.</returns>
        public bool Begin(int status, string contentType, long length) => throw new NotImplementedException();

        /// <summary>Writes a piece of the body, straight from the caller's buffer: nothing is copied or allocated.</summary>
        /// <returns>False once the peer is gone or too slow: stop.</returns>
        public bool Write(byte[] buffer, int offset, int count) => throw new NotImplementedException();

        /// <summary>The connection's own output buffer, empty after <see cref="Begin"/> and free for small pieces such as the
        /// header of a part; <see cref="Flush"/> sends it.</summary>
        public ByteWriter Buffer => throw new NotImplementedException();

        /// <summary>Writes what is in <see cref="Buffer"/> as a piece of the body, and empties it.</summary>
        /// <returns>As <see cref="Write(byte[], int, int)"/>.</returns>
        public bool Flush() => throw new NotImplementedException();

        /// <summary>Somebody still wants more of this response: false once the peer has closed or the server stops. Cheap; for
        /// streams, between two pieces.</summary>
        public bool IsWanted() => throw new NotImplementedException();
    }
}
