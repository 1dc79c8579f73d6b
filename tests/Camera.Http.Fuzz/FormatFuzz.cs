using System.Net;
using System.Text.Json;
using CsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Camera.Http.Fuzz;

/// <summary>Forms and JSON against .NET's own.</summary>
[TestClass]
public class FormatFuzz
{
    private const int Rounds = 20000;

    private static readonly Gen<string> Text = Gen.Char.Where(c => c != 0 && !char.IsSurrogate(c)).Array[0, 12].Select(chars => new string(chars));

    [TestMethod]
    public void AFormReadsBackAsItWasWritten()
    {
        Gen.Select(Text, Text).Array[0, 10].Sample(fields =>
        {
            KeyValuePair<string, string>[] pairs = fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)).ToArray();
            byte[] bytes = new FormUrlEncodedContent(pairs).ReadAsByteArrayAsync().Result;
            if (Form.Parse(bytes, 0, bytes.Length, 10, out Form form) != RejectionReason.None || form.Count != pairs.Length) return false;
            return Enumerable.Range(0, form.Count).All(i => form.GetName(i) == pairs[i].Key && form.GetValue(i) == pairs[i].Value);
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void AnyOctetsAreAFormOrRefused()
    {
        Gen<byte> octet = Gen.Frequency((3, Gen.OneOfConst("%&=+0aAfF;"u8.ToArray())), (1, Gen.Byte));
        octet.Array[0, 40].Sample(bytes =>
        {
            RejectionReason reason = Form.Parse(bytes, 0, bytes.Length, 8, out Form form);
            if (reason != RejectionReason.None) return form == null && Rejection.StatusOf(reason) == 400;
            bool isWritten = WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length).AsSpan().IndexOf("\ufffd"u8) >= 0; // the replacement itself
            return form.Count <= 8 && Enumerable.Range(0, form.Count).All(i =>
                !form.GetValue(i).Contains('\0') && (isWritten || !form.GetValue(i).Contains('\ufffd')));
        }, iter: Rounds, threads: 1);
    }

    [TestMethod]
    public void JsonReadsBackAsItWasWritten()
    {
        Gen.Select(Text, Text, Gen.Long, Gen.Bool).Sample((name, text, number, truth) =>
        {
            JsonWriter json = new(4096);
            json.BeginObject();
            json.Property("n" + name, text);
            json.Name("list");
            json.BeginArray();
            json.Value(number);
            json.Value(truth);
            json.Value(text);
            json.EndArray();
            json.EndObject();
            using JsonDocument document = JsonDocument.Parse(new ReadOnlyMemory<byte>(json.Bytes.Buffer, 0, json.Bytes.Length));
            JsonElement list = document.RootElement.GetProperty("list");
            return document.RootElement.GetProperty("n" + name).GetString() == text && list[0].GetInt64() == number
                && list[1].GetBoolean() == truth && list[2].GetString() == text;
        }, iter: Rounds, threads: 1);
    }
}
