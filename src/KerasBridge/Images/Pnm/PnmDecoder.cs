namespace KerasBridge.Images;

/// <summary>Reads PBM, PGM and PPM files, as text and binary, of any largest value. Values are brought to 255 (or 65535) as Pillow does: rounded, halves to even.</summary>
internal static class PnmDecoder
{
    /// <summary>Reads the image.</summary>
    /// <exception cref="ImageFileException">The file is damaged, truncated or too large.</exception>
    public static Image Decode(ReadOnlySpan<byte> data)
    {
        var header = PnmHeader.Read(data);
        // A row of bits is filled up to whole bytes; text needs at least a digit a sample, and a blank between numbers.
        var rowSamples = (long)header.Width * header.Samples;
        var samples = rowSamples * header.Height;
        var needed = header.Kind switch
        {
            1 => samples,
            2 or 3 => 2 * samples - 1,
            4 => (rowSamples + 7) / 8 * header.Height,
            _ => samples * header.SampleBytes,
        };
        var there = data.Length - header.PixelOffset;
        if (needed > there)
            throw new ImageFileException($"The PPM image is truncated. Expected at least {needed} bytes of pixels ({header.Width} × {header.Height}). Received: {there} bytes");
        var image = new Image(header.Width, header.Height, header.Mode);
        try
        {
            if (header.IsText) ReadText(data, header, image);
            else ReadBinary(data[header.PixelOffset..], header, image);
        }
        catch (ImageFileException)
        {
            image.Release();
            throw;
        }
        return image;
    }

    private static void ReadText(ReadOnlySpan<byte> data, in PnmHeader header, Image image)
    {
        var tokens = new PnmTokens(data, header.PixelOffset);
        for (var y = 0; y < header.Height; y++)
        {
            var row = image.Row(y);
            for (var i = 0; i < header.Width * header.Samples; i++)
            {
                if (header.IsBitmap)
                {
                    row[i] = (byte)(tokens.Bit() == 0 ? 255 : 0);
                    continue;
                }
                var value = tokens.Number("a sample");
                if (value > header.MaxValue) throw new ImageFileException($"The PPM image is damaged. Expected samples of at most {header.MaxValue}. Received: {value}");
                Write(row, i, value, header);
            }
        }
    }

    private static void ReadBinary(ReadOnlySpan<byte> data, in PnmHeader header, Image image)
    {
        var rowSamples = header.Width * header.Samples;
        var rowBytes = header.IsBitmap ? (rowSamples + 7) / 8 : rowSamples * header.SampleBytes;
        for (var y = 0; y < header.Height; y++)
        {
            var source = data.Slice((int)((long)y * rowBytes), rowBytes);
            var row = image.Row(y);
            if (header.IsBitmap)
            {
                for (var i = 0; i < row.Length; i++) row[i] = (byte)((source[i / 8] >> (7 - i % 8) & 1) == 0 ? 255 : 0);
            }
            else if (header.MaxValue == 255)
            {
                source.CopyTo(row);
            }
            else if (header.SampleBytes == 1)
            {
                for (var i = 0; i < rowSamples; i++) Write(row, i, source[i], header);
            }
            else
            {
                for (var i = 0; i < rowSamples; i++) Write(row, i, source[2 * i] << 8 | source[2 * i + 1], header);
            }
        }
    }

    private static void Write(Span<byte> row, int index, int value, in PnmHeader header)
    {
        var top = header.Mode == ImageMode.Grey16 ? 65535 : 255;
        if (header.MaxValue != top) value = (int)Math.Min(top, Math.Round((double)value / header.MaxValue * top, MidpointRounding.ToEven));
        if (top == 255) row[index] = (byte)value;
        else BitConverter.TryWriteBytes(row[(2 * index)..], (ushort)value);
    }
}
