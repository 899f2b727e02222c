namespace KerasBridge.Images;

/// <summary>One picture of a GIF file: where it lies on the screen, its colours, and what becomes of it before the next.</summary>
internal sealed class GifFrame
{
    public int Left { get; init; }

    public int Top { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public bool Interlaced { get; init; }

    /// <summary>The palette in force, three bytes a colour; null where it is the grey ramp, or absent.</summary>
    public byte[]? Colours { get; init; }

    /// <summary>The index that is seen through; −1 for none.</summary>
    public int Transparent { get; init; }

    /// <summary>2: the place is cleared afterwards, 3: what was there before comes back.</summary>
    public int Disposal { get; init; }

    /// <summary>The bits of a pixel, from which the codes begin.</summary>
    public int CodeBits { get; init; }

    /// <summary>Where the compressed pixels begin in the file.</summary>
    public int DataStart { get; init; }
}
