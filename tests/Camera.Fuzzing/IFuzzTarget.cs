namespace Camera.Fuzzing;

/// <summary>A format that strangers send, and what must hold whatever they send. Each run stands alone: the same input takes the
/// same way through the code.</summary>
internal interface IFuzzTarget
{
    /// <summary>What the command line and the folder of kept inputs call it.</summary>
    string Name { get; }

    /// <summary>Bytes that one input may have allocated in all, second opinion and test double included.</summary>
    long MostAllocated { get; }

    /// <summary>Tries one input.</summary>
    /// <exception cref="ViolationException">Something does not hold. Any other exception is a finding as well.</exception>
    void Run(byte[] input);
}
