using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>
/// What convolutions over one and two dimensions have in common: <c>activation(convolution(inputs, kernel) + bias)</c>.
/// </summary>
public abstract class BaseConv : Layer
{
    private readonly int _rank;
    private readonly Activations.Activation _activation;
    private readonly Initializer _kernelInitializer;
    private readonly Initializer _biasInitializer;
    private readonly Regularizer? _kernelRegularizer;
    private readonly Regularizer? _biasRegularizer;
    private readonly Constraint? _kernelConstraint;
    private readonly Constraint? _biasConstraint;
    private readonly ConvAttributes _attributes;
    private Variable? _kernel;
    private Variable? _bias;

    private protected BaseConv(int rank, ConvArguments arguments, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
    {
        _rank = rank;
        filters = arguments.Filters;
        groups = arguments.Groups;
        kernel_size = arguments.KernelSize.Standardize(rank, "kernel_size");
        strides = (arguments.Strides.IsDefault ? 1 : arguments.Strides).Standardize(rank, "strides");
        dilation_rate = (arguments.DilationRate.IsDefault ? 1 : arguments.DilationRate).Standardize(rank, "dilation_rate");
        padding = LayerArguments.Padding(arguments.Padding, allowCausal: rank == 1);
        data_format = LayerArguments.DataFormat(arguments.DataFormat);
        _activation = arguments.Activation.Resolve();
        use_bias = arguments.UseBias;
        _kernelInitializer = arguments.KernelInitializer.Resolve("glorot_uniform");
        _biasInitializer = arguments.BiasInitializer.Resolve("zeros");
        _kernelRegularizer = arguments.KernelRegularizer.Resolve();
        _biasRegularizer = arguments.BiasRegularizer.Resolve();
        ActivityRegularizer = arguments.ActivityRegularizer.Resolve();
        _kernelConstraint = arguments.KernelConstraint.Resolve();
        _biasConstraint = arguments.BiasConstraint.Resolve();
        input_spec = [new InputSpec(min_ndim: rank + 2)];
        if (filters <= 0) throw new ArgumentException($"Invalid value for argument `filters`. Expected a strictly positive value. Received filters={filters}.");
        if (groups <= 0) throw new ArgumentException($"The number of groups must be a positive integer. Received: groups={groups}.");
        if (filters % groups != 0)
            throw new ArgumentException($"The number of filters must be evenly divisible by the number of groups. Received: groups={groups}, filters={filters}.");
        if (strides.Max() > 1 && dilation_rate.Max() > 1)
        {
            throw new ArgumentException(
                $"`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides={IntTuple.Text(strides)} and dilation_rate={IntTuple.Text(dilation_rate)}");
        }
        _attributes = Windows.Attributes(strides, padding, dilation_rate, groups);
    }

    /// <summary>The number of filters: the channels of the output.</summary>
    public int filters { get; }

    /// <summary>The size of the window along each axis.</summary>
    public IReadOnlyList<int> kernel_size { get; }

    /// <summary>How far the window moves along each axis.</summary>
    public IReadOnlyList<int> strides { get; }

    /// <summary><c>valid</c>, <c>same</c> or (one dimension) <c>causal</c>.</summary>
    public string padding { get; }

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>The distance of the window's elements along each axis.</summary>
    public IReadOnlyList<int> dilation_rate { get; }

    /// <summary>Into how many groups the channels are split.</summary>
    public int groups { get; }

    /// <summary>Whether a bias is added.</summary>
    public bool use_bias { get; }

    /// <summary>The weights, <c>(…kernel_size, channels / groups, filters)</c>; null until built.</summary>
    public Variable? kernel => _kernel;

    /// <summary>The bias, <c>(filters,)</c>; null until built, or without one.</summary>
    public Variable? bias => _bias;

    private bool IsChannelsFirst => data_format == "channels_first";

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        var axis = IsChannelsFirst ? 1 : -1;
        if (input_shape[axis].IsNone)
        {
            throw new ShapeException(
                $"The channel dimension of the inputs should be defined. The input_shape received is {input_shape}, where axis {axis} (0-based) is the channel dimension, which found to be `None`.");
        }
        int channels = input_shape[axis];
        if (channels % groups != 0)
        {
            throw new ShapeException(
                $"The number of input channels must be evenly divisible by the number of groups. Received groups={groups}, but the input has {channels} channels (full input shape is {input_shape}).");
        }
        input_spec = [new InputSpec(min_ndim: _rank + 2, axes: new Dictionary<int, int> { [axis] = channels })];
        _ = compute_output_shape(input_shape);
        _kernel = AddWeight("kernel", KernelShape(channels), _kernelInitializer, true, _kernelRegularizer, _kernelConstraint);
        if (use_bias) _bias = AddWeight("bias", filters, _biasInitializer, true, _biasRegularizer, _biasConstraint);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs)
    {
        _ = compute_output_shape(inputs.shape);
        // Convolution, bias, activation in this form and order, which the fusion pass knows; the axis that was added goes last.
        var x = Convolve(Windows.ToImage(inputs, _rank, data_format), _rank == 1 ? Ops.ExpandDims(_kernel!, 0) : _kernel!, _attributes);
        if (_bias is not null) x = Ops.BiasAdd(x, _bias);
        if (IsChannelsFirst) return _activation.Apply(Windows.FromImage(x, _rank, data_format));
        if (_rank == 2) return _activation.Apply(x);
        // A function of the user's may look at the axes.
        return _activation.IsKnown ? WithoutHeight(_activation.Apply(x)) : _activation.Apply(Ops.Squeeze(x, 1));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        if (input_shape.Rank != _rank + 2)
        {
            throw new ShapeException(
                $"The input of layer '{name}' has a wrong number of axes. Expected {_rank + 2}: batch, {(_rank == 1 ? "steps" : "height, width")}, channels ({data_format}). Full shape received: {input_shape}");
        }
        var dims = input_shape.ToInts();
        var first = Windows.FirstAxis(data_format);
        for (var i = 0; i < _rank; i++)
        {
            var size = dims[first + i];
            dims[first + i] = OutputSize(i, size);
            if (size >= 0 && dims[first + i] <= 0)
            {
                throw new ShapeException(
                    $"Computed output size would be zero or negative. Received `inputs shape={input_shape}`, `kernel shape={KernelShape(input_shape[IsChannelsFirst ? 1 : -1])}`, " +
                    $"`dilation_rate={LayerArguments.ArrayText(dilation_rate)}`, `strides={IntTuple.Text(strides)}`, `padding={padding}`.");
            }
        }
        dims[IsChannelsFirst ? 1 : ^1] = filters;
        return Shape.FromInts(dims);
    }

