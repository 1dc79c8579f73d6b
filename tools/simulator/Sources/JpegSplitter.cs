namespace Camera.Simulator.Sources;

/// <summary>Cuts a stream of JPEGs apart: a frame goes from SOI to the EOI. ffmpeg's own encoder writes no previews, so EOI
/// occurs nowhere else in what it makes.</summary>
public sealed class JpegSplitter
{
    private static readonly byte[] Start = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] End = [0xFF, 0xD9];

    private readonly Action<byte[], int> _keep;
    private byte[] _gathered = new byte[256 * 1024];
    private int _count;
    private int _searched;

    /// <summary>Hands each frame over; the bytes are the receiver's only during the call.</summary>
    public JpegSplitter(Action<byte[], int> keep) => _keep = keep;

    /// <summary>Takes the next bytes of the stream.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_count + bytes.Length > FfmpegLimits.FrameBytes)
        {
            _count = _searched = 0; // no frame is that large: look for the next one
        }

        if (_count + bytes.Length > _gathered.Length)
        {
            Array.Resize(ref _gathered, Math.Max(_gathered.Length * 2, _count + bytes.Length));
        }

        bytes.CopyTo(_gathered.AsSpan(_count));
        _count += bytes.Length;
        while (TryCut())
        {
        }
    }

    private bool TryCut()
    {
        int end = _gathered.AsSpan(_searched, _count - _searched).IndexOf(End);
        if (end < 0)
        {
            _searched = Math.Max(0, _count - 1); // the marker's first byte may be the last one here
            return false;
        }

        int length = _searched + end + End.Length;
        int start = _gathered.AsSpan(0, length).IndexOf(Start);
        if (start >= 0)
        {
            Array.Copy(_gathered, start, _gathered, 0, length - start);
            _keep(_gathered, length - start);
            Array.Copy(_gathered, length, _gathered, 0, _count - length);
        }
        else
        {
            Array.Copy(_gathered, length, _gathered, 0, _count - length);
        }

        _count -= length;
        _searched = 0;
        return true;
    }
}
