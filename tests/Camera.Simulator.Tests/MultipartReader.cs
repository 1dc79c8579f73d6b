using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Simulator.Tests;

/// <summary>Reads multipart/x-mixed-replace strictly (RFC 2046, 5.1): boundary, headers, as many bytes as Content-Length says, and
/// nothing between.</summary>
public sealed class MultipartReader(Stream stream, string boundary)
{
    private bool _first = true;

    /// <summary>The next part's body.</summary>
    public byte[] ReadFrame()
    {
        string line = ReadLine();
        if (!_first)
        {
            Assert.AreEqual("", line);
            line = ReadLine();
        }

        _first = false;
        Assert.AreEqual("--" + boundary, line);
        int length = -1;
        string? type = null;
        for (line = ReadLine(); line != ""; line = ReadLine())
        {
            string[] header = line.Split(": ", 2);
            switch (header[0].ToLowerInvariant())
            {
                case "content-length":
                    length = int.Parse(header[1]);
                    break;
                case "content-type":
                    type = header[1];
                    break;
            }
        }

        Assert.AreEqual("image/jpeg", type);
        byte[] body = new byte[length];
        stream.ReadExactly(body);
        return body;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            int octet = stream.ReadByte();
            Assert.AreNotEqual(-1, octet, "the stream has ended");
            if (octet == '\n')
            {
                Assert.AreEqual('\r', line[^1]);
                return line.ToString(0, line.Length - 1);
            }

            line.Append((char)octet);
        }
    }
}
