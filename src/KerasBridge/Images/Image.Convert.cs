using KerasBridge.Images;

namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>The same picture in another mode, with Pillow's arithmetic: grey is (19595·R + 38470·G + 7471·B + 32768) / 65536, rounded down; 16-bit grey is cut off at 255.</summary>
    /// <param name="mode">The mode: <c>1</c> (dithered, as in Pillow), <c>L</c>, <c>LA</c>, <c>RGB</c>, <c>RGBA</c> or <c>CMYK</c>; <c>I;16</c> from grey ones.</param>
    /// <returns>A new image; the same pixels where the mode is the same.</returns>
    /// <exception cref="ArgumentException">There is no such mode, or no conversion to it: a picture gets no palette here.</exception>
    public Image convert(string mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        return Convert(ImageModes.Of(mode, "mode"));
    }

    /// <summary>The same picture in another mode; this one where it has it already.</summary>
    internal Image Convert(ImageMode to) => to == Mode ? this : PixelConversion.Convert(this, to);

    /// <summary>A part of the picture, copied.</summary>
    /// <param name="box">Left, upper, right and lower edge, in pixels; right and lower are the first ones outside. What lies outside of the picture is 0.</param>
    /// <returns>A new image.</returns>
    /// <exception cref="ArgumentException">The box is empty.</exception>
    public Image crop((int left, int upper, int right, int lower) box)
    {
        var (left, upper, right, lower) = box;
        if (right <= left || lower <= upper)
            throw new ArgumentException($"A box to crop must not be empty. Expected box=(left, upper, right, lower) with left < right and upper < lower. Received: box={box}");
        ImageLimits.CheckNew((long)right - left, (long)lower - upper, "cropped");
        var (newWidth, newHeight) = (right - left, lower - upper);
        var inside = left >= 0 && upper >= 0 && right <= width && lower <= height;
        var cropped = Like(newWidth, newHeight, clear: !inside);
        var (from, to) = (Math.Max(left, 0), Math.Min(right, width));
        if (from < to)
        {
            for (var y = Math.Max(upper, 0); y < Math.Min(lower, height); y++)
                Row(y)[(from * PixelBytes)..(to * PixelBytes)].CopyTo(cropped.Row(y - upper)[((from - left) * PixelBytes)..]);
        }
        GC.KeepAlive(this);
        return cropped;
    }

    /// <summary>An image of another size with the same meaning of pixels.</summary>
    internal Image Like(int newWidth, int newHeight, bool clear = false) =>
        new(newWidth, newHeight, Mode, clear) { Palette = Palette, HasTransparency = HasTransparency, TransparentColour = TransparentColour };
}
