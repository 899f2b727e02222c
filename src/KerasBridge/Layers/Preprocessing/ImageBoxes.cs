using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>Random rectangles in images.</summary>
internal static class ImageBoxes
{
    /// <summary>Where a part of given ratios (batch, 1) of a length begins and ends, at a place that is drawn.</summary>
    public static (Tensor Start, Tensor End) Bounds(Tensor ratio, int length, SeedGenerator seeds)
    {
        var size = ratio * (double)length;
        var start = RandomTensors.Uniform(ratio.shape, 0, 1, DType.Float32, seeds) * ((double)length - size);
        return (start, start + size);
    }

    /// <summary>bool (batch, height, width, 1), or with the 1 in the place of the channels: which pixels are inside.</summary>
    public static Tensor Mask(Tensor images, (Tensor Start, Tensor End) columns, (Tensor Start, Tensor End) rows, int heightAxis, int widthAxis) =>
        Ops.LogicalAnd(Along(images, columns, widthAxis), Along(images, rows, heightAxis));

    private static Tensor Counting(int length) => Tensor.FromArray(NDArray.FromSpan<float>([.. Enumerable.Range(0, length).Select(i => (float)i)], length));

    private static Tensor Along(Tensor images, (Tensor Start, Tensor End) bounds, int axis)
    {
        int[] grid = [1, 1, 1, 1], each = [images.shape.Dims[0], 1, 1, 1];
        grid[axis] = images.shape.Dims[axis];
        var place = Ops.Reshape(Counting(grid[axis]), Shape.FromInts(grid));
        return Ops.LogicalAnd(Ops.GreaterEqual(place, Ops.Reshape(bounds.Start, Shape.FromInts(each))), Ops.Less(place, Ops.Reshape(bounds.End, Shape.FromInts(each))));
    }
}
