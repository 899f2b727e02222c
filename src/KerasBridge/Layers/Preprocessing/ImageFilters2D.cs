using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>Small filters over images, the same for every channel, with zeros outside.</summary>
internal static class ImageFilters2D
{
    /// <summary>Convolves each channel with a kernel (height, width) of odd sizes.</summary>
    public static Tensor Apply(Tensor images, Tensor kernel, bool channelsFirst)
    {
        // Each channel is an image of its own.
        var planes = channelsFirst ? images : LayerArguments.ToChannelsFirst(images);
        var dims = planes.shape.Dims;
        var flat = Ops.Reshape(planes, Shape.FromInts([dims[0] * dims[1], dims[2], dims[3], 1]));
        var weights = Ops.Reshape(kernel, Shape.FromInts([kernel.shape.Dims[0], kernel.shape.Dims[1], 1, 1]));
        var result = Ops.Reshape(Ops.Conv2D(flat, weights, new ConvAttributes(Padding: "same")), planes.shape);
        return channelsFirst ? result : LayerArguments.ToChannelsLast(result);
    }

    /// <summary>A bell of two widths (2), whose first belongs to the first size.</summary>
    public static Tensor Gaussian(int first, int second, Tensor sigma)
    {
        var along = Ops.Reshape(Line(first, Ops.SliceAxis(sigma, 0, 0, 1)), Shape.FromInts([1, first]));
        var across = Ops.Reshape(Line(second, Ops.SliceAxis(sigma, 0, 1, 1)), Shape.FromInts([second, 1]));
        // Keras lays the product out anew where the sizes differ, instead of turning it over.
        return Ops.Reshape(across * along, Shape.FromInts([first, second]));
    }

    private static Tensor Line(int size, Tensor sigma)
    {
        var place = Tensor.FromArray(NDArray.FromSpan<float>([.. Enumerable.Range(0, size).Select(i => i - (size - 1) / 2f)], size));
        var bell = Ops.Exp(Ops.Square(place / sigma) * -0.5);
        return bell / Ops.Sum(bell);
    }
}
