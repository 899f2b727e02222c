namespace KerasBridge.Images;

/// <summary>Makes the pixels of a picture out of the samples of a PNG row.</summary>
internal static class PngRow
{
    /// <summary>Unpacks a row.</summary>
    /// <param name="header">What the samples are.</param>
    /// <param name="source">The row, its filter undone; at least as long as <paramref name="pixels"/> need.</param>
    /// <param name="target">Where the pixels go, in the layout of <see cref="PngHeader.Mode"/>.</param>
    /// <param name="pixels">How many.</param>
    public static void Unpack(in PngHeader header, ReadOnlySpan<byte> source, Span<byte> target, int pixels)
    {
        if (header.BitDepth == 8)
        {
            source[..(pixels * header.Samples)].CopyTo(target);
        }
        else if (header.BitDepth < 8)
        {
            var scale = header.ColourType == 3 ? 1 : 255 / ((1 << header.BitDepth) - 1);
            UnpackBits(source, target[..pixels], header.BitDepth, scale);
        }
        else if (header.ColourType == 0)
        {
            for (var i = 0; i < pixels; i++) BitConverter.TryWriteBytes(target[(2 * i)..], (ushort)(source[2 * i] << 8 | source[2 * i + 1]));
        }
        else if (header.ColourType == 4)
        {
            for (var i = 0; i < pixels; i++)
            {
                target[4 * i] = target[4 * i + 1] = target[4 * i + 2] = source[4 * i];
                target[4 * i + 3] = source[4 * i + 2];
            }
        }
        else
        {
            var samples = pixels * header.Samples;
            for (var i = 0; i < samples; i++) target[i] = source[2 * i];
        }
    }

    /// <summary>Samples of 1, 2 or 4 bits, the highest bits first.</summary>
    private static void UnpackBits(ReadOnlySpan<byte> source, Span<byte> target, int bits, int scale)
    {
        var perByte = 8 / bits;
        var mask = (1 << bits) - 1;
        for (var i = 0; i < target.Length; i++)
        {
            var shift = 8 - bits * (i % perByte + 1);
            target[i] = (byte)(((source[i / perByte] >> shift) & mask) * scale);
        }
    }
}
