namespace KerasBridge.Tests.Models;

/// <summary>Models that change what <c>fit</c> does with a batch: Keras's <c>train_step</c>, <c>compute_loss</c> and <c>compute_metrics</c>.</summary>
public sealed class OwnStepTests
{
    private static readonly NDArray X = np.arange(64).reshape(16, 4).astype("float32") / 64;
    private static readonly NDArray Y = np.arange(16).reshape(16, 1).astype("float32") / 16;

    private class Plain : Model
    {
        private readonly Layer _only = keras.layers.Dense(1, kernel_initializer: "ones");

        public override Tensor call(Tensor inputs) => _only.Apply(inputs);
    }

    private sealed class ByHand : Plain
    {
        public override IReadOnlyDictionary<string, Tensor> train_step(StepData data)
        {
            var (x, y) = data;
            using var tape = new GradientTape();
            var y_pred = Apply(x, training: true);
            var loss = compute_loss(y: y, y_pred: y_pred);
            optimizer.apply(tape.gradient(loss, trainable_variables), trainable_variables);
            var results = new Dictionary<string, Tensor>(compute_metrics(x, y, y_pred)) { ["loss"] = loss };
            return results;
        }
    }

    private sealed class Autoencoder : Model
    {
        private readonly Layer _inner = keras.layers.Dense(2), _outer = keras.layers.Dense(4);
        private readonly Metric _reconstruction = keras.metrics.Mean(name: "reconstruction");

        public override IReadOnlyList<Metric> metrics => [_reconstruction];

        public override Tensor call(Tensor inputs) => _outer.Apply(_inner.Apply(inputs));

        public override IReadOnlyDictionary<string, Tensor> train_step(StepData data)
        {
            Tensor x = data.x;
            using var tape = new GradientTape();
            Tensor decoded = Apply(x, training: true);
            var loss = keras.ops.mean(keras.ops.square(decoded - x));
            var gradients = tape.gradient(loss, trainable_weights);
            optimizer.apply_gradients(Python.zip(gradients, trainable_weights));
            ((KerasBridge.Metrics.Mean)_reconstruction).update_state(loss);
            return get_metrics_result();
        }

        public override IReadOnlyDictionary<string, Tensor> test_step(StepData data)
        {
            Tensor x = data.x;
            return new Dictionary<string, Tensor> { ["distance"] = keras.ops.max(keras.ops.abs(Apply(x).Single - x)) };
        }
    }

    private sealed class Doubled : Plain
    {
        public override Tensor compute_loss(Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null, bool training = true) =>
            2 * base.compute_loss(x, y, y_pred, sample_weight, training);
    }

    private sealed class Counting : Plain
    {
        public override IReadOnlyDictionary<string, Tensor> train_step(StepData data) => new Dictionary<string, Tensor>(base.train_step(data)) { ["size"] = data.x.shape[0] * 1.0 };
    }

    private static T Compiled<T>(bool eager = false) where T : Model, new()
    {
        var model = new T();
        model.compile(keras.optimizers.SGD(0.1, momentum: 0.9), "mse", metrics: ["mae"], run_eagerly: eager);
        return model;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AStepByHandTrainsAsTheBuiltInOne(bool eager)
    {
        var (byHand, plain) = (Compiled<ByHand>(eager), Compiled<Plain>());
        var history = byHand.fit(X, Y, epochs: 4, verbose: 0, shuffle: false, validation_data: (X, Y)).history;
        var expected = plain.fit(X, Y, epochs: 4, verbose: 0, shuffle: false, validation_data: (X, Y)).history;
        Assert.Equal(["loss", "mae", "val_loss", "val_mae"], history.Keys);
        foreach (var key in history.Keys) Assert.Equal(expected[key].Select(value => (double)value), history[key].Select(value => (double)value), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void TrainingAndValidationMayShowDifferentNumbers()
    {
        var model = new Autoencoder();
        model.compile("adam");
        var history = model.fit(X, epochs: 3, batch_size: 8, verbose: 0, validation_data: (X, Y)).history;
        Assert.Equal(["reconstruction", "val_distance"], history.Keys);
        Assert.True(history["reconstruction"][2] < history["reconstruction"][0]);
        Assert.Equal((double)history["val_distance"][2], (double)model.evaluate(X, verbose: 0)["distance"], 5);
    }

    [Fact]
    public void AnOwnLossIsTheOneThatIsTrainedWith()
    {
        var loss = (double)Compiled<Plain>().train_on_batch(X, Y)["loss"];
        Assert.Equal(2 * loss, (double)Compiled<Doubled>().train_on_batch(X, Y)["loss"], 5);
    }

    [Fact]
    public void TheBuiltInStepCanBeAddedTo()
    {
        var logs = Compiled<Counting>().train_on_batch(X, Y);
        Assert.Equal(["loss", "mae", "size"], logs.Names);
        Assert.Equal(16, (double)logs["size"]);
    }

    [Fact]
    public void AStepThatNeedsTargetsSaysSo() =>
        Assert.Contains("data.x", Assert.Throws<ArgumentException>(() => Compiled<ByHand>().fit(X, verbose: 0)).Message);
}
