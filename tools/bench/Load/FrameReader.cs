using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Camera.Bench.Load;

/// <summary>
/// Reads what a server sends, a stream of parts or one snapshot after another, and counts a picture only when it is byte for byte
/// one of the recording. A head without Content-Length, as a stream's own, has no body.
/// </summary>
internal sealed class FrameReader
{
    private const int LongestHead = 4096;

    private readonly Recording _recording;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private int _body = -1; // bytes of the body that is awaited; -1 while a head is
    private bool _hasStatus;

    public FrameReader(Recording recording)
    {
        _recording = recording;
        _buffer = new byte[2 * (recording.LargestBytes + LongestHead)];
    }

    /// <summary>Pictures received whole.</summary>
    public long Frames { get; private set; }

    /// <summary>Called at the last byte of each picture with its X-Timestamp in milliseconds since 1970, or 0.</summary>
    public Action<long>? Arrived { get; set; }

    private long Timestamp { get; set; }

    /// <summary>Where the next bytes go.</summary>
    public Span<byte> Free
    {
        get
        {
            if (_start > 0 && _buffer.Length - _end < _buffer.Length / 2)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }

            return _buffer.AsSpan(_end);
        }
    }

    /// <summary>Takes the bytes that were read into <see cref="Free"/>.</summary>
    /// <exception cref="InvalidDataException">Not a picture of the recording, or no answer with the status 200.</exception>
    public void Advance(int count)
    {
        _end += count;
        while (_body < 0 ? TryReadHead() : TryReadBody())
        {
        }
    }

    private bool TryReadHead()
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(_start, _end - _start);
        int length = bytes.IndexOf("\r\n\r\n"u8);
        if (length < 0)
        {
            return bytes.Length <= LongestHead ? false : throw new InvalidDataException("A head without an end.");
        }

        ReadOnlySpan<byte> head = bytes[..length];
        if (head.StartsWith("HTTP/1."u8) ? !head[8..].StartsWith(" 200 "u8) : !_hasStatus)
        {
            throw new InvalidDataException("Not the answer: " + Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 400)]));
        }

        _hasStatus = true;
        _start += length + 4;
        _body = (int)NumberAfter(head, "\r\nContent-Length: "u8, -1);
        Timestamp = NumberAfter(head, "\r\nX-Timestamp: "u8, 0);
        return true;
    }

    private bool TryReadBody()
    {
        if (_end - _start < _body)
        {
            return false;
        }

        if (!_recording.Has(_buffer.AsSpan(_start, _body)))
        {
            throw new InvalidDataException($"{_body} bytes that are no picture of the recording.");
        }

        _start += _body;
        _body = -1;
        Frames++;
        Arrived?.Invoke(Timestamp);
        return true;
    }

    // Digits behind a header's name, a decimal point among them left out: seconds with three decimals are milliseconds.
    private static long NumberAfter(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, long missing)
    {
        int at = head.IndexOf(name);
        if (at < 0)
        {
            return missing;
        }

        ReadOnlySpan<byte> value = head[(at + name.Length)..];
        int end = value.IndexOf((byte)'\r');
        value = end < 0 ? value : value[..end];
        Span<byte> digits = stackalloc byte[20];
        int count = 0;
        foreach (byte octet in value)
        {
            if (octet != '.')
            {
                digits[Math.Min(count++, digits.Length - 1)] = octet;
            }
        }

        return Utf8Parser.TryParse(digits[..Math.Min(count, digits.Length)], out long number, out int used) && used == count
            ? number
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A number of {value.Length} characters."));
    }
}
