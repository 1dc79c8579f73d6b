namespace Camera.Fuzzing;

/// <summary>What a target promises did not hold.</summary>
internal sealed class ViolationException(string message) : Exception(message)
{
    /// <summary>Throws unless it holds.</summary>
    public static void Unless(bool holds, string promise)
    {
        if (!holds) throw new ViolationException("not so: " + promise);
    }
}