    /// <inheritdoc/>
    public override Config get_config() => base.get_config()
        .With("filters", filters)
        .With("kernel_size", LayerArguments.ToList(kernel_size))
        .With("strides", LayerArguments.ToList(strides))
        .With("padding", padding)
        .With("data_format", data_format)
        .With("dilation_rate", LayerArguments.ToList(dilation_rate))
        .With("groups", groups)
        .With("activation", _activation.Name)
        .With("use_bias", use_bias)
        .With("kernel_initializer", _kernelInitializer.Serialize())
        .With("bias_initializer", _biasInitializer.Serialize())
        .With("kernel_regularizer", _kernelRegularizer?.Serialize())
        .With("bias_regularizer", _biasRegularizer?.Serialize())
        .With("activity_regularizer", ActivityRegularizer?.Serialize())
        .With("kernel_constraint", _kernelConstraint?.Serialize())
        .With("bias_constraint", _biasConstraint?.Serialize());

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) => [(compute_output_shape(inputs[0].shape), DType.Float32)];

    /// <summary>The weights' shape.</summary>
    private protected virtual Shape KernelShape(Dim channels) => Shape.FromInts([.. kernel_size, channels.IsNone ? -1 : (int)channels / groups, filters]);

    /// <summary>The size of the output along an axis of the windows.</summary>
    private protected virtual int OutputSize(int axis, int size) => Windows.Count(size, kernel_size[axis], strides[axis], dilation_rate[axis], padding);

    /// <summary>The convolution itself, without bias and activation, of an image whose channels are last.</summary>
    private protected virtual Tensor Convolve(Tensor x, Tensor kernel, ConvAttributes attributes) => Ops.Conv2D(x, kernel, attributes);

    private static Tensor WithoutHeight(Tensor x)
    {
        var y = Ops.Squeeze(x, 1);
        // A loss computes from the logits where the activation was a softmax.
        if (x.Logits is { } logits) y.Logits = Ops.Squeeze(logits, 1);
        return y;
    }
}
