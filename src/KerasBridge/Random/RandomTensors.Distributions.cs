using KerasBridge.Autograd;

namespace KerasBridge.Random;

internal static unsafe partial class RandomTensors
{
    /// <summary>Inverted dropout, whose mask may be shared along axes.</summary>
    public static Tensor Dropout(Tensor inputs, double rate, Shape? noiseShape, Seed seed)
    {
        if (rate is not (>= 0 and <= 1))
            throw new ArgumentException($"Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={rate}");
        var x = Ops.ToFloat(inputs);
        if (rate == 0) return x;
        if (rate == 1) return Ops.ZerosLike(x);
        var shape = NoiseShape(x.shape, noiseShape);
        if (x.dtype == DType.Float32 && shape == x.shape)
            return new DropoutOp(seed.ToSource(), (float)rate, KerasRandom.DropoutScale(rate)).Call(x);
        var keep = Ops.GreaterEqual(Uniform(shape, 0, 1, x.dtype, seed), Ops.Constant(rate, x.dtype));
        var scale = x.dtype == DType.Float64 ? 1.0 / (1.0 - rate) : KerasRandom.DropoutScale(rate);
        return Ops.Select(keep, Ops.Multiply(x, Ops.Constant(scale, x.dtype)), Ops.Constant(0, x.dtype));
    }

    /// <summary>Classes drawn by their logits (batch, classes), as (batch, samples).</summary>
    public static Tensor Categorical(Tensor logits, int samples, DType dtype, Seed seed)
    {
        if (logits.ndim != 2)
            throw new ShapeException($"`logits` should be a 2-D tensor with shape [batch_size, num_classes]. Received: logits of shape {logits.shape}");
        if (samples < 0) throw new ArgumentException($"`num_samples` must not be negative. Received: num_samples={samples}");
        if (!dtype.IsInteger) throw new ArgumentException($"`keras.random.categorical` requires an integer `dtype`. Received: dtype={dtype}");
        var (rows, classes) = (logits.shape.Dims[0], logits.shape.Dims[1]);
        var result = new RandomOp("categorical", seed, Shape.FromInts([rows, samples]), DType.Int32, (node, state) =>
            KerasRandom.Categorical(new ReadOnlySpan<float>(node.Inputs[0].Floats, rows * classes), new Span<int>(node.Output.Ints, rows * samples),
                classes, samples, PhiloxStream.Keras(state))).Call(Ops.Cast(logits, DType.Float32));
        return Ops.Cast(result, dtype);
    }

    /// <summary>Gamma numbers of scale 1.</summary>
    public static Tensor Gamma(Shape shape, Tensor alpha, DType? dtype, Seed seed)
    {
        var type = FloatType("gamma", dtype);
        CheckTrailing(shape, alpha.shape, "alpha");
        return Ops.Cast(new RandomOp("gamma", seed, Known(shape), DType.Float32, (node, state) =>
            KerasRandom.Gamma(Floats(node), Input(node, 0), PhiloxStream.Keras(state))).Call(Ops.Cast(alpha, DType.Float32)), type);
    }

    /// <summary>Beta numbers.</summary>
    public static Tensor Beta(Shape shape, Tensor alpha, Tensor beta, DType? dtype, Seed seed)
    {
        var type = FloatType("beta", dtype);
        var (a, b) = (Ops.BroadcastTo(Ops.Cast(alpha, DType.Float32), Known(shape)), Ops.BroadcastTo(Ops.Cast(beta, DType.Float32), shape));
        return Ops.Cast(new RandomOp("beta", seed, shape, DType.Float32, (node, state) =>
            KerasRandom.Beta(Floats(node), Input(node, 0), Input(node, 1), state)).Call(a, b), type);
    }

    /// <summary>How many of some trials succeed.</summary>
    public static Tensor Binomial(Shape shape, Tensor counts, Tensor probabilities, DType? dtype, Seed seed)
    {
        var type = FloatType("binomial", dtype);
        var common = Shapes.Broadcast(counts.shape, probabilities.shape, "binomial");
        CheckTrailing(shape, common, "counts and probabilities");
        var (n, p) = (Ops.BroadcastTo(Ops.Cast(counts, DType.Float32), common), Ops.BroadcastTo(Ops.Cast(probabilities, DType.Float32), common));
        return Ops.Cast(new RandomOp("binomial", seed, Known(shape), DType.Float32, (node, state) =>
            KerasRandom.Binomial(Floats(node), Input(node, 0), Input(node, 1), PhiloxStream.Keras(state))).Call(n, p), type);
    }

    private static ReadOnlySpan<float> Input(Node node, int index) => new(node.Inputs[index].Floats, checked((int)node.Inputs[index].Count));

    /// <summary>The parameters belong to the last axes of the result.</summary>
    private static void CheckTrailing(Shape shape, Shape parameters, string names)
    {
        if (parameters.Rank <= shape.Rank && shape.Dims[(shape.Rank - parameters.Rank)..].SequenceEqual(parameters.Dims)) return;
        if (parameters.Size == 1) return;
        throw new ShapeException($"The shape of {names} must be the end of `shape`. Expected: {shape} to end with it. Received: {parameters}");
    }

    private static Shape NoiseShape(Shape shape, Shape? noise)
    {
        if (noise is null) return shape;
        if (noise.Rank != shape.Rank) throw WrongNoise(shape, noise);
        var sizes = noise.Dims.ToArray();
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] < 0) sizes[i] = shape.Dims[i];
            if (sizes[i] != 1 && sizes[i] != shape.Dims[i]) throw WrongNoise(shape, noise);
        }
        return Shape.FromInts(sizes);
    }

    private static ShapeException WrongNoise(Shape shape, Shape noise) =>
        new($"Argument `noise_shape` must be broadcastable to the shape of the inputs: each size 1, None or theirs. Expected: as {shape}. Received: noise_shape={noise}");
}
