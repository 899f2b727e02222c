using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Shows an array as a picture.</summary>
    /// <param name="X">(height, width) for a colour map; (height, width, 3) or (height, width, 4) as colours: whole numbers from 0 to 255, others from 0 to 1. A last axis of 1 is dropped.</param>
    /// <param name="cmap">The colour map; viridis.</param>
    /// <param name="aspect"><c>"equal"</c> (square pixels, the default) or <c>"auto"</c> (fills the axes).</param>
    /// <param name="interpolation">Between pixels: <c>"antialiased"</c> (the default: squares, unless pixels are too small), <c>"nearest"</c>, <c>"bilinear"</c>, <c>"bicubic"</c>, ….</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="vmin">The number with the first colour; the smallest.</param>
    /// <param name="vmax">The number with the last colour; the largest.</param>
    /// <param name="origin"><c>"upper"</c> (the first row at the top; the default) or <c>"lower"</c>.</param>
    /// <param name="extent">What the edges are in numbers of the axes: left, right, bottom, top.</param>
    /// <param name="norm">How numbers become colours, instead of <paramref name="vmin"/> and <paramref name="vmax"/>.</param>
    /// <returns>The picture, for a colour bar.</returns>
    /// <exception cref="ArgumentException">The array has another shape, or an argument is not valid.</exception>
    public Artist imshow(NDArray X, string? cmap = null, string? aspect = null, string? interpolation = null, double? alpha = null, double? vmin = null, double? vmax = null,
        string? origin = null, (double left, double right, double bottom, double top)? extent = null, Normalize? norm = null)
    {
        (interpolation, origin) = (interpolation ?? Style.Word("image.interpolation"), origin ?? Style.Word("image.origin"));
        ImageArtist.Check(interpolation);
        CheckAlpha(alpha);
        if (origin is not ("upper" or "lower")) throw new ArgumentException($"'{origin}' is not a valid value for origin. Expected 'upper' or 'lower'. Received: origin='{origin}'");
        var (pixels, width, height, scale) = ImageReader.Read(X, cmap, vmin, vmax, alpha, Style, norm);
        var upper = origin == "upper";
        var box = extent ?? (-0.5, width - 0.5, upper ? height - 0.5 : -0.5, upper ? -0.5 : height - 0.5);
        set_aspect(aspect ?? Style.Word("image.aspect"));
        var image = Add(new ImageArtist(pixels, width, height, box, interpolation, upper, scale) { Alpha = alpha }, false, false);
        if (this.X.Range.Auto) this.X.Range.SetView(box.left, box.right, null);
        if (Y.Range.Auto) Y.Range.SetView(box.bottom, box.top, null);
        return image;
    }

    /// <summary>Shows a picture.</summary>
    /// <param name="X">The picture.</param>
    /// <param name="cmap">The colour map of grey ones; viridis.</param>
    /// <param name="aspect"><c>"equal"</c> (square pixels, the default) or <c>"auto"</c> (fills the axes).</param>
    /// <param name="interpolation">Between pixels.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public Artist imshow(Image X, string? cmap = null, string? aspect = null, string? interpolation = null, double? alpha = null)
    {
        ArgumentNullException.ThrowIfNull(X);
        var grey = X.mode is "L" or "1" or "I" or "I;16";
        var pixels = Pixels.Of(X);
        var array = NDArray.FromSpan<byte>(pixels, (X.height, X.width, 4));
        return imshow(grey ? array[Ellipsis(), 0] : array, cmap, aspect, interpolation, alpha);
    }

    /// <summary>Shows a matrix: as <c>imshow</c>, with the numbers of columns at the top.</summary>
    /// <param name="Z">The matrix.</param>
    /// <param name="cmap">The colour map; viridis.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="vmin">The number with the first colour; the smallest.</param>
    /// <param name="vmax">The number with the last colour; the largest.</param>
    /// <returns>The picture, for a colour bar.</returns>
    /// <exception cref="ArgumentException">It is no matrix, or an argument is not valid.</exception>
    public Artist matshow(NDArray Z, string? cmap = null, double? alpha = null, double? vmin = null, double? vmax = null)
    {
        var image = imshow(Z, cmap, interpolation: "nearest", alpha: alpha, vmin: vmin, vmax: vmax);
        (X.FarLabels, X.FarTicks, X.NearTicks, X.NearLabels, X.LabelIsFar) = (true, true, true, false, false);
        X.Range.Whole = Y.Range.Whole = true;
        return image;
    }

    private static NDIndex Ellipsis() => EllipsisType.Value;

    /// <summary>Fills the area between two curves.</summary>
    /// <param name="x">The numbers across.</param>
    /// <param name="y1">The first curve: a number, or one for each x.</param>
    /// <param name="y2">The second curve: a number, or one for each x; 0.</param>
    /// <param name="color">The colour; the next of the cycle if not given.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="facecolor">The same as <paramref name="color"/>, without an outline.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public Artist fill_between(PlotValues x, PlotValues y1, PlotValues? y2 = null, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y1);
        CheckAlpha(alpha);
        var xs = Numbers(x, X);
        var face = (OneOf(color, "color", facecolor, "facecolor")?.One("color", Style) ?? NextColour()).With(alpha);
        return Add(new AreaArtist(xs, Spread(y1, xs.Length, "y1"), Spread(y2 ?? 0, xs.Length, "y2"), face, color is null ? null : face) { Label = label });
    }

    private static double[] Spread(PlotValues values, int count, string name)
    {
        if (values.Numbers.Length == count) return values.Numbers;
        if (values.Numbers.Length == 1) return [.. Enumerable.Repeat(values.Numbers[0], count)];
        throw new ArgumentException($"'{name}' has the size {values.Numbers.Length}, but 'x' has an unequal size of {count}. Expected {count} numbers, or one. Received: shape {values.ShapeText}");
    }
}
