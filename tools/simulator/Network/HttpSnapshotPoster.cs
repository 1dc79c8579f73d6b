using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camera.Web.Push;

namespace Camera.Simulator.Network;

/// <summary>Sends pictures out by .NET's <see cref="HttpClient"/>: straight, without proxy, cookies or redirections, and with the receiver's
/// certificate verified.</summary>
public sealed class HttpSnapshotPoster : ISnapshotPoster
{
    /// <inheritdoc/>
    public PushOutcome Post(PushTarget target, byte[] buffer, int offset, int count, int timeoutMilliseconds, out int status)
    {
        status = 0;
        try
        {
            using X509Certificate2? authority = target.Authority == null ? null : X509CertificateLoader.LoadCertificate(target.Authority);
            using var client = new HttpClient(HandlerFor(authority)) { Timeout = TimeSpan.FromMilliseconds(timeoutMilliseconds) };
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Url)
            {
                Content = new ByteArrayContent(buffer, offset, count) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } },
            };
            if (target.Authorization != null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", target.Authorization);
            }

            using HttpResponseMessage response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            status = (int)response.StatusCode;
            return PushOutcome.Answered;
        }
        catch (OperationCanceledException)
        {
            return PushOutcome.TimedOut;
        }
        catch (HttpRequestException failed)
        {
            return failed.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => PushOutcome.NameNotFound,
                HttpRequestError.ConnectionError => PushOutcome.NotReached,
                HttpRequestError.SecureConnectionError => PushOutcome.NotTrusted,
                _ => PushOutcome.Broken,
            };
        }
        catch (CryptographicException)
        {
            return PushOutcome.NotTrusted; // .NET cannot read the authority
        }
    }

    private static SocketsHttpHandler HandlerFor(X509Certificate2? authority)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        if (authority != null)
        {
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { authority },
                    RevocationMode = X509RevocationMode.NoCheck, // a private authority seldom has a list
                },
            };
        }

        return handler;
    }
}
