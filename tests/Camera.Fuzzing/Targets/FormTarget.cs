using System.Net;
using System.Text;
using Camera.Http;

namespace Camera.Fuzzing.Targets;

/// <summary>A form, as texts and as bytes: what is taken is what .NET decodes field by field, what is refused has a reason.</summary>
internal sealed class FormTarget : IFuzzTarget
{
    private const int MostFields = 8;
    private const string Secret = "password";
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <inheritdoc/>
    public string Name => "form";

    /// <inheritdoc/>
    public long MostAllocated => 8 << 20;

    /// <inheritdoc/>
    public void Run(byte[] input)
    {
        RejectionReason reason = Form.Parse(input, 0, input.Length, MostFields, out Form form);
        ViolationException.Unless((reason == RejectionReason.None) == (form != null), "a form or a reason");
        byte[][] fields = Split(input, (byte)'&').Where(field => field.Length > 0).ToArray();
        if (form == null)
        {
            bool isExcess = reason == RejectionReason.TooManyFields && fields.Length > MostFields;
            ViolationException.Unless(isExcess || (reason == RejectionReason.BadForm && fields.Any(field => Decode(field) == null)), "the reason is true");
        }
        else
        {
            ViolationException.Unless(form.Count == fields.Length && form.Count <= MostFields, "every field, and no more than allowed");
            for (int i = 0; i < form.Count; i++) CheckField(form, i, fields[i]);
        }

        CheckBytes(input);
    }

    private static void CheckField(Form form, int index, byte[] field)
    {
        int equals = Array.IndexOf(field, (byte)'=');
        byte[] name = Decode(equals < 0 ? field : field[..equals]);
        byte[] value = equals < 0 ? [] : Decode(field[(equals + 1)..]);
        ViolationException.Unless(name != null && value != null, "what cannot be decoded is refused");
        ViolationException.Unless(form.GetName(index) == Strict.GetString(name) && form.GetValue(index) == Strict.GetString(value), "the texts are .NET's");
        ViolationException.Unless(form.CountOf(form.GetName(index)) > 0 && form.Get(form.GetName(index)) != null, "a field is found by its name");
    }

    private static void CheckBytes(byte[] input)
    {
        RejectionReason reason = FormBytes.Find(input, Secret, out byte[] value);
        byte[] field = Split(input, (byte)'&').FirstOrDefault(field => field.AsSpan().StartsWith("password="u8));
        byte[] expected = field == null ? null : Decode(field[(Secret.Length + 1)..]);
        ViolationException.Unless((reason == RejectionReason.None) == (field == null || expected != null), "a secret is refused when it cannot be decoded");
        ViolationException.Unless(value == null ? expected == null : expected != null && value.AsSpan().SequenceEqual(expected), "the secret is the field's");
    }

    // .NET's decoding of one text; null for what only a lax reader takes.
    private static byte[] Decode(byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == 0 || (text[i] == '%' && !(i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))))
                return null;
        }

        byte[] decoded = WebUtility.UrlDecodeToBytes(text, 0, text.Length);
        return Array.IndexOf(decoded, (byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(decoded) ? decoded : null;
    }

    private static IEnumerable<byte[]> Split(byte[] bytes, byte separator)
    {
        int start = 0;
        while (start <= bytes.Length)
        {
            int end = Array.IndexOf(bytes, separator, start);
            if (end < 0) end = bytes.Length;
            yield return bytes[start..end];
            start = end + 1;
        }
    }
}
