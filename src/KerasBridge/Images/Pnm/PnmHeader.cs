namespace KerasBridge.Images;

/// <summary>The header of the netpbm formats: PBM (P1, P4), PGM (P2, P5), PPM (P3, P6).</summary>
/// <remarks>Source: https://netpbm.sourceforge.net/doc/ppm.html and its sisters.</remarks>
internal readonly record struct PnmHeader(int Kind, int Width, int Height, int MaxValue, int PixelOffset)
{
    /// <summary>Whether the samples are written as text.</summary>
    public bool IsText => Kind <= 3;

    /// <summary>Black and white, without a largest value.</summary>
    public bool IsBitmap => Kind is 1 or 4;

    /// <summary>Samples of a pixel.</summary>
    public int Samples => Kind is 3 or 6 ? 3 : 1;

    /// <summary>Bytes of a sample in binary files.</summary>
    public int SampleBytes => MaxValue > 255 ? 2 : 1;

    /// <summary>Pillow's mode; what is 32-bit <c>I</c> there, with values up to 65535, is 16-bit here.</summary>
    public ImageMode Mode => IsBitmap ? ImageMode.Bilevel : Samples == 3 ? ImageMode.Rgb : MaxValue > 255 ? ImageMode.Grey16 : ImageMode.Grey;

    public ImageInfo Info => new("PPM", Width, Height, Mode);

    /// <summary>Whether a file begins as these do.</summary>
    public static bool IsPnm(ReadOnlySpan<byte> data) => data.Length >= 3 && data[0] == 'P' && data[1] is >= (byte)'1' and <= (byte)'6' && (PnmTokens.IsSpace(data[2]) || data[2] == '#');

    /// <summary>Reads the header.</summary>
    /// <exception cref="ImageFileException">It is damaged.</exception>
    public static PnmHeader Read(ReadOnlySpan<byte> data)
    {
        var kind = data[1] - '0';
        var tokens = new PnmTokens(data, 2);
        var width = tokens.Number("the width");
        var height = tokens.Number("the height");
        ImageLimits.Check(width, height, "PPM");
        var max = kind is 1 or 4 ? 1 : tokens.Number("the largest value");
        if (max is < 1 or > 65535) throw new ImageFileException($"The PPM image is damaged. Expected a largest value from 1 to 65535. Received: {max}");
        // Exactly one blank stands between the header and binary samples.
        return new PnmHeader(kind, width, height, max, Math.Min(tokens.Position + 1, data.Length));
    }
}
