namespace KerasBridge.Images;

internal static partial class GifDecoder
{
    /// <summary>Reads all frames: the first in its own mode, the others as they are seen, in RGB, or RGBA where the first has a transparent colour.</summary>
    /// <exception cref="ImageFileException">The file is damaged, or all frames together have more than <see cref="ImageLimits.MaxPixels"/> pixels.</exception>
    public static List<Image> DecodeAll(ReadOnlySpan<byte> data)
    {
        var frames = new List<Image>();
        try
        {
            DecodeAll(data, frames);
        }
        catch (ImageFileException)
        {
            // There may be much of them, and nobody else has them.
            foreach (var image in frames) image.Release();
            throw;
        }
        return frames;
    }

    private static void DecodeAll(ReadOnlySpan<byte> data, List<Image> frames)
    {
        var reader = new GifReader(data);
        var frame = reader.Next() ?? throw Empty();
        frames.Add(First(data, reader, frame));
        var (width, height) = frames[0].size;
        var opaque = frame.Transparent < 0;
        // Colours as numbers, red lowest, which on little-endian machines are the bytes of RGBA. What is seen through keeps its colour.
        var screen = new uint[(long)width * height];
        var firstPalette = Palette(frame);
        Array.Fill(screen, firstPalette[Math.Max(0, frame.Transparent)]);
        uint[]? saved = frame.Disposal == 3 ? [.. screen] : null;
        Draw(data, frame, screen, width, all: true);
        var pixels = (long)width * height;
        while (true)
        {
            var last = frame;
            if (reader.Next() is not { } next) return;
            // A frame may be far larger than what is seen of it, and takes time all the same.
            pixels += Math.Max((long)width * height, (long)next.Width * next.Height);
            if (pixels > ImageLimits.MaxPixels)
            {
                throw new ImageFileException(
                    $"The GIF image is too large. Expected frames of at most {ImageLimits.MaxPixels:N0} pixels together (`ImageLimits.MaxPixels`). Received: {frames.Count + 1} with {pixels:N0}, and perhaps more");
            }
            if (last.Disposal == 3) saved?.CopyTo(screen, 0);
            if (last.Disposal == 2) Clear(last, screen, width, Cleared(frames[0], last, reader.Background));
            frame = next;
            saved = frame.Disposal == 3 ? [.. screen] : null;
            Draw(data, frame, screen, width, all: false);
            frames.Add(ToImage(screen, width, height, opaque));
        }
    }

    /// <summary>The colour of a place that was cleared: the transparent one where there is one, else the background.</summary>
    private static uint Cleared(Image first, GifFrame frame, int background)
    {
        var palette = Palette(frame);
        return frame.Transparent >= 0 ? palette[frame.Transparent] : first.HasTransparency ? palette[background] & 0xFFFFFF : palette[background];
    }

    private static void Clear(GifFrame frame, uint[] screen, int width, uint colour)
    {
        var (left, right) = (Math.Min(frame.Left, width), Math.Min(frame.Left + frame.Width, width));
        for (var y = frame.Top; y < Math.Min(frame.Top + frame.Height, screen.Length / width); y++) screen.AsSpan(y * width + left, right - left).Fill(colour);
    }

    private static void Draw(ReadOnlySpan<byte> data, GifFrame frame, uint[] screen, int width, bool all)
    {
        var pixels = Pixels(data, frame);
        var palette = Palette(frame);
        var height = screen.Length / width;
        for (var y = 0; y < frame.Height && frame.Top + y < height; y++)
        {
            var source = pixels.AsSpan(SourceRow(frame, y) * frame.Width, frame.Width);
            for (var x = 0; x < source.Length && frame.Left + x < width; x++)
            {
                if (all || source[x] != frame.Transparent) screen[(frame.Top + y) * width + frame.Left + x] = palette[source[x]];
            }
        }
    }

    private static uint[] Palette(GifFrame frame)
    {
        var palette = new uint[256];
        for (var i = 0; i < 256; i++) palette[i] = frame.Colours is { } colours && 3 * i < colours.Length ? Colour(colours, i) : 0xFF000000u | (uint)(i * 0x10101);
        if (frame.Transparent >= 0) palette[frame.Transparent] &= 0xFFFFFF;
        return palette;
    }

    private static uint Colour(byte[] colours, int index) => 0xFF000000u | colours[3 * index] | (uint)colours[3 * index + 1] << 8 | (uint)colours[3 * index + 2] << 16;

    private static Image ToImage(uint[] screen, int width, int height, bool opaque)
    {
        var image = new Image(width, height, opaque ? ImageMode.Rgb : ImageMode.Rgba);
        var size = image.Channels;
        for (var y = 0; y < height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < width; x++)
            {
                var colour = screen[y * width + x];
                for (var c = 0; c < size; c++) row[x * size + c] = (byte)(colour >> (8 * c));
            }
        }
        return image;
    }
}
