using System.Text;

namespace Camera.Hostile.Tests.Attacks;

/// <summary>Attackers without a right password.</summary>
public static class PasswordAttacks
{
    private const int Recorders = 8;

    /// <summary>A recorder without credentials, 1,000 requests a second.</summary>
    public static void NoCredentials(Siege siege) => Ask(siege, "127.0.0.8", "");

    /// <summary>A recorder with the wrong password, 1,000 requests a second.</summary>
    public static void WrongCredentials(Siege siege)
    {
        string basic = Convert.ToBase64String(Encoding.ASCII.GetBytes("admin:wrong-horse"));
        string digest = "Digest username=\"admin\", realm=\"camera\", nonce=\"0\", uri=\"/snapshot.jpg\", qop=auth, nc=00000001, "
            + "cnonce=\"1\", response=\"" + new string('0', 32) + "\", algorithm=MD5";
        Ask(siege, "127.0.0.10", $"Authorization: {(siege.Camera.IsEncrypted ? "Basic " + basic : digest)}\r\n");
    }

    /// <summary>Wrong passwords from more addresses than the camera remembers.</summary>
    public static void AddressesWithoutEnd(Siege siege)
    {
        for (int i = 0; siege.GoesOn(2); i++)
        {
            using Client? client = siege.TryConnect(SlowAttacks.Many(i % 1000));
            siege.Try(() =>
            {
                client?.Send(SignIn(siege.Camera, "admin", "wrong-horse"));
                siege.Note(client?.Receive().Status.ToString() ?? "ended");
            });
        }
    }

    /// <summary>The page's sign-in.</summary>
    public static string SignIn(CameraSite camera, string name, string password)
    {
        string form = $"name={name}&password={password}";
        return $"POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:{camera.Port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {form.Length}\r\n\r\n{form}";
    }

    // All the connections that an address may have; each asks again as soon as it is answered, up to 1,000 times a second.
    private static void Ask(Siege siege, string address, string headers)
    {
        string request = $"GET /snapshot.jpg HTTP/1.1\r\nHost: 127.0.0.1:{siege.Camera.Port}\r\n{headers}\r\n";
        using var crowd = new Crowd(siege, Recorders, _ => address, from => siege.TryConnect(from));
        while (siege.GoesOn(1))
        {
            crowd.Step((client, step) =>
            {
                if (step > 0 && !client.IsAnswered(0))
                {
                    return; // the camera takes its time
                }

                if (step > 0)
                {
                    siege.Note(client.Receive().Status.ToString());
                }

                client.Send(request);
            });
        }
    }
}
