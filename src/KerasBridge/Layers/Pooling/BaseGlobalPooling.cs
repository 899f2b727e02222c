using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>What pooling over whole sequences and images has in common.</summary>
public abstract class BaseGlobalPooling : Layer
{
    private readonly int _rank;
    private readonly bool _average;

    private protected BaseGlobalPooling(int rank, bool average, string? data_format, bool keepdims, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
    {
        (_rank, _average) = (rank, average);
        this.data_format = LayerArguments.DataFormat(data_format);
        this.keepdims = keepdims;
        input_spec = [new InputSpec(ndim: rank + 2)];
    }

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>Whether the axes stay, with the size 1.</summary>
    public bool keepdims { get; }

    private int[] Axes => [.. Enumerable.Range(Windows.FirstAxis(data_format), _rank)];

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs) => _average ? Ops.Mean(inputs, Axes, keepdims) : Ops.Max(inputs, Axes, keepdims);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        var axes = Axes;
        var dims = Enumerable.Range(0, input_shape.Rank).Where(i => keepdims || !axes.Contains(i)).Select(i => axes.Contains(i) ? 1 : input_shape.Dims[i]);
        return Shape.FromInts([.. dims]);
    }

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("data_format", data_format).With("keepdims", keepdims);

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        [(compute_output_shape(inputs[0].shape), _average && !inputs[0].dtype.IsFloat ? DType.Float32 : inputs[0].dtype)];
}
