using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>What layers whose windows slide over one or two axes have in common: convolutions and pooling.</summary>
internal static class Windows
{
    /// <summary>How the windows move; one dimension is the width of an image of height 1.</summary>
    public static ConvAttributes Attributes(IReadOnlyList<int> strides, string padding, IReadOnlyList<int>? dilation_rate = null, int groups = 1) => strides.Count == 1
        ? new ConvAttributes(1, strides[0], padding, 1, dilation_rate?[0] ?? 1, groups)
        : new ConvAttributes(strides[0], strides[1], padding, dilation_rate?[0] ?? 1, dilation_rate?[1] ?? 1, groups);

    /// <summary>How many windows fit along an axis; 0 or less: none. A size that is not known (-1) stays so.</summary>
    public static int Count(int size, int window, int stride, int dilation, string padding)
    {
        if (size < 0) return size;
        if (padding != "valid") return (size + stride - 1) / stride;
        var left = size - ((window - 1) * dilation + 1);
        return (left >= 0 ? left / stride : -((stride - 1 - left) / stride)) + 1;
    }

    /// <summary>The first of the axes that windows slide over.</summary>
    public static int FirstAxis(string data_format) => data_format == "channels_first" ? 2 : 1;

    /// <summary>The input with its channels last, and one axis as an image of height 1.</summary>
    public static Tensor ToImage(Tensor x, int rank, string data_format)
    {
        if (data_format == "channels_first") x = LayerArguments.ToChannelsLast(x);
        return rank == 1 ? Ops.ExpandDims(x, 1) : x;
    }

    /// <summary>The way back.</summary>
    public static Tensor FromImage(Tensor x, int rank, string data_format)
    {
        if (rank == 1) x = Ops.Squeeze(x, 1);
        return data_format == "channels_first" ? LayerArguments.ToChannelsFirst(x) : x;
    }
}
