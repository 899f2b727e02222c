using System.Text.Json;

namespace KerasBridge.Fixtures.Groups;

/// <summary>A layer that is called once in each mode, with gradients.</summary>
internal sealed class LayerCase(FixtureCase one, Layer layer)
{
    private readonly double _forwardNoise = Noise(one, "out");
    private readonly double _gradientNoise = Noise(one, "grad");

    /// <summary>Replays all that the case says.</summary>
    public void Run()
    {
        if (one.HasArray("adapt_data")) Adapt(FixtureObjects.Array(one.Array("adapt_data")));
        foreach (var argument in one["call_kwargs"].EnumerateObject())
        {
            if (argument.Name != "mask") throw new NotBuiltException($"{layer.GetType().Name}({argument.Name}=)");
        }
        if (one["call_style"].GetString() is not ("single" or "list")) throw new NotBuiltException($"calls of the form '{one["call_style"].GetString()}'");
        Symbolic();
        Prepare(one, layer);
        Weights();
        Mode(training: false, "");
        if (!one["modes"].EnumerateArray().Any(mode => mode.GetString() == "train")) return;
        Mode(training: true, one["training_same_as_inference"].GetBoolean() ? "" : "train_");
    }

    private void Adapt(NDArray data)
    {
        if (layer is not KerasBridge.Layers.Normalization normalization) throw new NotBuiltException($"{layer.GetType().Name}.adapt");
        normalization.adapt(data);
        // The weights of the case are what the layer has learned.
        for (var i = 0; i < layer.weights.Count; i++) FixtureObjects.Check(layer.weights[i], one.Array($"w{i}"), Check.Forward, $"w{i} after adapt()", 1e-7);
    }

    /// <summary>Builds the layer for its inputs and sets the weights.</summary>
    public static void Prepare(FixtureCase one, Layer layer)
    {
        if (!layer.built) layer.BuildFor([.. Inputs(one).Select(input => input.shape)]);
        for (var i = 0; i < layer.weights.Count; i++)
        {
            if (one.HasArray($"w{i}")) layer.weights[i].assign(FixtureObjects.Array(one.Array($"w{i}")));
        }
        Check.Equal(one.HasArray($"w{layer.weights.Count}"), false, "more weights than the layer has");
    }

    /// <summary>Weights after a call are as the case says, and unchanged where it says nothing.</summary>
    public static void CheckWeights(FixtureCase one, Layer layer, string prefix, double absolute)
    {
        for (var i = 0; i < layer.weights.Count; i++)
        {
            if (one.HasArray($"{prefix}{i}")) FixtureObjects.Check(layer.weights[i], one.Array($"{prefix}{i}"), Check.Forward, $"{prefix}{i}", absolute);
            else if (one.HasArray($"w{i}") && !one.HasArray("x1")) FixtureObjects.Check(layer.weights[i], one.Array($"w{i}"), 0, $"w{i}, which should not change");
        }
    }

    private static double Noise(FixtureCase one, string what) => 4 * one.Scalar($"f32_vs_f64_max_abs_diff_{what}") + 1e-7;

    private static List<Tensor> Inputs(FixtureCase one)
    {
        var inputs = new List<Tensor>();
        for (var i = 0; one.HasArray($"x{i}"); i++) inputs.Add(FixtureObjects.Array(one.Array($"x{i}")));
        return inputs;
    }

    // Before any values: the shape of the output for an unknown batch.
    private void Symbolic()
    {
        if (!one.Has("symbolic_output_shape")) return;
        var inputs = Inputs(one).Select(input => keras.layers.Input(Shape.FromInts(input.shape.Dims[1..].ToArray()), dtype: input.dtype)).ToArray();
        var outputs = Outputs(inputs, null, null);
        var expected = one["symbolic_output_shape"].EnumerateArray().ToArray();
        Check.Equal(outputs.Count, expected.Length, "the number of symbolic outputs");
        for (var i = 0; i < expected.Length; i++)
            Check.Shape(outputs[i].shape.Dims, [.. expected[i].EnumerateArray().Select(dim => dim.ValueKind == JsonValueKind.Null ? -1 : dim.GetInt32())], "the symbolic output");
    }

