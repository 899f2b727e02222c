using System.IO.Compression;

namespace KerasBridge.Images;

/// <summary>Reads PNG files: all colour types and bit depths, interlaced ones, palettes and transparent colours. Pixels and modes are Pillow's.</summary>
/// <remarks>Source: W3C, Portable Network Graphics Specification (Third Edition), https://www.w3.org/TR/png-3/.</remarks>
internal static partial class PngDecoder
{
    /// <summary>Deflate makes at most so many bytes of one.</summary>
    private const long LargestExpansion = 1032;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether a file begins as PNG files do.</summary>
    public static bool IsPng(ReadOnlySpan<byte> data) => data.StartsWith(Signature);

    /// <summary>Reads the header only.</summary>
    public static ImageInfo Identify(ReadOnlySpan<byte> data)
    {
        var chunks = new PngChunks(data);
        var header = ReadHeader(ref chunks);
        return new ImageInfo("PNG", header.Width, header.Height, header.Mode);
    }

    /// <summary>Reads the image.</summary>
    /// <exception cref="ImageFileException">The file is damaged, truncated or too large.</exception>
    public static Image Decode(ReadOnlySpan<byte> data)
    {
        var chunks = new PngChunks(data);
        var header = ReadHeader(ref chunks);
        byte[]? palette = null;
        ReadOnlySpan<byte> transparency = [];
        var pieces = new List<(int Start, int Length)>();
        long compressed = 0;
        while (chunks.Next() && chunks.Type != PngChunks.End)
        {
            switch (chunks.Type)
            {
                case PngChunks.Palette when header.ColourType == 3 && pieces.Count == 0:
                    palette = ReadPalette(chunks.Body);
                    break;
                case PngChunks.Transparency when pieces.Count == 0:
                    transparency = chunks.Body;
                    break;
                case PngChunks.Data:
                    pieces.Add((chunks.Start, chunks.Body.Length));
                    compressed += chunks.Body.Length;
                    break;
            }
        }
        if (header.ColourType == 3 && palette is null) throw new ImageFileException("The PNG image is damaged. Expected a palette (PLTE) before the pixels. Received: none");
        var needed = header.Height * (header.RowBytes(header.Width) + 1);
        if (needed / (2 * LargestExpansion) > compressed)
            throw new ImageFileException($"The PNG image is truncated. Expected compressed data for {needed} bytes. Received: {compressed} bytes, too few for that many");

        var image = MakeImage(header, palette, transparency);
        unsafe
        {
            fixed (byte* file = data)
            {
                using var inflated = new ZLibStream(new PngDataStream(file, pieces), CompressionMode.Decompress);
                try
                {
                    if (header.Interlaced) ReadInterlaced(inflated, header, image);
                    else ReadRows(inflated, header, image);
                }
                catch (Exception error) when (error is InvalidDataException or (IOException and not ImageFileException))
                {
                    // The latter is .NET's answer to a stream that asks for a dictionary.
                    image.Release();
                    throw new ImageFileException("The PNG image is damaged. Expected pixels compressed with zlib. Received: other bytes", error);
                }
                catch (ImageFileException)
                {
                    image.Release();
                    throw;
                }
            }
        }
        return image;
    }

    private static PngHeader ReadHeader(ref PngChunks chunks)
    {
        chunks.SkipSignature();
        if (!chunks.Next() || chunks.Type != PngChunks.Header) throw new ImageFileException("The PNG image is damaged. Expected its header (IHDR) first. Received: something else");
        return PngHeader.Read(chunks.Body);
    }

    private static byte[] ReadPalette(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length % 3 != 0 || chunk.Length is 0 or > 768)
            throw new ImageFileException($"The PNG image is damaged. Expected a palette (PLTE) of 1 to 256 colours, three bytes each. Received: {chunk.Length} bytes");
        var palette = Image.GreyPalette();
        for (var i = 0; i < chunk.Length / 3; i++) chunk.Slice(3 * i, 3).CopyTo(palette.AsSpan(4 * i));
        return palette;
    }

    private static Image MakeImage(in PngHeader header, byte[]? palette, ReadOnlySpan<byte> transparency)
    {
        (int, int, int)? colour = null;
        if (palette is not null)
        {
            for (var i = 0; i < transparency.Length && i < 256; i++) palette[4 * i + 3] = transparency[i];
        }
        else if (header.ColourType == 0 && transparency.Length >= 2)
        {
            var grey = transparency[0] << 8 | transparency[1];
            colour = (grey, grey, grey);
        }
        else if (header.ColourType == 2 && transparency.Length >= 6)
        {
            colour = (transparency[0] << 8 | transparency[1], transparency[2] << 8 | transparency[3], transparency[4] << 8 | transparency[5]);
        }
        var seenThrough = colour is not null || (palette is not null && transparency.Length > 0);
        return new Image(header.Width, header.Height, header.Mode) { Palette = palette, HasTransparency = seenThrough, TransparentColour = colour };
    }
}
