using System.Net;

namespace Camera.Api.Tests;

/// <summary>Sets the camera up, signs in, and uses what there is for accounts.</summary>
public sealed class AccountWalk(Client client)
{
    public const string Name = "admin";
    public const string Password = "correct horse";

    private const string Session = "/api/session";
    private const string Users = "/api/users";

    public async Task GoAsync()
    {
        await client.SendAsync(HttpMethod.Get, Session, HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Post, "/api/setup", HttpStatusCode.BadRequest, "name", Name, "password", "short");
        await client.SendAsync(HttpMethod.Post, "/api/setup", HttpStatusCode.OK, "name", Name, "password", Password);
        await client.SendAsync(HttpMethod.Post, "/api/setup", HttpStatusCode.Conflict, "name", Name, "password", Password);
        await client.SendAsync(HttpMethod.Delete, Session, HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Post, Session, HttpStatusCode.Forbidden, "name", Name, "password", "not the password");
        await SignInAsync(client);
        await UsersAsync();

        const string password = "/api/password";
        await client.SendAsync(HttpMethod.Put, password, HttpStatusCode.Forbidden, "current", "not the password", "password", Password);
        await client.SendAsync(HttpMethod.Put, password, HttpStatusCode.BadRequest, "current", Password, "password", "short");
        await client.SendAsync(HttpMethod.Put, password, HttpStatusCode.OK, "current", Password, "password", Password);
        await client.SendAsync(HttpMethod.Get, "/api/events", HttpStatusCode.OK);
    }

    public static Task SignInAsync(Client client) =>
        client.SendAsync(HttpMethod.Post, Session, HttpStatusCode.OK, "name", Name, "password", Password);

    private async Task UsersAsync()
    {
        await client.SendAsync(HttpMethod.Get, Users, HttpStatusCode.OK);
        string[] guest = ["name", "guest", "password", "long enough", "level", "live"];
        await client.SendAsync(HttpMethod.Post, Users, HttpStatusCode.OK, guest);
        await client.SendAsync(HttpMethod.Post, Users, HttpStatusCode.Conflict, guest);
        await client.SendAsync(HttpMethod.Post, Users, HttpStatusCode.BadRequest, "name", "other", "password", "long enough", "level", "none");
        await client.SendAsync(HttpMethod.Put, Users, HttpStatusCode.OK, "name", "guest", "level", "control");
        await client.SendAsync(HttpMethod.Put, Users, HttpStatusCode.OK, "name", "guest", "password", "another long one");
        await client.SendAsync(HttpMethod.Put, Users, HttpStatusCode.BadRequest, "name", "guest", "password", "short");
        await client.SendAsync(HttpMethod.Put, Users, HttpStatusCode.NotFound, "name", "nobody", "level", "live");
        await client.SendAsync(HttpMethod.Put, Users, HttpStatusCode.Conflict, "name", Name, "level", "live");
        await client.SendAsync(HttpMethod.Delete, $"{Users}?name=guest", HttpStatusCode.OK);
        await client.SendAsync(HttpMethod.Delete, $"{Users}?name=guest", HttpStatusCode.NotFound);
        await client.SendAsync(HttpMethod.Delete, $"{Users}?name={Name}", HttpStatusCode.Conflict);
    }
}
