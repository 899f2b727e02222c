using System.Buffers.Binary;

namespace KerasBridge.Images;

/// <summary>What the first chunk of a PNG file says.</summary>
/// <remarks>Source: W3C, Portable Network Graphics Specification (Third Edition), section 11.2.1.</remarks>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, int ColourType, bool Interlaced)
{
    /// <summary>Samples of a pixel in the file.</summary>
    public int Samples => ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bits of a pixel in the file.</summary>
    public int BitsPerPixel => Samples * BitDepth;

    /// <summary>Pillow's mode: 16-bit grey with opacity becomes RGBA there, other 16-bit samples but grey lose their lower byte.</summary>
    public ImageMode Mode => (ColourType, BitDepth) switch
    {
        (0, 1) => ImageMode.Bilevel,
        (0, 16) => ImageMode.Grey16,
        (0, _) => ImageMode.Grey,
        (2, _) => ImageMode.Rgb,
        (3, _) => ImageMode.Palette,
        (4, 8) => ImageMode.GreyAlpha,
        _ => ImageMode.Rgba,
    };

    /// <summary>Bytes of a row of so many pixels, without the byte that names its filter.</summary>
    public long RowBytes(int pixels) => ((long)pixels * BitsPerPixel + 7) / 8;

    /// <summary>Reads the 13 bytes of the chunk, and checks them.</summary>
    public static PngHeader Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length != 13) throw new ImageFileException($"The PNG image is damaged. Expected 13 bytes in its header (IHDR). Received: {chunk.Length}");
        var width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        var height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        var (depth, type) = (chunk[8], chunk[9]);
        var possible = type switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!possible)
            throw new ImageFileException($"The PNG image is damaged. Expected a colour type and bit depth that PNG has. Received: colour type {type}, bit depth {depth}");
        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw new ImageFileException(
                $"The PNG image is damaged. Expected compression 0, filter 0 and interlacing 0 or 1. Received: {chunk[10]}, {chunk[11]} and {chunk[12]}");
        }
        ImageLimits.Check(width, height, "PNG");
        return new PngHeader((int)width, (int)height, depth, type, chunk[12] == 1);
    }
}
