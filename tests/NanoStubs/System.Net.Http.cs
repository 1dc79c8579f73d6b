using System.IO;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NanoStubs;

namespace System.Net.Http
{
    public enum HttpCompletionOption
    {
        ResponseHeadersRead = 1,
    }

    public class HttpMethod
    {
        private HttpMethod()
        {
        }

        public static HttpMethod Post { get; } = new HttpMethod();
    }

    public abstract class HttpContent : IDisposable
    {
        protected HttpContent()
        {
        }

        public HttpContentHeaders Headers { get; } = new HttpContentHeaders();

        protected internal abstract bool TryComputeLength(out long length);

        protected abstract void SerializeToStream(Stream stream);

        void IDisposable.Dispose()
        {
        }

        internal void WriteTo(Stream stream) => SerializeToStream(stream);
    }

    public class HttpRequestMessage : IDisposable
    {
        public HttpRequestMessage(HttpMethod method, string requestUri) => Url = requestUri;

        public HttpContent Content { get; set; }

        public HttpRequestHeaders Headers { get; } = new HttpRequestHeaders();

        internal string Url { get; }

        void IDisposable.Dispose()
        {
        }
    }

    public class HttpResponseMessage : IDisposable
    {
        internal HttpResponseMessage(int status) => StatusCode = (HttpStatusCode)status;

        public HttpStatusCode StatusCode { get; }

        void IDisposable.Dispose()
        {
        }
    }

    public class HttpClient : IDisposable
    {
        public HttpClient()
        {
        }

        public TimeSpan Timeout { get; set; }

        public X509Certificate HttpsAuthentCert { get; set; }

        public SslProtocols SslProtocols { get; set; }

        public HttpResponseMessage Send(HttpRequestMessage request, HttpCompletionOption completionOption)
        {
            request.Content.TryComputeLength(out long length);
            PostState post = new PostState
            {
                Url = request.Url,
                Authorization = request.Headers.Authorization,
                ContentType = request.Content.Headers.ContentType.MediaType,
                Length = length,
                Timeout = Timeout,
                Protocols = (int)SslProtocols,
                Authority = HttpsAuthentCert?.Certificate,
                WriteTo = request.Content.WriteTo,
            };
            return new HttpResponseMessage(FakeBoard.Receiver(post));
        }

        void IDisposable.Dispose()
        {
        }
    }
}

namespace System.Net.Http.Headers
{
    public abstract class HttpHeaders
    {
        internal HttpHeaders()
        {
        }

        internal string Authorization { get; private set; }

        public void Add(string name, string value)
        {
            if (name == "Authorization")
            {
                Authorization = value;
            }
        }
    }

    public class HttpRequestHeaders : HttpHeaders
    {
        internal HttpRequestHeaders()
        {
        }
    }

    public sealed class HttpContentHeaders : HttpHeaders
    {
        internal HttpContentHeaders()
        {
        }

        public Http.Headers.MediaTypeHeaderValue ContentType { get; set; }
    }
}

namespace System.Net.Http.Http.Headers
{
    public class MediaTypeHeaderValue
    {
        public MediaTypeHeaderValue(string mediaType) => MediaType = mediaType;

        internal string MediaType { get; }
    }
}

namespace System.Net
{
    public enum HttpStatusCode
    {
    }

    public enum WebExceptionStatus
    {
        ConnectFailure = 2,
    }

    public class WebException : InvalidOperationException
    {
        internal WebException(WebExceptionStatus status) => Status = status;

        public WebExceptionStatus Status { get; }
    }

    public static class Dns
    {
        public static IPHostEntry GetHostEntry(string hostNameOrAddress)
        {
            byte[] address = FakeBoard.Names(hostNameOrAddress) ?? throw FakeBoard.SocketFailure(11001);
            return new IPHostEntry(new[] { new IPAddress(address) });
        }
    }

    public class IPHostEntry
    {
        internal IPHostEntry(IPAddress[] addresses) => AddressList = addresses;

        public IPAddress[] AddressList { get; }
    }
}

namespace System
{
    public enum UriHostNameType
    {
        Dns = 2,
    }

    public class Uri
    {
        public Uri(string uriString)
        {
            string rest = uriString.Substring(uriString.IndexOf("//", StringComparison.Ordinal) + 2);
            Host = rest.Split('/', ':', '?')[0];
        }

        public string Host { get; }

        public UriHostNameType HostNameType => char.IsDigit(Host[Host.Length - 1]) ? (UriHostNameType)3 : UriHostNameType.Dns; // 3: IPv4
    }
}
