namespace KerasBridge.Tests.Models;

/// <summary>What a recorded step merges computes the same numbers as what it does not.</summary>
[Collection(nameof(OneAtATime))]
public sealed class FusionTests
{
    [Fact]
    public void NormalizationReluAndPooling()
    {
        // `maximum` is relu by another name, which nothing merges.
        var merged = Learn(x => keras.layers.Activation("relu").Apply(x), out var predicted);
        var apart = Learn(x => keras.ops.maximum(x, 0.0), out var expected);
        Assert.Equal(expected, predicted);
        Assert.Equal(apart.Length, merged.Length);
        for (var i = 0; i < apart.Length; i++) Assert.Equal(apart[i], merged[i]);
    }

    [Fact]
    public void ANormalizedResultWithTwoReadersStays()
    {
        var input = keras.Input((6, 6, 4));
        var normalized = keras.layers.BatchNormalization().Apply(input);
        var pooled = keras.layers.MaxPooling2D().Apply(keras.layers.ReLU().Apply(normalized));
        var model = keras.Model(input, [normalized, pooled]);
        var x = np.random.default_rng(1).normal(size: (5, 6, 6, 4)).astype("float32");
        var results = model.Apply(x, training: true);
        Assert.True(np.allclose(results[1].numpy(), keras.ops.max_pool(keras.ops.relu(results[0]), 2).numpy()));
        var together = model.predict(x, verbose: 0);
        Assert.True(np.allclose(together[1], keras.ops.max_pool(keras.ops.relu(together[0]), 2).numpy()));
    }

    /// <summary>What a model's own metrics are is asked for after the step, so that it must not vanish into the relu behind it.</summary>
    [Fact]
    public void AnOwnMetricMayBeWhatWouldBeMerged()
    {
        var model = new ReportsWhatComesBeforeRelu();
        model.compile("sgd", "mse");
        var random = np.random.default_rng(4);
        var (x, y) = (random.normal(size: (7, 6, 6, 4)).astype("float32"), random.normal(size: (7, 4, 4, 3)).astype("float32"));
        for (var i = 0; i < 3; i++)
        {
            var expected = (double)np.mean(model.Convolution.Apply(x).numpy());
            Assert.Equal(expected, (double)model.train_on_batch(x, y)[0], 5);
        }
    }

    private sealed class ReportsWhatComesBeforeRelu : Model
    {
        private Tensor? _raw;

        public Layer Convolution { get; } = keras.layers.Conv2D(3, 3);

        public override Tensor call(Tensor inputs) => keras.ops.relu(_raw = Convolution.Apply(inputs));

        public override IReadOnlyDictionary<string, Tensor> compute_metrics(Tensors? x, Tensors? y, Tensors? y_pred, Tensors? sample_weight = null) =>
            new Dictionary<string, Tensor> { ["raw"] = _raw! };
    }

    private static float[][] Learn(Func<Tensor, Tensor> relu, out float[] predicted)
    {
        keras.utils.set_random_seed(8);
        var input = keras.Input((13, 11, 3));
        var x = keras.layers.Conv2D(18, 3, padding: "same", use_bias: false).Apply(input);
        x = relu(keras.layers.BatchNormalization().Apply(x));
        x = keras.layers.MaxPooling2D().Apply(x);
        x = keras.layers.Conv2D(7, 3).Apply(x);
        x = relu(keras.layers.BatchNormalization(scale: false).Apply(x));
        x = keras.layers.Conv2D(5, 1).Apply(x);
        x = keras.layers.MaxPooling2D((3, 1)).Apply(keras.layers.BatchNormalization(center: false).Apply(x));
        x = relu(keras.layers.BatchNormalization().Apply(keras.layers.Dense(6).Apply(keras.layers.Flatten().Apply(x))));
        var model = keras.Model(input, keras.layers.Dense(1).Apply(x));
        model.compile("adam", "mse");
        var random = np.random.default_rng(2);
        var images = random.normal(size: (50, 13, 11, 3)).astype("float32");
        model.fit(images, random.normal(size: (50, 1)), batch_size: 16, epochs: 3, verbose: 0);
        predicted = ((NDArray)model.predict(images, verbose: 0)).ToArray<float>();
        return [.. model.get_weights().Select(weight => weight.ToArray<float>())];
    }
}
