using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>What pooling over windows of one and two dimensions has in common.</summary>
public abstract class BasePooling : Layer
{
    private readonly int _rank;
    private readonly bool _average;
    private readonly ConvAttributes _attributes;

    private protected BasePooling(int rank, bool average, IntTuple pool_size, IntTuple strides, string padding, string? data_format, string? name, bool trainable, string? dtype)
        : base(name, trainable, dtype)
    {
        (_rank, _average) = (rank, average);
        this.pool_size = pool_size.Standardize(rank, "pool_size");
        this.strides = strides.IsDefault ? this.pool_size : strides.Standardize(rank, "strides", allowZero: true);
        this.padding = padding.ToLowerInvariant();
        if (this.padding is not ("valid" or "same"))
            throw new ArgumentException($"Argument `padding` must be either 'valid' or 'same'. Received: padding={padding}");
        if (this.strides.Contains(0)) throw new ArgumentException($"The `strides` argument must be a tuple of {rank} integers, each above 0. Received: strides={strides}");
        this.data_format = LayerArguments.DataFormat(data_format);
        input_spec = [new InputSpec(ndim: rank + 2)];
        _attributes = Windows.Attributes(this.strides, this.padding);
    }

    /// <summary>The size of the window along each axis.</summary>
    public IReadOnlyList<int> pool_size { get; }

    /// <summary>How far the window moves along each axis.</summary>
    public IReadOnlyList<int> strides { get; }

    /// <summary><c>valid</c> or <c>same</c>.</summary>
    public string padding { get; }

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs)
    {
        _ = compute_output_shape(inputs.shape);
        var x = Windows.ToImage(inputs, _rank, data_format);
        var (height, width) = _rank == 1 ? (1, pool_size[0]) : (pool_size[0], pool_size[1]);
        x = _average ? Ops.AveragePool2D(x, height, width, _attributes) : Ops.MaxPool2D(x, height, width, _attributes);
        return Windows.FromImage(x, _rank, data_format);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        var dims = input_shape.ToInts();
        var first = Windows.FirstAxis(data_format);
        for (var i = 0; i < _rank; i++)
        {
            var size = dims[first + i];
            dims[first + i] = Windows.Count(size, pool_size[i], strides[i], 1, padding);
            if (size >= 0 && padding == "valid" && size < pool_size[i])
            {
                throw new ShapeException(
                    $"Computed output size would be zero or negative. Received: `inputs.shape={LayerArguments.ArrayText(input_shape.ToInts())}`, " +
                    $"`pool_size={LayerArguments.ArrayText(pool_size)}`, `strides={IntTuple.Text(strides)}`, `padding={padding}`.");
            }
        }
        return Shape.FromInts(dims);
    }

    /// <inheritdoc/>
    public override Config get_config() => base.get_config()
        .With("pool_size", LayerArguments.ToList(pool_size))
        .With("padding", padding)
        .With("strides", LayerArguments.ToList(strides))
        .With("data_format", data_format);

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), DType.Float32)];
}
