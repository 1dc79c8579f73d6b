using System.Text;
using Camera.Certificates;

namespace Camera.Fuzzing.Targets;

/// <summary>PEM: each block that is found decodes to the bytes that .NET decodes.</summary>
internal sealed class PemTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public string Name => "pem";

    /// <inheritdoc/>
    public long MostAllocated => 8 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        PemReader reader = new(input, 0, input.Length);
        string text = Encoding.Latin1.GetString(input);
        int at = 0;
        while (reader.TryRead())
        {
            string begin = $"-----BEGIN {reader.Label}-----";
            int start = text.IndexOf(begin, at, StringComparison.Ordinal) + begin.Length;
            at = text.IndexOf("-----END", start, StringComparison.Ordinal);
            string body = string.Concat(text[start..at].Where(c => c is not (' ' or '\t' or '\r' or '\n' or '\v' or '\f')));
            ViolationException.Unless(Convert.FromBase64String(body).AsSpan().SequenceEqual(reader.Content), "the content is what .NET decodes");
            at += $"-----END {reader.Label}-----".Length;
        }

        ViolationException.Unless(reader.Count <= CertificateLimits.MaxPemBlocks, "no more blocks than allowed");
    }
}
