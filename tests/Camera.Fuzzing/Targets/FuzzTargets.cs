namespace Camera.Fuzzing.Targets;

/// <summary>Every target.</summary>
internal static class FuzzTargets
{
    /// <summary>In the order in which they are run.</summary>
    public static readonly IFuzzTarget[] All =
    [
        new ConnectionTarget(), new BodyTarget(), new FormTarget(), new JsonTarget(), new AuthorizationTarget(), new CookieTarget(),
        new ConfigurationTarget(), new SettingsTarget(), new CertificateTarget(), new PemTarget(), new DhcpTarget(), new JpegTarget(),
    ];
}
