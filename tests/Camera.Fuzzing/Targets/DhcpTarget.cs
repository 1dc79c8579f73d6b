using Camera.Web.Network;

namespace Camera.Fuzzing.Targets;

/// <summary>Messages to the setup network's DHCP, each after its length: an answer has the client's own numbers and an address of
/// the network.</summary>
internal sealed class DhcpTarget : IFuzzTarget
{
    private static readonly byte[] Own = [192, 168, 4, 1];

    /// <inheritdoc/>
    public string Name => "dhcp";

    /// <inheritdoc/>
    public long MostAllocated => 1 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        DhcpResponder responder = new(Own);
        byte[] answer = new byte[DhcpResponder.AnswerBytes];
        for (int at = 0; at < input.Length;)
        {
            int length = Math.Min(input[at] * 4, input.Length - at - 1);
            byte[] message = input[(at + 1)..(at + 1 + length)];
            at += 1 + length;
            int count = responder.Answer(message, length, answer);
            if (count == 0) continue;
            ViolationException.Unless(count == DhcpResponder.AnswerBytes && answer[0] == 2, "a whole reply");
            ViolationException.Unless(answer.AsSpan(4, 4).SequenceEqual(message.AsSpan(4, 4)), "to who asked");
            ViolationException.Unless(answer.AsSpan(16, 3).SequenceEqual(Own.AsSpan(0, 3)) && answer[19] > 1 && answer[19] < 255, "with an address of the network");
        }
    }
}
