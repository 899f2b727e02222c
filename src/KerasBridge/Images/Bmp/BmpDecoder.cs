namespace KerasBridge.Images;

/// <summary>Reads BMP files: 1, 4, 8, 16, 24 and 32 bits, run lengths, bit fields, rows from the bottom or from the top. Pixels and modes are Pillow's.</summary>
internal static class BmpDecoder
{
    /// <summary>Reads the image.</summary>
    /// <exception cref="ImageFileException">The file is damaged, truncated or too large.</exception>
    public static Image Decode(ReadOnlySpan<byte> data)
    {
        var header = BmpHeader.Read(data);
        var reader = new ByteReader(data, "BMP");
        reader.Seek(header.PixelOffset, "the pixels");
        if (header.Compression is BmpHeader.Rle4 or BmpHeader.Rle8) return BmpRunLengths.Decode(header, reader.Rest);

        // Rows are filled up to a multiple of four bytes; the last one's filling may be missing.
        var stride = ((long)header.Width * header.Bits + 31) / 32 * 4;
        var rowBytes = (int)(((long)header.Width * header.Bits + 7) / 8);
        var needed = stride * (header.Height - 1) + rowBytes;
        if (needed > reader.Remaining)
            throw new ImageFileException($"The BMP image is truncated. Expected {needed} bytes of pixels ({header.Width} × {header.Height}, {header.Bits} bits). Received: {reader.Remaining} bytes");
        var image = new Image(header.Width, header.Height, header.Mode) { Palette = header.Palette };
        for (var y = 0; y < header.Height; y++)
        {
            var row = reader.Rest.Slice((int)(stride * y), rowBytes);
            Unpack(header, row, image.Row(header.TopDown ? y : header.Height - 1 - y));
        }
        return image;
    }

    private static void Unpack(BmpHeader header, ReadOnlySpan<byte> source, Span<byte> target)
    {
        switch (header.Bits)
        {
            case 1 or 4 or 8:
                UnpackIndices(source, target, header.Bits, header.Mode == ImageMode.Bilevel);
                break;
            case 24 when header.Compression == BmpHeader.Plain:
                for (var i = 0; i + 2 < target.Length && i + 2 < source.Length; i += 3) (target[i], target[i + 1], target[i + 2]) = (source[i + 2], source[i + 1], source[i]);
                break;
            default:
                UnpackMasked(header, source, target);
                break;
        }
    }

    private static void UnpackIndices(ReadOnlySpan<byte> source, Span<byte> target, int bits, bool bilevel)
    {
        var perByte = 8 / bits;
        var mask = (1 << bits) - 1;
        for (var i = 0; i < target.Length; i++)
        {
            var index = (source[i / perByte] >> (8 - bits * (i % perByte + 1))) & mask;
            target[i] = bilevel ? (byte)(index != 0 ? 255 : 0) : (byte)index;
        }
    }

    private static void UnpackMasked(BmpHeader header, ReadOnlySpan<byte> source, Span<byte> target)
    {
        var bytes = header.Bits / 8;
        var channels = header.Mode == ImageMode.Rgba ? 4 : 3;
        for (var i = 0; i < header.Width; i++)
        {
            var pixel = 0u;
            for (var k = bytes - 1; k >= 0; k--) pixel = pixel << 8 | source[i * bytes + k];
            for (var c = 0; c < channels; c++) target[i * channels + c] = header.Masks[c].Of(pixel);
        }
    }
}
