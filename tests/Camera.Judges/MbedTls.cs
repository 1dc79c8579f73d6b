namespace Camera.Judges;

/// <summary>The system's Mbed TLS, driven by a small program that is compiled for the purpose.</summary>
internal static class MbedTls
{
    /// <summary>Judges lines as mbedtls_judge.c takes them.</summary>
    /// <returns>An answer a line.</returns>
    public static string[] Judge(Folder folder, string lines)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "mbedtls_judge.c");
        Peer.Run("gcc", "-O1", "-Wall", "-Werror", "-o", folder["judge"], source, "-lmbedtls", "-lmbedx509", "-lmbedcrypto");
        (int code, string output) = Peer.TryRun(folder["judge"], lines);
        Assert.AreEqual(0, code, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
