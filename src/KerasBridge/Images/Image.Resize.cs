using KerasBridge.Images;

namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>The picture in another size, resampled as Pillow does: with a filter that grows with the reduction (antialiased), in whole numbers, first along rows and then along columns.</summary>
    /// <param name="size">Width and height of the result, in pixels.</param>
    /// <param name="resample">
    /// How: <c>nearest</c>, <c>box</c>, <c>bilinear</c>, <c>hamming</c>, <c>bicubic</c> or <c>lanczos</c>; bicubic by default. Modes <c>1</c> and <c>P</c>, whose values cannot be mixed, are always resized by the nearest pixel.
    /// </param>
    /// <param name="box">The part of the picture to take: left, upper, right, lower, not necessarily whole pixels; all of it by default.</param>
    /// <returns>A new image of the same mode.</returns>
    /// <exception cref="ArgumentException">The size is not positive, the box is empty or reaches out of the picture, or there is no such filter.</exception>
    public Image resize((int width, int height) size, string? resample = null, (double left, double upper, double right, double lower)? box = null)
    {
        var filter = resample is null ? ImageFilter.Bicubic : ImageFilters.Of(resample, nameof(resample));
        return Resize(size.width, size.height, filter, box);
    }

    /// <summary>The same by the filter itself.</summary>
    internal Image Resize(int newWidth, int newHeight, ImageFilter filter, (double Left, double Upper, double Right, double Lower)? box = null)
    {
        if (newWidth < 1 || newHeight < 1)
            throw new ArgumentException($"An image must keep at least a pixel when it is resized. Expected size=(width, height) of at least 1 each. Received: size=({newWidth}, {newHeight})");
        ImageLimits.CheckNew(newWidth, newHeight, "resized");
        var (left, upper, right, lower) = box ?? (0, 0, width, height);
        if (!(left >= 0 && upper >= 0 && right <= width && lower <= height && left < right && upper < lower))
        {
            throw new ArgumentException(
                $"A box to resize must lie within the image, and not be empty. Expected box=(left, upper, right, lower) within (0, 0, {width}, {height}). Received: box=({left}, {upper}, {right}, {lower})");
        }
        return PillowResize.Run(this, newWidth, newHeight, Mode is ImageMode.Bilevel or ImageMode.Palette ? ImageFilter.Nearest : filter, ((float)left, (float)upper, (float)right, (float)lower));
    }
}
