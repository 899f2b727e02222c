using KerasBridge.Numpy;
using KerasBridge.Saving;

namespace KerasBridge.Tests.Layers;

/// <summary>What every layer must do, checked in one call.</summary>
internal static class LayerRun
{
    /// <summary>
    /// Shapes agree with and without computing, and with an unknown batch; weights are counted; the configuration makes an equal layer; where there are trainable weights,
    /// each gets a gradient, and a step along it changes what the layer gives.
    /// </summary>
    /// <param name="make">Makes the layer; called more than once.</param>
    /// <param name="input">The shape of an input with its batch.</param>
    /// <param name="output">The shape of what comes out.</param>
    /// <param name="weights">How many weights it has.</param>
    /// <param name="parameters">How many numbers they are.</param>
    public static void Check(Func<Layer> make, Shape input, Shape output, int weights = 0, int parameters = 0)
    {
        var layer = make();
        Tensor x = Values(input);
        var y = layer.Apply(x, training: false);
        Assert.Equal(output, y.shape);
        CheckShapes(layer, input, output);
        Assert.Equal((weights, parameters), (layer.weights.Count, (int)layer.count_params()));
        CheckConfig(layer, x, y);
        if (layer.trainable_weights.Count > 0) CheckTraining(layer, x, y);
    }

    private static void CheckShapes(Layer layer, Shape input, Shape output)
    {
        Assert.Equal(output, layer.compute_output_shape(input));
        Shape AnyBatch(Shape shape) => Shape.FromInts([-1, .. shape.ToInts()[1..]]);
        Assert.Equal(AnyBatch(output), layer.compute_output_shape(AnyBatch(input)));
        var symbolic = layer.Apply(keras.Input(Shape.FromInts([.. input.ToInts()[1..]])));
        Assert.Equal(AnyBatch(output), symbolic.shape);
    }

    /// <summary>The layer of the configuration, with the same weights, gives the same numbers and has the same configuration.</summary>
    private static void CheckConfig(Layer layer, Tensor x, Tensor y)
    {
        var twin = (Layer)ObjectFactory.Make(layer.Serialize());
        Assert.Equal(PythonText.Repr(layer.get_config()), PythonText.Repr(twin.get_config()));
        twin.Apply(x, training: false);
        twin.set_weights(layer.get_weights());
        Assert.Equal(Text(y), Text(twin.Apply(x, training: false)));
    }

    private static void CheckTraining(Layer layer, Tensor x, Tensor before)
    {
        using var tape = new GradientTape();
        var y = layer.Apply(x, training: true);
        var gradients = tape.gradient(y * y, layer.trainable_weights);
        for (var i = 0; i < gradients.Count; i++)
        {
            var weight = layer.trainable_weights[i];
            Assert.True(gradients[i] is not null, $"The weight {weight.path} got no gradient.");
            Assert.Equal(weight.shape, gradients[i]!.shape);
            weight.assign(weight - gradients[i]! * 0.01);
        }
        Assert.NotEqual(Text(before), Text(layer.Apply(x, training: false)));
    }

    /// <summary>Shape and values, as a text that a failing test can show.</summary>
    private static string Text(Tensor x) => $"{x.shape}: {PythonText.Repr(x.numpy().tolist())}";

    private static NDArray Values(Shape shape)
    {
        var random = new System.Random(1);
        var values = new float[shape.Size];
        for (var i = 0; i < values.Length; i++) values[i] = random.NextSingle() * 2 - 1;
        return ((NDArray)values).reshape(shape);
    }
}
