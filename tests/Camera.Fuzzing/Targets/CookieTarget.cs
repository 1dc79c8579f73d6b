using System.Text;
using Camera.Accounts;
using Camera.Http;
using Camera.Storage;
using Camera.Tests.Accounts;
using Camera.Tests.Http;

namespace Camera.Fuzzing.Targets;

/// <summary>Cookie lines: the session is found exactly when the browser's first cookie of our name has its token.</summary>
internal sealed class CookieTarget : IFuzzTarget
{
    private delegate string Reader(Request request);

    private static readonly User Somebody = MakeUser();

    // Of the web layer's own; the route around it would start a whole camera.
    private static readonly Reader ReadCookie = (Reader)Delegate.CreateDelegate(
        typeof(Reader), typeof(Web.CameraApp).Assembly.GetType("Camera.Web.Access.SessionCookie", true).GetMethod("Read"));

    /// <inheritdoc/>
    public string Name => "cookie";

    /// <inheritdoc/>
    public long MostAllocated => 4 << 20;

    /// <summary>The token of the session that every run opens.</summary>
    public static string Token => new SessionTable(new FixedEntropy()).Open(Somebody, 0).CookieValue;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        if (input.Length < 1) return;
        SessionTable sessions = new(new FixedEntropy());
        Session open = sessions.Open(Somebody, 0);
        Session found = null;
        string line = null;
        HttpExchange exchange = new(new CodeHandler((request, response) =>
        {
            line = request.GetHeader("Cookie");
            found = sessions.Find(ReadCookie(request), 1);
            response.SendText(200, null, "ok");
        }));
        exchange.Peer.IsEncrypted = (input[0] & 1) != 0;
        byte[] stream = [.. "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: "u8, .. input.AsSpan(1), .. "\r\n\r\n"u8];
        ConnectionTarget.Serve(exchange, stream, null);
        ViolationException.Unless(found == null || found == open, "the session that was opened");
        if (line == null) return;
        ViolationException.Unless((found != null) == IsOurs(line, exchange.Peer.IsEncrypted, open.CookieValue), "found by its token alone");
    }

    // RFC 6265, section 4.2.1: cookie-pair *( ";" SP cookie-pair )
    private static bool IsOurs(string line, bool isEncrypted, string token)
    {
        string wanted = isEncrypted ? "__Host-camera-session" : "camera-session";
        string[] values = line.Split(';').Select(pair => pair.Trim().Split('=', 2)).Where(pair => pair.Length == 2 && pair[0] == wanted)
            .Select(pair => pair[1]).ToArray();
        return values.Length > 0 && string.Equals(values[0], token, StringComparison.OrdinalIgnoreCase);
    }

    private static User MakeUser()
    {
        UserStore users = new(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), new QuickHmac());
        users.Load();
        users.SetUp("admin", "correct horse");
        return users.Find("admin");
    }
}
