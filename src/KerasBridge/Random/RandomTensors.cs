using KerasBridge.Autograd;

namespace KerasBridge.Random;

/// <summary>The functions of <c>keras.random</c> on tensors, at once or within a compiled step.</summary>
internal static unsafe partial class RandomTensors
{
    /// <summary>Uniform numbers in [minval, maxval).</summary>
    public static Tensor Uniform(Shape shape, double minval, double maxval, DType? dtype, Seed seed)
    {
        var type = FloatType("uniform", dtype);
        return new RandomOp("uniform", seed, Known(shape), type, (node, state) =>
        {
            var stream = PhiloxStream.Keras(state);
            if (type == DType.Float64) KerasRandom.Uniform(Doubles(node), stream, minval, maxval);
            else KerasRandom.Uniform(node.Output.Floats, node.Output.Count, stream, minval, maxval);
        }).Call();
    }

    /// <summary>Normal numbers, perhaps only those inside of two standard deviations.</summary>
    public static Tensor Normal(Shape shape, double mean, double stddev, DType? dtype, Seed seed, bool truncated = false)
    {
        var name = truncated ? "truncated_normal" : "normal";
        var type = FloatType(name, dtype);
        return new RandomOp(name, seed, Known(shape), type, (node, state) =>
        {
            var stream = PhiloxStream.Keras(state);
            switch (type == DType.Float64, truncated)
            {
                case (true, false): KerasRandom.Normal(Doubles(node), stream, mean, stddev); break;
                case (true, true): KerasRandom.TruncatedNormal(Doubles(node), stream, mean, stddev); break;
                case (false, false): KerasRandom.Normal(node.Output.Floats, node.Output.Count, stream, mean, stddev); break;
                default: KerasRandom.TruncatedNormal(node.Output.Floats, node.Output.Count, stream, mean, stddev); break;
            }
        }).Call();
    }

    /// <summary>Integers minval … maxval − 1.</summary>
    public static Tensor RandInt(Shape shape, long minval, long maxval, DType dtype, Seed seed)
    {
        if (!dtype.IsInteger) throw new ArgumentException($"`keras.random.randint` requires an integer `dtype`. Received: dtype={dtype}");
        if (maxval <= minval) throw new ArgumentException($"`maxval` must be greater than `minval`. Received: minval={minval}, maxval={maxval}");
        if (dtype == DType.Int32)
        {
            if (minval < int.MinValue || maxval > int.MaxValue)
                throw new ArgumentException($"`minval` and `maxval` must fit the dtype int32. Received: minval={minval}, maxval={maxval}");
            return new RandomOp("randint", seed, Known(shape), dtype, (node, state) =>
                KerasRandom.RandInt(new Span<int>(node.Output.Ints, checked((int)node.Output.Count)), PhiloxStream.Keras(state), (int)minval, (int)maxval)).Call();
        }
        var wide = new RandomOp("randint", seed, Known(shape), DType.Int64, (node, state) =>
            KerasRandom.RandInt(new Span<long>(node.Output.Data, checked((int)node.Output.Count)), PhiloxStream.Keras(state), minval, maxval)).Call();
        return Ops.Cast(wide, dtype);
    }

    /// <summary>A shuffled copy along an axis.</summary>
    public static Tensor Shuffle(Tensor x, int axis, Seed seed)
    {
        if (x.ndim == 0) throw new ArgumentException("`keras.random.shuffle` needs a tensor with at least one axis. Received: a tensor of shape ()");
        axis = Axis.Normalize(axis, x.ndim);
        var length = x.shape.Dims[axis];
        var order = new RandomOp("shuffle", seed, Shape.FromInts([length]), DType.Int32, (node, state) =>
            KerasRandom.ShuffleOrder(length, PhiloxStream.Keras(state)).CopyTo(new Span<int>(node.Output.Ints, length))).Call();
        if (axis == 0) return Ops.Gather(x, order);
        var turn = Enumerable.Range(0, x.ndim).ToArray();
        (turn[0], turn[axis]) = (turn[axis], turn[0]);
        return Ops.Transpose(Ops.Gather(Ops.Transpose(x, turn), order), turn);
    }

    /// <summary>The type asked for, else Keras's default; it must be a floating-point type.</summary>
    private static DType FloatType(string function, DType? dtype)
    {
        var type = dtype ?? Numpy.KerasConfig.Floatx;
        if (!type.IsFloat) throw new ArgumentException($"`keras.random.{function}` requires a floating point `dtype`. Received: dtype={type}");
        if (type != DType.Float32 && type != DType.Float64)
            throw new ArgumentException($"`keras.random.{function}` makes tensors of float32 and float64. Received: dtype={type}");
        return type;
    }

    private static Shape Known(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (!shape.IsKnown) throw new ShapeException($"A random tensor needs a shape of known sizes. Received: shape={shape}");
        return shape;
    }

    private static Span<double> Doubles(Node node) => new(node.Output.Data, checked((int)node.Output.Count));

    private static Span<float> Floats(Node node) => new(node.Output.Floats, checked((int)node.Output.Count));
}
