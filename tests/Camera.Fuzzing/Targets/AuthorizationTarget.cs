using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Camera.Accounts;
using Camera.Storage;
using Camera.Tests.Accounts;

namespace Camera.Fuzzing.Targets;

/// <summary>An Authorization header: nobody gets in but by the password, sent as Basic over TLS or proved by Digest, as reckoned a
/// second time by .NET; and no proof is taken twice.</summary>
internal sealed partial class AuthorizationTarget : IFuzzTarget
{
    /// <summary>Who may come in, by what.</summary>
    public const string User = "admin";

    /// <summary>The password.</summary>
    public const string Password = "correct horse";

    private const string Method = "GET";
    private const string Path = "/api/status";
    private static readonly UserStore Users = MakeUsers();

    /// <inheritdoc/>
    public string Name => "authorization";

    /// <inheritdoc/>
    public long MostAllocated => 4 << 20;

    /// <summary>The first nonce of every run.</summary>
    public static string FirstNonce => NonceOf(Make().Challenges(false, false, 0)[0]);

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        if (input.Length < 1) return;
        bool isEncrypted = (input[0] & 1) != 0;
        string header = Encoding.UTF8.GetString(input, 1, input.Length - 1).Replace("\0", "", StringComparison.Ordinal); // the parser lets none through
        Authenticator authenticator = Make();
        string nonce = NonceOf(authenticator.Challenges(isEncrypted, false, 0)[0]);
        AuthenticationResult result = authenticator.Check(header, Method, Path, "192.0.2.1", isEncrypted, 1, out User user);
        ViolationException.Unless((result == AuthenticationResult.Ok) == (user != null), "a user or a refusal");
        bool isBasic = header.StartsWith("basic ", StringComparison.OrdinalIgnoreCase);
        ViolationException.Unless(!isBasic || isEncrypted || result is AuthenticationResult.NotEncrypted or AuthenticationResult.NoCredentials,
            "Basic only over TLS");
        if (result != AuthenticationResult.Ok) return;

        ViolationException.Unless(user.Name == User && (isBasic ? IsBasicRight(header) : IsDigestRight(header, nonce)), "only the password lets in");
        AuthenticationResult again = authenticator.Check(header, Method, Path, "192.0.2.1", isEncrypted, 2, out _);
        ViolationException.Unless(isBasic ? again == AuthenticationResult.Ok : again == AuthenticationResult.Stale, "a proof is taken once");
        ViolationException.Unless(
            Make().Check(header, "PUT", Path, "192.0.2.1", isEncrypted, 2, out _) != AuthenticationResult.Ok || isBasic, "a proof is for one method");
    }

    /// <summary>The header of a client that knows the password.</summary>
    public static string Answer(string nonce, string algorithm) =>
        $"Digest username=\"{User}\", realm=\"camera\", uri=\"{Path}\", algorithm={algorithm}, nonce=\"{nonce}\", nc=00000001, cnonce=\"0a4f113b\", qop=auth, response=\""
        + ResponseOf(nonce, "00000001", "0a4f113b", algorithm == "MD5") + "\"";

    private static Authenticator Make() => new(Users, new AddressTable(), new QuickHmac(), new FixedEntropy());

    private static UserStore MakeUsers()
    {
        UserStore users = new(new RecordStore(new MemoryFlash(), 0), new FixedEntropy(), new QuickHmac());
        users.Load();
        users.SetUp(User, Password);
        return users;
    }

    private static bool IsBasicRight(string header)
    {
        byte[] credentials = new byte[header.Length];
        return Convert.TryFromBase64String(header[6..].Trim(), credentials, out int length)
            && Encoding.UTF8.GetString(credentials, 0, length) == User + ":" + Password;
    }

    private static bool IsDigestRight(string header, string nonce)
    {
        Dictionary<string, string> parameters = new(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(header[7..]))
            parameters[match.Groups["name"].Value] = match.Groups["token"].Success ? match.Groups["token"].Value : Escape().Replace(match.Groups["quoted"].Value, "$1");
        string response = ResponseOf(nonce, parameters["nc"], parameters["cnonce"], !string.Equals(parameters.GetValueOrDefault("algorithm"), "SHA-256", StringComparison.OrdinalIgnoreCase));
        string name = parameters.TryGetValue("username", out string plain) ? plain : Uri.UnescapeDataString(parameters["username*"].Split('\'', 3)[2]);
        return parameters["nonce"] == nonce && parameters["uri"] == Path && parameters["realm"] == "camera" && name == User
            && string.Equals(parameters["response"], response, StringComparison.OrdinalIgnoreCase);
    }

    // RFC 7616, section 3.4.1
    private static string ResponseOf(string nonce, string count, string clientNonce, bool isMd5)
    {
        string ha1 = Hash($"{User}:camera:{Password}", isMd5);
        return Hash($"{ha1}:{nonce}:{count}:{clientNonce}:auth:{Hash($"{Method}:{Path}", isMd5)}", isMd5);
    }

    private static string Hash(string text, bool isMd5)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(isMd5 ? MD5.HashData(data) : SHA256.HashData(data));
    }

    private static string NonceOf(string challenge) => challenge.Split("nonce=\"")[1].Split('"')[0];

    [GeneratedRegex("""(?<name>[^\s=,"]+)[ \t]*=[ \t]*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<token>[^\s,"]+))""", RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex("""\\(.)""", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
