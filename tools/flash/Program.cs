using System.CommandLine;
using Camera.Flash;

// Exit codes: 0 done; 1 nanoff failed; 2 it could not be tried (usage, files, no nanoff).
ParseResult parsed = FlashCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    return FlashException.NotTried;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (FlashException exception)
{
    Console.Error.WriteLine("error: " + exception.Message);
    return exception.ExitCode;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("error: " + exception.Message);
    return FlashException.NotTried;
}
