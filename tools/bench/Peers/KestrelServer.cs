using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Camera.Bench.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Camera.Bench.Peers;

/// <summary>
/// The peer that writes what the camera writes: the same parts of the same pictures, each as one flush of Kestrel's own pipe, and
/// snapshots of the newest one. No sign-in, no limits, no log: the least that an ASP.NET Core server could do.
/// </summary>
internal static class KestrelServer
{
    /// <summary>Serves until the process is ended.</summary>
    /// <param name="certificate">PEM file, with its key's; null for HTTP.</param>
    public static void Run(int port, string pictures, int framesPerSecond, string? certificate, string? key)
    {
        using var source = new KestrelSource(Recording.Read(pictures).Frames, framesPerSecond);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (certificate != null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port, listen =>
        {
            if (certificate != null)
            {
                listen.UseHttps(https => Force(https, X509Certificate2.CreateFromPemFile(certificate, key)));
            }
        }));
        WebApplication application = builder.Build();
        application.Run(context => context.Request.Path.Value switch
        {
            "/stream.mjpg" => StreamAsync(context, source),
            "/snapshot.jpg" => SnapshotAsync(context, source),
            _ => Task.CompletedTask,
        });
        application.Run();
    }

    // Sessions are left to the clients, who use none again: a server that forbids it loses .NET's cached OpenSSL context with it.
    private static void Force(HttpsConnectionAdapterOptions https, X509Certificate2 certificate)
    {
        https.ServerCertificate = certificate;
        https.SslProtocols = SslProtocols.Tls12;
    }

    private static async Task SnapshotAsync(HttpContext context, KestrelSource source)
    {
        KestrelFrame frame = source.Newest;
        context.Response.ContentType = "image/jpeg";
        context.Response.ContentLength = frame.Picture.Length;
        await context.Response.BodyWriter.WriteAsync(frame.Picture, context.RequestAborted);
    }

    private static async Task StreamAsync(HttpContext context, KestrelSource source)
    {
        context.Response.ContentType = "multipart/x-mixed-replace; boundary=frame";
        PipeWriter output = context.Response.BodyWriter;
        output.Write("--frame\r\n"u8);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            KestrelFrame frame = await source.NextAsync();
            output.Write(frame.Head);
            output.Write(frame.Picture);
            output.Write("\r\n--frame\r\n"u8);
            FlushResult flushed = await output.FlushAsync(context.RequestAborted);
            if (flushed.IsCompleted)
            {
                return;
            }
        }
    }

    private static void Write(this PipeWriter output, ReadOnlySpan<byte> bytes) => System.Buffers.BuffersExtensions.Write(output, bytes);
}

/// <summary>A picture and the head of its part, made once for all viewers.</summary>
internal sealed record KestrelFrame(byte[] Head, byte[] Picture);

/// <summary>The pictures one after the other at a rate, each to all who wait.</summary>
internal sealed class KestrelSource : IDisposable
{
    private readonly byte[][] _pictures;
    private readonly PeriodicTimer _timer;
    private volatile TaskCompletionSource<KestrelFrame> _next = New();
    private volatile KestrelFrame _newest;

    public KestrelSource(byte[][] pictures, int framesPerSecond)
    {
        _pictures = pictures;
        _newest = Make(0);
        _timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / framesPerSecond));
        _ = RunAsync();
    }

    public KestrelFrame Newest => _newest;

    public Task<KestrelFrame> NextAsync() => _next.Task;

    public void Dispose() => _timer.Dispose();

    private static TaskCompletionSource<KestrelFrame> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task RunAsync()
    {
        for (int i = 1; await _timer.WaitForNextTickAsync(); i++)
        {
            _newest = Make(i % _pictures.Length);
            Interlocked.Exchange(ref _next, New()).SetResult(_newest);
        }
    }

    private KestrelFrame Make(int index)
    {
        string now = (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
        return new KestrelFrame(
            Encoding.ASCII.GetBytes(
                $"Content-Type: image/jpeg\r\nContent-Length: {_pictures[index].Length}\r\nX-Timestamp: {now}\r\n\r\n"),
            _pictures[index]);
    }
}
