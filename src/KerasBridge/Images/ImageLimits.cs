namespace KerasBridge;

/// <summary>Bounds on what an image file may ask for, checked before any memory is taken for its pixels.</summary>
public static class ImageLimits
{
    private static long s_maxPixels = 178_956_970;

    /// <summary>
    /// The most pixels (width × height) of an image that is read; a file that claims more is refused with an <see cref="ImageFileException"/>.
    /// The default, 178,956,970, is where Pillow refuses too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public static long MaxPixels
    {
        get => Interlocked.Read(ref s_maxPixels);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Interlocked.Exchange(ref s_maxPixels, value);
        }
    }

    /// <summary>Refuses the size of an image that is to be made.</summary>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="what">What makes it, for the message.</param>
    /// <exception cref="ArgumentException">It has no pixels, or too many.</exception>
    internal static void CheckNew(long width, long height, string what)
    {
        if (width <= 0 || height <= 0) throw new ArgumentException($"An image that is {what} needs pixels. Expected a width and a height of at least 1. Received: {width} × {height}");
        if (width > MaxPixels / height || width > int.MaxValue / 8 || height > int.MaxValue / 8)
            throw new ArgumentException($"An image that is {what} would be too large. Expected at most {MaxPixels:N0} pixels (`ImageLimits.MaxPixels`). Received: {width} × {height}");
    }

    /// <summary>Refuses sizes that no image has, or that exceed the limit.</summary>
    /// <param name="width">The width that a header claims.</param>
    /// <param name="height">The height that it claims.</param>
    /// <param name="format">The format, for the message.</param>
    internal static void Check(long width, long height, string format)
    {
        if (width <= 0 || height <= 0)
            throw new ImageFileException($"The {format} image has no pixels. Expected a width and a height of at least 1. Received: {width} × {height}");
        // Bytes of a row are counted in 32 bits, whatever the limit is set to.
        if (width > MaxPixels / height || width > int.MaxValue / 8 || height > int.MaxValue / 8)
        {
            throw new ImageFileException(
                $"The {format} image is too large. Expected at most {MaxPixels:N0} pixels (`ImageLimits.MaxPixels`). Received: a header that claims {width} × {height}");
        }
    }
}
