namespace KerasBridge.Tests.Models;

/// <summary>Layers, models, losses, metrics, optimizers and callbacks that a user writes.</summary>
public sealed class OwnClassesTests
{
    private static readonly NDArray X = np.arange(64).reshape(16, 4).astype("float32") / 64;
    private static readonly NDArray Y = np.arange(16).reshape(16, 1).astype("float32") / 16;

    private sealed class Linear(int units) : Layer
    {
        private Variable? _w, _b;

        public override void build(Shape input_shape)
        {
            _w = add_weight(shape: (input_shape[-1], units), name: "w");
            _b = add_weight(shape: units, initializer: "zeros", name: "b");
        }

        public override Tensor call(Tensor inputs) => keras.ops.matmul(inputs, _w!) + _b!;

        public override Config get_config() => base.get_config().With("units", units);
    }

    private sealed class TwoLayers : Model
    {
        private readonly Layer _first = new Linear(32);
        private readonly Layer _second = keras.layers.Dense(1);

        public override Tensor call(Tensor inputs) => _second.Apply(keras.ops.relu(_first.Apply(inputs)));
    }

    private sealed class Halving : Optimizer
    {
        public Halving() : base(new OptimizerOptions(0.05)) { }

        public override void update_step(Tensor gradient, Variable variable, Tensor learning_rate) => variable.assign_sub(gradient * learning_rate);
    }

    private sealed class Recorder : Callback
    {
        public List<string> Calls { get; } = [];

        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            Calls.Add($"epoch {epoch}");
            if (epoch == 1) model!.stop_training = true;
        }

        public override void on_train_batch_end(int batch, Logs? logs = null) => Calls.Add($"batch {batch}");
    }

    [Fact]
    public void AnOwnLayerInASequentialModel()
    {
        var model = keras.Sequential([keras.Input(4), new Linear(3), keras.layers.Dense(1)]);
        Assert.Equal("(None, 3)", model.layers[0].output.shape.ToString());
        Assert.Equal(4 * 3 + 3 + 3 + 1, model.count_params());
        Assert.Equal("linear", model.layers[0].name.Split('_')[0]);
    }

    [Fact]
    public void ASubclassedModelFindsItsLayersAndTrains()
    {
        var model = new TwoLayers();
        model.compile(keras.optimizers.Adam(0.01), "mse");
        var history = model.fit(X, Y, epochs: 20, batch_size: 4, verbose: 0);
        Assert.Equal(2, model.layers.Count);
        Assert.Equal(4, model.trainable_weights.Count);
        Assert.True(history.history["loss"][^1] < history.history["loss"][0]);
    }

    [Fact]
    public void OwnLossAndMetricAsFunctions()
    {
        Tensor Cubic(Tensor y_true, Tensor y_pred) => keras.ops.mean(keras.ops.power(keras.ops.abs(y_true - y_pred), 3.0), axis: -1);
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(1)]);
        model.compile("sgd", new(Cubic), metrics: [new(Cubic)]);
        var result = model.evaluate(X, Y, verbose: 0);
        Assert.Equal((double)result[0], (double)result[1], 6);
    }

    [Fact]
    public void AnOwnOptimizerTrainsAndFollowsItsLearningRate()
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(1)]);
        var optimizer = new Halving();
        model.compile(optimizer, "mse");
        var history = model.fit(X, Y, epochs: 5, verbose: 0);
        Assert.True(history.history["loss"][^1] < history.history["loss"][0]);
        optimizer.learning_rate = 0.0;
        var before = model.get_weights()[0].ToArray<float>();
        model.fit(X, Y, verbose: 0);
        Assert.Equal(before, model.get_weights()[0].ToArray<float>());
        Assert.Equal(6, (long)optimizer.iterations.numpy().item());
    }

    [Fact]
    public void AnOwnCallbackHearsBatchesAndStopsTraining()
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        var recorder = new Recorder();
        model.fit(X, Y, batch_size: 8, epochs: 5, verbose: 0, callbacks: [recorder]);
        Assert.Equal(["batch 0", "batch 1", "epoch 0", "batch 0", "batch 1", "epoch 1"], recorder.Calls);
    }

    [Fact]
    public void WeightsOfLayersWithinHaveTheNamesAroundThemInTheirPaths()
    {
        var model = new TwoLayers();
        model.Apply(X);
        Assert.Equal([.. model.layers.SelectMany(layer => layer.weights.Select(weight => $"{model.name}/{layer.name}/{weight.name}"))], model.weights.Select(weight => weight.path));
        var deferred = keras.Sequential([keras.layers.Dense(1, name: "only")], name: "deferred");
        deferred.Apply(X);
        Assert.Equal("deferred/only/kernel", deferred.weights[0].path);
    }

    [Fact]
    public void ALayerWhoseBuildFailedIsBuiltAnew()
    {
        var layer = new FailsOnce();
        Assert.Throws<InvalidOperationException>(() => layer.Apply(X));
        layer.Apply(X);
        Assert.Equal(2, layer.weights.Count);
    }

    private sealed class FailsOnce : Layer
    {
        private bool _failed;

        public override void build(Shape input_shape)
        {
            add_weight(shape: input_shape[-1], name: "a");
            if (!_failed)
            {
                _failed = true;
                throw new InvalidOperationException("once");
            }
            add_weight(shape: input_shape[-1], name: "b");
        }

        public override Tensor call(Tensor inputs) => inputs;
    }

    [Fact]
    public void MetricsOfTheSameNameAreToldApart()
    {
        var x = keras.Input(4);
        var model = keras.Model(x, [keras.layers.Dense(1, name: "p").Apply(x), keras.layers.Dense(1, name: "q").Apply(x)]);
        model.compile("sgd", "mse", metrics: [["mae", "mae"], ["mae"]], weighted_metrics: [["mae"], ["mse"]]);
        var history = model.fit(X, [Y, Y], verbose: 0).history;
        Assert.Equal(["loss", "p_loss", "p_mae", "p_mae_1", "p_weighted_mae", "q_loss", "q_mae", "q_mse"], history.Keys);
    }

    private sealed class Silent : Layer
    {
        public override Tensor call(Tensor inputs) => null!;
    }

    [Fact]
    public void WhatGivesNothingIsNamed()
    {
        Assert.Contains("(Silent) gave nothing", Assert.Throws<InvalidOperationException>(() => keras.Sequential([keras.Input(4), new Silent()])).Message);
        Assert.Contains("(Silent) gave nothing", Assert.Throws<InvalidOperationException>(() => new Silent().Apply(X)).Message);
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(1)]);
        model.compile("sgd", new((_, _) => null!));
        Assert.Contains("gave nothing", Assert.Throws<ArgumentException>(() => model.fit(X, Y, verbose: 0)).Message);
        // Compiled anew, it trains.
        model.compile("sgd", "mse");
        model.fit(X, Y, verbose: 0);
    }
}
