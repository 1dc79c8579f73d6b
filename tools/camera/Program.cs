using System.CommandLine;
using Camera.Tool;

// Exit codes: 0 done; 1 refused by the check; 2 it could not be tried (usage, files, keys).
RootCommand root = new("Makes, checks, shows and converts the camera's keys and certificates, with the camera's own code.")
{
    KeyCommand.Create(),
    SelfSignedCommand.Create(),
    RequestCommand.Create(),
    CheckCommand.Create(),
    ShowCommand.Create(),
    ConvertCommand.Create()
};
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return ToolException.ExitCode;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ToolException exception)
{
    Console.Error.WriteLine(exception.Message);
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
}

return ToolException.ExitCode;