    private void Weights()
    {
        var meta = one["weights_meta"].EnumerateArray().ToArray();
        Check.Equal(layer.weights.Count, meta.Length, "the number of weights");
        for (var i = 0; i < meta.Length; i++)
        {
            var weight = layer.weights[i];
            Check.Text(weight.name, meta[i].GetProperty("name").GetString()!, $"the name of weight {i}");
            Check.Text(weight.path, meta[i].GetProperty("path").GetString()!, $"the path of weight {i}");
            Check.Equal(weight.trainable, meta[i].GetProperty("trainable").GetBoolean(), $"whether weight {i} is trainable");
        }
        if (one.Root.GetProperty("scalars").TryGetProperty("count_params", out var count)) Check.Equal(layer.count_params(), count.GetInt64(), "count_params()");
    }

    private void Mode(bool training, string prefix)
    {
        Prepare(one, layer);
        var mask = one.HasArray("kw_mask") ? KerasBridge.Autograd.Ops.Cast(FixtureObjects.Array(one.Array("kw_mask")), DType.Bool) : null;
        var inputs = Inputs(one);
        using var tape = new GradientTape();
        var outputs = Outputs(inputs, training, mask);
        var what = training ? "training: " : "";
        var count = 0;
        for (; one.HasArray($"{prefix}y{count}"); count++)
            FixtureObjects.Check(outputs[count], one.Array($"{prefix}y{count}"), Check.Forward, $"{what}y{count}", _forwardNoise);
        Check.Equal(outputs.Count, count, $"{what}the number of outputs");
        for (var i = 0; one.HasArray($"{prefix}mask_out{i}"); i++)
        {
            var made = outputs[i].Mask ?? throw new MismatchException($"{what}output {i} has no mask");
            FixtureObjects.Check(made, one.Array($"{prefix}mask_out{i}"), 0, $"{what}mask_out{i}");
        }
        CheckWeights(one, layer, $"{prefix}wa", _forwardNoise);
        Losses(training ? "train_losses" : "losses");
        Gradients(tape, inputs, outputs, prefix, what);
    }

    // The penalties that the call has added.
    private void Losses(string name)
    {
        if (!one["scalars"].TryGetProperty(name, out var expected)) return;
        Check.Equal(layer.losses.Count, expected.GetArrayLength(), $"the number of {name}");
        for (var i = 0; i < layer.losses.Count; i++) Check.Close(layer.losses[i].item(), FixtureCase.Number(expected[i]), Check.Forward, $"{name}[{i}]");
    }

    private void Gradients(GradientTape tape, List<Tensor> inputs, IReadOnlyList<Tensor> outputs, string prefix, string what)
    {
        if (!one.HasArray("ct0")) return;
        var seeds = outputs.Select((_, i) => (Tensor)FixtureObjects.Array(one.Array($"ct{i}"))).ToList();
        var trainable = one["trainable_weight_index"].EnumerateArray().Select(index => index.GetInt32()).ToList();
        List<Tensor> sources = [.. inputs, .. trainable.Select(index => layer.weights[index].value)];
        string[] names = [.. inputs.Select((_, i) => $"{prefix}gx{i}"), .. trainable.Select(index => $"{prefix}gw{index}")];
        var gradients = tape.Compute(outputs, seeds, sources);
        for (var i = 0; i < names.Length; i++)
        {
            if (!one.HasArray(names[i])) continue;
            var expected = one.Array(names[i]);
            if (gradients[i] is { } gradient) FixtureObjects.Check(gradient, expected, Check.Gradient, what + names[i], _gradientNoise);
            else Check.Close(new float[expected.Count], expected.ToFloats(), 0, $"{what}{names[i]} (there is no gradient)");
        }
    }

    private Tensors Outputs(IReadOnlyList<Tensor> inputs, bool? training, Tensor? mask) => layer.Apply(new Tensors([.. inputs]), training, mask);
}
