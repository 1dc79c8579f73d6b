namespace Camera.Simulator.Jpeg;

/// <summary>The OV2640's picture controls, which it applies to brightness and colour just before it encodes.</summary>
/// <param name="Gain">Of the contrast: 1 leaves it as it is; about middle grey.</param>
/// <param name="Offset">Added to the brightness, -128 to 127.</param>
/// <param name="Saturation">Of the colours: 1 leaves them as they are.</param>
public readonly record struct Tone(float Gain, float Offset, float Saturation)
{
    /// <summary>As it is.</summary>
    public static readonly Tone Neutral = new(1, 0, 1);

    /// <summary>The tone for levels of -2 to 2, in the steps of the sensor's registers: brightness 16, contrast 4/32,
    /// saturation 16/72.</summary>
    public static Tone Of(int brightness, int contrast, int saturation) =>
        new(1 + contrast / 8f, brightness * 16, 1 + saturation * 16 / 72f);
}
