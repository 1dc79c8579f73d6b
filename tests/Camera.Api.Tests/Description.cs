using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Camera.Api.Tests;

/// <summary>firmware/docs/openapi.yaml: what it says of each request and answer. References between its schemas are kept, so the
/// schemas that judge are the ones that people read.</summary>
public sealed class Description
{
    private const string Schemas = "#/components/schemas/";

    private readonly JsonNode _definitions;
    private readonly Dictionary<string, JsonSchema> _built = [];

    private Description(OpenApiDocument document, JsonNode json, IList<string> complaints)
    {
        Document = document;
        Complaints = complaints;
        _definitions = json["components"]!["schemas"]!;
    }

    public OpenApiDocument Document { get; }

    /// <summary>What the reader of OpenAPI documents does not like.</summary>
    public IList<string> Complaints { get; }

    /// <summary>Each operation as a line: level, method and path.</summary>
    public IEnumerable<string> Operations =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        select $"{LevelOf(operation.Value)} {operation.Key} {path.Key}";

    /// <summary>Each status that an operation names, as a line: method, path and status.</summary>
    public IEnumerable<string> Answers =>
        from path in Document.Paths
        from operation in path.Value.Operations ?? []
        from response in operation.Value.Responses ?? []
        where response.Key != "default"
        select $"{operation.Key} {path.Key} {response.Key}";

    public static async Task<Description> ReadAsync()
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        string file = Path.Combine(AppContext.BaseDirectory, "openapi.yaml");
        ReadResult read = OpenApiDocument.Parse(await File.ReadAllTextAsync(file), OpenApiConstants.Yaml, settings);
        IEnumerable<OpenApiError> complaints = [.. read.Diagnostic!.Errors, .. read.Diagnostic.Warnings];
        OpenApiDocument document = read.Document ?? throw new AssertFailedException($"{file} is none");
        string json = await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json);
        return new Description(document, JsonNode.Parse(json)!, [.. complaints.Select(complaint => complaint.ToString())]);
    }

    /// <summary>The operation of a method and a path without its query.</summary>
    public OpenApiOperation Find(HttpMethod method, string path) =>
        Document.Paths.TryGetValue(path, out IOpenApiPathItem? item) && item.Operations!.TryGetValue(method, out OpenApiOperation? operation)
            ? operation : throw new AssertFailedException($"not described: {method} {path}");

    /// <summary>What a value has against a schema; empty when nothing.</summary>
    public string Judge(IOpenApiSchema schema, JsonElement value)
    {
        using var text = new StringWriter();
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        EvaluationResults results = Build(text.ToString()).Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List });
        IEnumerable<string> found =
            from detail in (results.Details ?? []).Append(results)
            where detail.Errors is not null
            from error in detail.Errors!
            select $"{detail.InstanceLocation}: {error.Value}";
        return results.IsValid ? "" : string.Join("; ", found.DefaultIfEmpty("not valid"));
    }

    private static string LevelOf(OpenApiOperation operation) =>
        operation.Extensions?.TryGetValue("x-level", out IOpenApiExtension? level) == true
            ? ((JsonNodeExtension)level).Node.GetValue<string>() : "no level";

    // The document's schemas become the definitions beside each one that is built from it (JSON Schema 2020-12, section 8.2.4).
    private JsonSchema Build(string schema)
    {
        if (!_built.TryGetValue(schema, out JsonSchema? built))
        {
            JsonNode whole = JsonNode.Parse(schema)!;
            whole["$defs"] = _definitions.DeepClone();
            built = JsonSchema.FromText(whole.ToJsonString().Replace(Schemas, "#/$defs/", StringComparison.Ordinal));
            _built.Add(schema, built);
        }

        return built;
    }
}
