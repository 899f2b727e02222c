using KerasBridge.Autograd;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Layers;

/// <summary>What must hold for a layer of one input or several: shapes told and made, weights, the way through a configuration and back, gradients against differences.</summary>
internal static class LayerCheck
{
    /// <summary>Runs all checks.</summary>
    /// <param name="layer">A new layer.</param>
    /// <param name="input">The shape of the input, with the batch.</param>
    /// <param name="output">The shape of the output, with the batch.</param>
    /// <param name="weights">How many weights it has.</param>
    /// <param name="frozen">How many of them are not trained.</param>
    /// <param name="gradients">Whether gradients are compared with differences.</param>
    public static void Check(Layer layer, Shape input, Shape output, int weights = 0, int frozen = 0, bool gradients = true) =>
        Check(layer, [input], output, weights, frozen, gradients);

    /// <summary>Runs all checks on a layer with several inputs.</summary>
    public static void Check(Layer layer, Shape[] inputs, Shape output, int weights = 0, int frozen = 0, bool gradients = true)
    {
        // The copy is made first, of an unbuilt layer.
        var copy = keras.layers.deserialize(keras.layers.serialize(layer));
        Assert.Equal(ConfigText.Of(layer.get_config()), ConfigText.Of(copy.get_config()));

        Tensors symbolic = [.. inputs.Select(shape => keras.layers.Input(shape[1..]))];
        Assert.Equal(Shape.FromInts([-1, .. output.Dims[1..]]), layer.Apply(symbolic)[0].shape);
        Assert.Equal(output, inputs.Length == 1 ? layer.compute_output_shape(inputs[0]) : layer.compute_output_shape(inputs));
        Assert.Equal(weights, layer.weights.Count);
        Assert.Equal(frozen, layer.non_trainable_weights.Count);

        Tensors values = [.. inputs.Select((shape, i) => (Tensor)Values(shape, 7 + i))];
        var y = layer.Apply(values)[0];
        Assert.Equal(output, y.shape);

        copy.Apply(values);
        for (var i = 0; i < weights; i++) copy.weights[i].assign(layer.weights[i].numpy());
        Assert.Equal(FixtureObjects.Floats(y), FixtureObjects.Floats(copy.Apply(values)[0]));
        if (gradients) Gradients(layer, values);
    }

    /// <summary>Numbers between -1 and 1 that are the same each time, and not near 0, where many functions have a kink.</summary>
    public static NDArray Values(Shape shape, int seed = 1)
    {
        var values = new float[shape.Size];
        var state = (uint)seed * 2654435761u;
        for (var i = 0; i < values.Length; i++)
        {
            state = state * 1664525u + 1013904223u;
            var value = (state >> 8) / (float)(1 << 24) * 1.8f - 0.9f;
            values[i] = value + MathF.CopySign(0.1f, value);
        }
        return NDArray.FromSpan<float>(values, shape);
    }

    // The gradient of a weighted sum of the outputs, by every input and weight, at some places.
    private static void Gradients(Layer layer, Tensors inputs)
    {
        Variable[] sources = [.. inputs.Select(input => new Variable(input, trainable: false)), .. layer.trainable_weights];
        var count = inputs.Count;
        Tensor Target()
        {
            var y = layer.Apply(new Tensors([.. sources.Take(count).Select(source => source.value)]))[0];
            return Ops.Sum(Ops.Multiply(y, Values(y.shape, 3)));
        }
        using var tape = new GradientTape();
        var gradients = tape.gradient(Target(), sources);
        tape.Dispose();
        for (var i = 0; i < sources.Length; i++)
        {
            var exact = FixtureObjects.Floats(gradients[i]!);
            var start = sources[i].numpy();
            foreach (var place in (int[])[0, exact.Length / 3, exact.Length / 2, exact.Length - 1])
            {
                const float step = 1e-2f;
                var difference = (At(step) - At(-step)) / (2 * step);
                Assert.True(Math.Abs(difference - exact[place]) < 0.02 * Math.Max(1, Math.Abs(difference)),
                    $"{layer.name}: gradient {i}[{place}] is {exact[place]}, but differences give {difference}");

                double At(float delta)
                {
                    var moved = FixtureObjects.Floats(start);
                    moved[place] += delta;
                    sources[i].assign(NDArray.FromSpan<float>(moved, start.shape));
                    var value = (double)Target().item();
                    sources[i].assign(start);
                    return value;
                }
            }
        }
    }
}
