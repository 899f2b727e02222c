using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Layers;

/// <summary>The eight numbers of a projective transform for each image of a batch, and images moved by them.</summary>
internal static class AffineTransforms
{
    /// <summary>A turn about the middle by angles (batch) in degrees.</summary>
    public static Tensor Rotation(Tensor angle, int height, int width)
    {
        var radians = angle * (Math.PI / 180);
        double x = 0.5f * (width - 1), y = 0.5f * (height - 1);
        Tensor cos = Ops.FloatUnary(UnaryKind.Cos, radians), sin = Ops.FloatUnary(UnaryKind.Sin, radians), minus = -sin;
        return Transform(cos, minus, x - cos * x - minus * y, sin, cos, y - sin * x - cos * y);
    }

    /// <summary>A change of size about the middle by factors (batch, 1): larger than 1 shows more.</summary>
    public static Tensor Zoom(Tensor heights, Tensor widths, int height, int width)
    {
        var (down, across) = (Column(heights, 0), Column(widths, 0));
        var zero = Ops.ZerosLike(down);
        return Transform(across, zero, (1.0 - across) * ((width - 1) / 2.0), zero, down, (1.0 - down) * ((height - 1) / 2.0));
    }

    /// <summary>A shift by (batch, 2) pixels to the right and down.</summary>
    public static Tensor Translation(Tensor shifts)
    {
        var (across, down) = (Column(shifts, 0), Column(shifts, 1));
        var (zero, one) = (Ops.ZerosLike(down), Ops.OnesLike(down));
        return Transform(one, zero, -across, zero, one, -down);
    }

    /// <summary>A slant by (batch, 2) factors along x and y.</summary>
    public static Tensor Shear(Tensor factors)
    {
        var (across, down) = (Column(factors, 0), Column(factors, 1));
        var (zero, one) = (Ops.ZerosLike(down), Ops.OnesLike(down));
        return Transform(one, across, zero, down, one, zero);
    }

    /// <summary>Moves a batch of images by a transform for each, or one for all.</summary>
    public static Tensor Move(Tensor images, Tensor transforms, string interpolation, string fillMode, double fillValue, bool channelsFirst)
    {
        var fill = fillMode switch
        {
            "constant" => WarpFill.Constant,
            "nearest" => WarpFill.Nearest,
            "wrap" => WarpFill.Wrap,
            _ => WarpFill.Reflect,
        };
        var x = Ops.Cast(images, DType.Float32);
        if (channelsFirst) x = LayerArguments.ToChannelsLast(x);
        x = new WarpOp(interpolation == "nearest", fill, fillValue).Call(x, Ops.Cast(transforms, DType.Float32));
        return Ops.Cast(channelsFirst ? LayerArguments.ToChannelsFirst(x) : x, images.dtype);
    }

    /// <summary>Where transforms (batch, 8) take points: of numbers or (batch, 1) their places (batch, 1) across and down, of (batch, points, 1) their places of this shape.</summary>
    public static (Tensor X, Tensor Y) At(Tensor transforms, Tensor x, Tensor y)
    {
        var t = new Tensor[8];
        for (var i = 0; i < t.Length; i++) t[i] = x.ndim == 3 ? Ops.ExpandDims(Ops.SliceAxis(transforms, 1, i, 1), 2) : Ops.SliceAxis(transforms, 1, i, 1);
        var k = t[6] * x + t[7] * y + 1.0;
        return ((t[0] * x + t[1] * y + t[2]) / k, (t[3] * x + t[4] * y + t[5]) / k);
    }

    private static Tensor Transform(Tensor a0, Tensor a1, Tensor a2, Tensor b0, Tensor b1, Tensor b2)
    {
        var zero = Ops.ZerosLike(a0);
        return Ops.Stack([a0, a1, a2, b0, b1, b2, zero, zero], 1);
    }

    private static Tensor Column(Tensor x, int column) => Ops.Squeeze(Ops.SliceAxis(x, 1, column, 1), 1);
}
