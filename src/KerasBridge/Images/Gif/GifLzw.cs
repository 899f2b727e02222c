namespace KerasBridge.Images;

/// <summary>GIF's form of LZW: codes of 3 to 12 bits, the lowest bits first, in blocks of up to 255 bytes.</summary>
/// <remarks>Source: CompuServe, Graphics Interchange Format, Version 89a, appendix F. A code's string is where it was first written, so that the table holds places instead of strings.</remarks>
internal static class GifLzw
{
    private const int MaxCodes = 4096;

    /// <summary>Decodes exactly as many pixels as <paramref name="pixels"/> holds; more in the file are ignored, as in Pillow.</summary>
    /// <param name="data">The file.</param>
    /// <param name="start">Where the first block begins, at most the file's length.</param>
    /// <param name="codeBits">The bits of a pixel, 1 to 8.</param>
    /// <param name="pixels">Where they go.</param>
    /// <exception cref="ImageFileException">A code is not known yet, or the file ends too early.</exception>
    public static void Decode(ReadOnlySpan<byte> data, int start, int codeBits, Span<byte> pixels)
    {
        Span<int> places = stackalloc int[MaxCodes];
        Span<int> lengths = stackalloc int[MaxCodes];
        var clear = 1 << codeBits;
        // `before` is the length of the string written last; −1 behind a clear code.
        var (next, bits, before, written) = (clear + 2, codeBits + 1, -1, 0);
        var (buffer, filled, block, position) = (0u, 0, 0, start);
        while (written < pixels.Length)
        {
            while (filled < bits)
            {
                if (block == 0)
                {
                    if (position >= data.Length) throw Truncated(written, pixels.Length);
                    block = data[position++];
                    if (block == 0) throw Truncated(written, pixels.Length);
                }
                if (position >= data.Length) throw Truncated(written, pixels.Length);
                buffer |= (uint)data[position++] << filled;
                filled += 8;
                block--;
            }
            var code = (int)(buffer & ((1u << bits) - 1));
            buffer >>= bits;
            filled -= bits;

            if (code == clear)
            {
                (next, bits, before) = (clear + 2, codeBits + 1, -1);
                continue;
            }
            if (code == clear + 1) throw Truncated(written, pixels.Length);
            if (code > next || (code == next && before < 0) || (before < 0 && code >= clear))
                throw new ImageFileException($"The GIF image is damaged. Expected codes below {next}. Received: {code}");

            // The new code is the string written last, and the first pixel of what comes now, which will stand right behind it.
            var place = written;
            if (before >= 0 && next < MaxCodes)
            {
                (places[next], lengths[next]) = (written - before, before + 1);
                next++;
            }
            if (code < clear)
            {
                pixels[written++] = (byte)code;
            }
            else
            {
                // The string lies before, or overlaps with what is written now by its last pixel: copying forward does both.
                var (from, length) = (places[code], Math.Min(lengths[code], pixels.Length - written));
                if (from + length <= written)
                {
                    pixels.Slice(from, length).CopyTo(pixels[written..]);
                    written += length;
                }
                else
                {
                    for (var i = 0; i < length; i++, written++) pixels[written] = pixels[from + i];
                }
            }
            before = written - place;
            if (next == 1 << bits && bits < 12) bits++;
        }
    }

    private static ImageFileException Truncated(int written, int needed) =>
        new($"The GIF image is truncated. Expected codes for {needed} pixels. Received: codes for {written}");
}
