using System.CommandLine;
using Camera.Certificates;

namespace Camera.Tool;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<FileInfo> Out() => new("--out") { Description = "File to write", Required = true };

    public static Option<FileInfo> Key() => new("--key") { Description = "File of the private key", Required = true };

    public static Option<bool> Force() => new("--force") { Description = "Overwrite the file" };

    public static Option<FileInfo?> PassphraseFile() =>
        new("--passphrase-file") { Description = "File whose first line is the passphrase; else it is asked for" };
}

/// <summary>The options of a subject and its alternative names.</summary>
internal sealed class SubjectOptions
{
    private readonly Option<string> _commonName = new("--cn") { Description = "Common name, 1 to 64 characters", Required = true };
    private readonly Option<string?> _country = new("--country") { Description = "Two letters" };
    private readonly Option<string?> _state = new("--state") { Description = "State or province, to 128 characters" };
    private readonly Option<string?> _locality = new("--locality") { Description = "City, to 128 characters" };
    private readonly Option<string?> _organization = new("--organization") { Description = "To 64 characters" };
    private readonly Option<string?> _unit = new("--unit") { Description = "Organizational unit, to 64 characters" };
    private readonly Option<string[]> _names = new("--san")
    {
        Description = "Host name or IP address; may be given several times", DefaultValueFactory = _ => []
    };

    public void AddTo(Command command)
    {
        command.Add(_commonName);
        command.Add(_country);
        command.Add(_state);
        command.Add(_locality);
        command.Add(_organization);
        command.Add(_unit);
        command.Add(_names);
    }

    public SubjectFields GetSubject(ParseResult parsed)
    {
        SubjectFields fields = new()
        {
            CommonName = parsed.GetValue(_commonName),
            Country = parsed.GetValue(_country),
            State = parsed.GetValue(_state),
            Locality = parsed.GetValue(_locality),
            Organization = parsed.GetValue(_organization),
            OrganizationalUnit = parsed.GetValue(_unit)
        };
        SubjectError error = fields.Validate();
        return error == SubjectError.None ? fields : throw new ToolException(SubjectSentences.Of(error));
    }

    public AlternativeNames GetNames(ParseResult parsed)
    {
        AlternativeNames names = new();
        foreach (string text in parsed.GetRequiredValue(_names))
        {
            if (!names.TryAdd(text))
            {
                throw new ToolException(names.Count == CertificateLimits.MaxOwnAlternativeNames
                    ? $"There can be {CertificateLimits.MaxOwnAlternativeNames} alternative names."
                    : $"\"{text}\" is neither a host name nor an IP address.");
            }
        }

        return names;
    }
}
