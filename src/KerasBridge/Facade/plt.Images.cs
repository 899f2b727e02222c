namespace KerasBridge;

public static partial class plt
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
    public static Artist imshow(NDArray X, string? cmap = null, string? aspect = null, string? interpolation = null, double? alpha = null, double? vmin = null, double? vmax = null,
        string? origin = null, (double left, double right, double bottom, double top)? extent = null, Normalize? norm = null) =>
        gca().imshow(X, cmap, aspect, interpolation, alpha, vmin, vmax, origin, extent, norm);

    /// <summary>Shows a picture.</summary>
    /// <param name="X">The picture.</param>
    /// <param name="cmap">The colour map of grey ones; viridis.</param>
    /// <param name="aspect"><c>"equal"</c> (square pixels, the default) or <c>"auto"</c> (fills the axes).</param>
    /// <param name="interpolation">Between pixels.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Artist imshow(Image X, string? cmap = null, string? aspect = null, string? interpolation = null, double? alpha = null) =>
        gca().imshow(X, cmap, aspect, interpolation, alpha);

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
    public static Artist fill_between(PlotValues x, PlotValues y1, PlotValues? y2 = null, ColorArg? color = null, double? alpha = null, string? label = null, ColorArg? facecolor = null) =>
        gca().fill_between(x, y1, y2, color, alpha, label, facecolor);
}
