using System.Text.Json;
using Camera.Accounts;
using Camera.Http;
using Camera.Simulator;

namespace Camera.Api.Tests;

/// <summary>The description is a valid one, and of this camera.</summary>
[TestClass]
public class DescriptionTests
{
    [TestMethod]
    public async Task ItIsValid()
    {
        Description description = await Description.ReadAsync();
        Assert.AreEqual("", string.Join('\n', description.Complaints));
        IEnumerable<string?> names = description.Document.Paths.SelectMany(path => path.Value.Operations!.Values).Select(operation => operation.OperationId);
        CollectionAssert.AllItemsAreUnique(names.ToList());
    }

    [TestMethod]
    public async Task EveryRouteMethodAndLevelStandsInItAndNothingElse()
    {
        Description description = await Description.ReadAsync();
        using SimulatedCamera camera = SimulatedCamera.StartOnAnyPort();
        IEnumerable<string> routes =
            from route in camera.Routes
            from method in Enum.GetValues<HttpMethods>()
            where (route.Methods & method) != 0 && method != HttpMethods.Head // it says once that HEAD comes with GET
            select $"{AccountRules.LevelName((AccessLevel)route.Level)} {method.ToString().ToUpperInvariant()} {route.Path}";
        CollectionAssert.AreEquivalent(routes.ToList(), description.Operations.ToList());
    }

    [TestMethod]
    [DataRow("""{"title":"Not now","status":409}""", "")]
    [DataRow("""{"title":"Not now","status":409,"reason":"because"}""", "reason")]
    [DataRow("""{"title":"Not now"}""", "status")]
    [DataRow("""{"title":"Not now","status":"409"}""", "/status")]
    public async Task TheSchemasJudge(string problem, string complaint)
    {
        Description description = await Description.ReadAsync();
        string found = description.Judge(description.Document.Components!.Schemas!["Problem"], JsonElement.Parse(problem));
        if (complaint.Length == 0) Assert.AreEqual("", found);
        else StringAssert.Contains(found, complaint);
    }
}
