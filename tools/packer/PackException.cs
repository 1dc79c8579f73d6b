namespace Camera.Packer;

/// <summary>The sources cannot be packed; the message is for their author.</summary>
public sealed class PackException(string message) : Exception(message);
