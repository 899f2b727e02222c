namespace KerasBridge.Tests.Models;

/// <summary>Models of symbolic tensors: several inputs and outputs, shared layers, nested models, functions between layers.</summary>
public sealed class FunctionalTests
{
    private static readonly NDArray A = np.arange(24).reshape(6, 4).astype("float32") / 24;
    private static readonly NDArray B = np.arange(18).reshape(6, 3).astype("float32") / 18;

    [Fact]
    public void APartOfAModelIsAModelWithItsWeights()
    {
        var model = keras.models.Sequential([keras.Input(shape: 3), keras.layers.Dense(4, name: "a"), keras.layers.Dense(2)]);
        var part = keras.Model(model.inputs, model.layers[0].output);
        var both = keras.Model(model.inputs, [.. model.layers.Select(layer => layer.output)]);
        Assert.Same(model.layers[0].weights[0], part.get_layer("a").weights[0]);
        Assert.Equal((1, 2), (part.outputs.Count, both.outputs.Count));
        Assert.True(np.array_equal(part.predict(np.ones((1, 3)), verbose: 0), both.predict(np.ones((1, 3)), verbose: 0)[0]));
    }

    [Fact]
    public void SeveralInputsAndOutputsTrain()
    {
        var a = keras.Input(4, name: "a");
        var b = keras.Input(3, name: "b");
        var shared = keras.layers.Dense(5, activation: "relu");
        var joined = keras.layers.Concatenate().Apply([shared.Apply(a), keras.layers.Dense(5).Apply(b)]);
        var one = keras.layers.Dense(1, name: "one").Apply(joined);
        var two = keras.layers.Dense(2, activation: "softmax", name: "two").Apply(joined);
        var model = keras.Model([a, b], [one, two]);
        model.compile("adam", new Dictionary<string, string> { ["one"] = "mse", ["two"] = "sparse_categorical_crossentropy" },
            metrics: new Dictionary<string, MetricsArg> { ["two"] = "accuracy" }, loss_weights: [1.0, 0.5]);

        var targets = new[] { np.zeros((6, 1)), np.array(new[] { 0, 1, 0, 1, 0, 1 }) };
        var history = model.fit([A, B], targets, epochs: 3, verbose: 0);
        Assert.Equal(["loss", "one_loss", "two_accuracy", "two_loss"], history.history.Keys.Order());
        var result = model.evaluate(new Dictionary<string, NDArray> { ["b"] = B, ["a"] = A }, targets, verbose: 0);
        Assert.Equal(["loss", "one_loss", "two_loss", "two_accuracy"], result.Names);
        Assert.Equal((double)result["one_loss"] + 0.5 * (double)result["two_loss"], (double)result[0], 5);
        var (first, second) = model.predict([A, B], verbose: 0);
        Assert.Equal((Shape)(6, 1), first.shape);
        Assert.Equal((Shape)(6, 2), second.shape);
    }

    [Fact]
    public void FunctionsOfTensorsBecomePartOfTheModel()
    {
        var x = keras.Input(4);
        var y = keras.ops.relu(x * 2.0 - 0.5) + x;
        var model = keras.Model(x, y);
        Assert.Equal("(None, 4)", model.output_shape.ToString());
        NDArray result = model.predict(A, verbose: 0);
        var expected = np.maximum(A * 2 - 0.5, 0) + A;
        Assert.Equal(expected.astype("float32").ToArray<float>(), result.ToArray<float>());
    }

    [Fact]
    public void ASharedLayerHasOneSetOfWeights()
    {
        var shared = keras.layers.Dense(4);
        var x = keras.Input(4);
        var model = keras.Model(x, shared.Apply(shared.Apply(x)));
        Assert.Equal(2, model.weights.Count);
        var kernel = model.get_weights()[0];
        NDArray result = model.predict(A, verbose: 0);
        Assert.True((bool)np.allclose(np.matmul(np.matmul(A, kernel), kernel), result, atol: 1e-5));
    }

    [Fact]
    public void AModelIsALayer()
    {
        var inner = keras.Sequential([keras.Input(4), keras.layers.Dense(3, activation: "relu")]);
        var x = keras.Input(4);
        var outer = keras.Model(x, keras.layers.Dense(1).Apply(inner.Apply(x)));
        Assert.Equal(4, outer.trainable_weights.Count);
        inner.trainable = false;
        Assert.Equal(2, outer.trainable_weights.Count);
    }

    [Fact]
    public void AnInputOfAnotherModelIsRefused()
    {
        var a = keras.Input(4);
        var b = keras.Input(4);
        var error = Assert.Throws<ArgumentException>(() => keras.Model(a, keras.layers.Dense(2).Apply(b)));
        Assert.Contains("Graph disconnected", error.Message);
    }
}
