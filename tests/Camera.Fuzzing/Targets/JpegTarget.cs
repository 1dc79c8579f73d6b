using Camera.Frames;

namespace Camera.Fuzzing.Targets;

/// <summary>What a camera module delivers: an image that is taken lies within the bytes, begins and ends as one, and is the same
/// wherever in a buffer it lies and whatever follows.</summary>
internal sealed class JpegTarget : IFuzzTarget
{
    private readonly JpegParser _parser = new();
    private readonly JpegParser _second = new();

    /// <inheritdoc/>
    public string Name => "jpeg";

    /// <inheritdoc/>
    public long MostAllocated => 1 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        JpegError error = _parser.Parse(input, 0, input.Length);
        ViolationException.Unless(_parser.Searches <= input.Length + 1, "the cost is bounded by the bytes");
        if (error != JpegError.None)
        {
            ViolationException.Unless(_parser.Length == 0, "no image, no length");
            return;
        }

        int start = _parser.Start;
        int end = start + _parser.Length;
        ViolationException.Unless(start >= 0 && _parser.Length > 4 && end <= input.Length, "the image lies within the bytes");
        ViolationException.Unless(input[start] == 0xFF && input[start + 1] == 0xD8 && input[end - 2] == 0xFF && input[end - 1] == 0xD9, "from SOI to EOI");
        ViolationException.Unless(_parser.Width is > 0 and <= 65535 && _parser.Height is > 0 and <= 65535, "a size");

        byte[] moved = [1, 2, 3, .. input[start..end], 0xFF, 0xD8, 0xFF];
        ViolationException.Unless(_second.Parse(moved, 3, moved.Length - 3) == JpegError.None, "an image cut out is one");
        ViolationException.Unless(
            _second.Start == 3 && _second.Length == _parser.Length && _second.Width == _parser.Width && _second.Height == _parser.Height, "the same image");
    }
}
