using System.Text;
using System.Text.Json;
using Camera.Http;

namespace Camera.Fuzzing.Targets;

/// <summary>JSON: the input says what to write, one instruction after the other, and System.Text.Json reads back just that. A
/// document too large for its limit stays within it and says so.</summary>
internal sealed class JsonTarget : IFuzzTarget
{
    private const int Small = 512;
    private const int Large = 1 << 20;
    private const int Deepest = 8;

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public long MostAllocated => 16 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        JsonWriter large = new(Large);
        List<string> expected = new JsonScript(input).Write(large);
        ViolationException.Unless(!large.Bytes.Overflowed, "there is room");
        ReadOnlySpan<byte> written = large.Bytes.Buffer.AsSpan(0, large.Bytes.Length);
        ViolationException.Unless(written.IndexOf((byte)'<') < 0, "nothing that can be taken for markup");
        ViolationException.Unless(expected.SequenceEqual(Read(written)), "System.Text.Json reads what was written");

        JsonWriter small = new(Small);
        new JsonScript(input).Write(small);
        ViolationException.Unless(small.Bytes.Length <= Small && small.Bytes.Buffer.Length <= Small, "the limit holds");
        ViolationException.Unless(small.Bytes.Overflowed == (written.Length > Small), "it says when something did not fit");
        ViolationException.Unless(small.Bytes.Overflowed || small.Bytes.Buffer.AsSpan(0, small.Bytes.Length).SequenceEqual(written), "the limit changes nothing else");
    }

    private static List<string> Read(ReadOnlySpan<byte> document)
    {
        List<string> tokens = [];
        Utf8JsonReader reader = new(document, new JsonReaderOptions { MaxDepth = 2 * Deepest });
        while (reader.Read())
        {
            tokens.Add(reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                ? reader.TokenType + ":" + reader.GetString()
                : reader.TokenType + ":" + Encoding.UTF8.GetString(reader.ValueSpan));
        }

        return tokens;
    }

    // A byte says what comes next; a text is a length and its bytes.
    private sealed class JsonScript(byte[] script)
    {
        private readonly List<string> _tokens = [];
        private int _at;

        public List<string> Write(JsonWriter json)
        {
            WriteArray(json, 1);
            return _tokens;
        }

        private void WriteArray(JsonWriter json, int depth)
        {
            json.BeginArray();
            _tokens.Add("StartArray:[");
            while (Next() is var kind and > 0) WriteValue(json, kind, depth);
            json.EndArray();
            _tokens.Add("EndArray:]");
        }

        private void WriteObject(JsonWriter json, int depth)
        {
            json.BeginObject();
            _tokens.Add("StartObject:{");
            while (Next() is var kind and > 0)
            {
                string name = Text();
                json.Name(name);
                _tokens.Add("PropertyName:" + name);
                WriteValue(json, kind, depth);
            }

            json.EndObject();
            _tokens.Add("EndObject:}");
        }

        private void WriteValue(JsonWriter json, int kind, int depth)
        {
            switch (kind % 6)
            {
                case 1 when depth < Deepest: WriteObject(json, depth + 1); return;
                case 2 when depth < Deepest: WriteArray(json, depth + 1); return;
                case 3:
                    long number = BitConverter.ToInt64([.. Bytes(8), .. new byte[8]]);
                    json.Value(number);
                    _tokens.Add("Number:" + number);
                    return;
                case 4:
                    json.Value(kind > 127);
                    _tokens.Add(kind > 127 ? "True:true" : "False:false");
                    return;
                case 5 when kind > 250:
                    json.Value((string)null);
                    _tokens.Add("Null:null");
                    return;
                default:
                    string text = Text();
                    json.Value(text);
                    _tokens.Add("String:" + text);
                    return;
            }
        }

        private string Text() => Encoding.UTF8.GetString(Bytes(Next())).Replace("\0", "", StringComparison.Ordinal); // the board's texts have none

        private byte[] Bytes(int count)
        {
            byte[] taken = script[Math.Min(_at, script.Length)..Math.Min(_at + count, script.Length)];
            _at += count;
            return taken;
        }

        private int Next() => _at < script.Length ? script[_at++] : 0;
    }
}
