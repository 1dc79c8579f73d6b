using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Camera.Http;
using Camera.Web.Push;

namespace Camera.Board
{
    /// <summary>
    /// Sends pictures out by the platform's HTTP client, which follows no redirection. It cannot be stopped while it connects or shakes hands;
    /// a handshake blocks every thread, as the server's does (<see cref="Handshakes"/>). Sending and the answer end at the time given.
    /// </summary>
    internal sealed class SnapshotPoster : ISnapshotPoster
    {
        private const int FirstStatus = 100; // RFC 9110, section 15

        private readonly IClock _clock;

        /// <summary>A client.</summary>
        public SnapshotPoster(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public PushOutcome Post(PushTarget target, byte[] buffer, int offset, int count, int timeoutMilliseconds, out int status)
        {
            status = 0;
            long deadline = _clock.Milliseconds + timeoutMilliseconds;
            PictureContent content = new PictureContent(buffer, offset, count, deadline, _clock);
            try
            {
                if (!HasAddress(target.Url))
                {
                    return PushOutcome.NameNotFound;
                }

                status = Send(target, content, timeoutMilliseconds);
                if (status >= FirstStatus)
                {
                    return PushOutcome.Answered;
                }
            }
            catch (Exception failure)
            {
                // told by its type only: the platform's texts may quote the address
                BoardLog.Write("A picture was not sent: " + ((object)failure).GetType().FullName);
                if (IsConnectFailure(failure))
                {
                    return PushOutcome.NotReached;
                }
            }

            status = 0;
            return _clock.Milliseconds >= deadline ? PushOutcome.TimedOut
                : target.IsEncrypted && !content.IsStarted ? PushOutcome.NotTrusted
                : PushOutcome.Broken;
        }

        private static int Send(PushTarget target, PictureContent content, int timeoutMilliseconds)
        {
            using (HttpClient client = new HttpClient())
            using (HttpRequestMessage request = new HttpRequestMessage(HttpMethod.Post, target.Url))
            {
                client.Timeout = new TimeSpan(timeoutMilliseconds * TimeSpan.TicksPerMillisecond); // of the answer
                client.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                if (target.Authority != null)
                {
                    client.HttpsAuthentCert = new X509Certificate(target.Authority);
                }

                content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
                request.Content = content;
                if (target.Authorization != null)
                {
                    request.Headers.Add("Authorization", target.Authorization);
                }

                using (HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead))
                {
                    return (int)response.StatusCode;
                }
            }
        }

        // Asked apart, for the client does not tell a name without an address from an address without an answer.
        private static bool HasAddress(string url)
        {
            Uri uri = new Uri(url);
            if (uri.HostNameType != UriHostNameType.Dns)
            {
                return true;
            }

            try
            {
                return Dns.GetHostEntry(uri.Host).AddressList.Length > 0;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static bool IsConnectFailure(Exception failure)
        {
            for (Exception cause = failure; cause != null; cause = cause.InnerException)
            {
                WebException exception = cause as WebException;
                if (exception != null && exception.Status == WebExceptionStatus.ConnectFailure)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
