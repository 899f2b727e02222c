using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Pooling over one, two or three spatial axes, which can be done one after the other.
internal static partial class Ops
{
    /// <summary>The largest elements, or the means, of windows; what stands out of the input counts for neither.</summary>
    public static Tensor Pool(string name, Tensor x, IntTuple size, IntTuple strides, string padding, string? data_format, bool largest)
    {
        var rank = SpatialRank(name, x);
        int[] sizes = PerAxis("pool_size", size, rank), steps = strides.IsDefault ? sizes : PerAxis("strides", strides, rank);
        if (padding is not ("valid" or "same")) throw new ArgumentException($"`{name}` has no such padding. Expected 'valid' or 'same'. Received: padding='{padding}'.{Suggest.Sentence(padding, ["valid", "same"])}");
        return InChannelsLast(x, data_format, input =>
        {
            // The kernels know images: a line is an image of one row, and depth is the height of images whose rows hold all the rest.
            if (rank == 1) return Squeeze(Window(ExpandDims(input, 1), 1, sizes[0], 1, steps[0]), 1);
            if (rank == 2) return Window(input, sizes[0], sizes[1], steps[0], steps[1]);
            var d = input.shape.ToInts();
            var deep = Window(Reshape(input, Shape.FromInts([d[0], d[1], d[2] * d[3], d[4]])), sizes[0], 1, steps[0], 1);
            var count = deep.shape.Dims[1];
            var flat = Window(Reshape(deep, Shape.FromInts([d[0] * count, d[2], d[3], d[4]])), sizes[1], sizes[2], steps[1], steps[2]);
            return Reshape(flat, Shape.FromInts([d[0], count, .. flat.shape.Dims[1..]]));
        });

        Tensor Window(Tensor image, int height, int width, int stepY, int stepX)
        {
            var attributes = new ConvAttributes(stepY, stepX, padding);
            return largest ? MaxPool2D(image, height, width, attributes) : AveragePool2D(image, height, width, attributes);
        }
    }

    /// <summary>The largest elements, or the means, of windows that divide each spatial axis into a number of parts.</summary>
    public static Tensor AdaptivePool(string name, Tensor x, IntTuple size, string? data_format, bool largest)
    {
        var rank = SpatialRank(name, x);
        var parts = PerAxis("output_size", size, rank);
        return InChannelsLast(x, data_format, input =>
        {
            for (var axis = 1; axis <= rank; axis++)
            {
                var (length, count) = (input.shape.Dims[axis], parts[axis - 1]);
                var slices = new Tensor[count];
                for (var i = 0; i < count; i++)
                {
                    var (start, end) = ((int)((long)i * length / count), (int)(((long)(i + 1) * length + count - 1) / count));
                    var slice = SliceAxis(input, axis, start, end - start);
                    slices[i] = largest ? Max(slice, [axis], keepdims: true) : Mean(slice, [axis], keepdims: true);
                }
                input = Concatenate(slices, axis);
            }
            return input;
        });
    }

    private static int SpatialRank(string name, Tensor x) => x.ndim is >= 3 and <= 5
        ? x.ndim - 2
        : throw new ShapeException($"`{name}` needs a batch with one to three spatial axes and channels. Expected 3 to 5 axes. Received: a tensor of shape {x.shape}");

    private static int[] PerAxis(string name, IntTuple given, int rank)
    {
        int[] numbers = given.Count == 1 ? [.. Enumerable.Repeat(given[0], rank)] : [.. given];
        if (numbers.Length != rank || numbers.Any(number => number < 1))
            throw new ArgumentException($"`{name}` needs a positive number, or one for each spatial axis. Expected {rank} of them. Received: {name}={given}");
        return numbers;
    }

    /// <summary>Applies a function in float32 with the channels last.</summary>
    private static Tensor InChannelsLast(Tensor x, string? data_format, Func<Tensor, Tensor> function)
    {
        var format = data_format ?? KerasConfig.ImageDataFormat;
        if (format is not ("channels_last" or "channels_first"))
            throw new ArgumentException($"There is no such data format. Expected 'channels_last' or 'channels_first'. Received: data_format='{data_format}'.{Suggest.Sentence(format, ["channels_last", "channels_first"])}");
        var own = Cast(x, DType.Float32);
        var result = format == "channels_last" ? function(own) : MoveAxis(function(MoveAxis(own, 1, -1)), -1, 1);
        return Cast(result, FloatOf(x.dtype));
    }
}
