using System.Net;
using System.Text.Json;
using Camera.Simulator;
using Camera.Web;

namespace Camera.Api.Tests;

/// <summary>A running camera is asked for everything that stands in the description, and answers as it says, every time.</summary>
[TestClass]
public class WalkTests
{
    [TestMethod]
    public async Task EveryAnswerThatIsDescribedComes()
    {
        Description description = await Description.ReadAsync();
        var options = new CameraOptions();
        options.Limits.Viewers = 2;
        using SimulatedCamera camera = SimulatedCamera.StartOnAnyPort(options: options);
        using var client = new Client(description, camera.Address);
        await new AccountWalk(client).GoAsync();
        await new PictureWalk(client).GoAsync();
        await new CertificateWalk(client).GoAsync();
        await new ConnectionWalk(client).GoAsync();

        const string reset = "/api/factory-reset";
        await client.SendAsync(HttpMethod.Post, reset, HttpStatusCode.Forbidden, "password", "not the password");
        JsonElement answer = await client.SendAsync(HttpMethod.Post, reset, HttpStatusCode.Accepted, "password", AccountWalk.Password);
        Assert.AreEqual(camera.Address.ToString(), answer.GetProperty("address").GetString());
        CollectionAssert.AreEquivalent(new List<string>(), description.Answers.Except(client.Seen).ToList());
    }
}
