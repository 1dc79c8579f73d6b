using System.Globalization;
using System.Text;

namespace Camera.Hostile.Tests;

/// <summary>An answer as it came.</summary>
public sealed record Answer(int Status, string Head, byte[] Body)
{
    /// <summary>Reads one whose body has a Content-Length.</summary>
    /// <exception cref="IOException">The stream ended within it.</exception>
    public static Answer Read(Stream stream)
    {
        string head = ReadHead(stream);
        int status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        byte[] body = new byte[LengthIn(head)];
        stream.ReadExactly(body);
        return new Answer(status, head, body);
    }

    /// <summary>Reads status line and headers.</summary>
    public static string ReadHead(Stream stream)
    {
        var head = new StringBuilder();
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            int octet = stream.ReadByte();
            if (octet < 0)
            {
                throw new EndOfStreamException(head.ToString());
            }

            head.Append((char)octet);
        }

        return head.ToString();
    }

    private static int LengthIn(string head)
    {
        const string Name = "\r\nContent-Length: ";
        int start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head[(start + Name.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
