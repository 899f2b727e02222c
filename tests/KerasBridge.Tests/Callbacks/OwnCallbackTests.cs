namespace KerasBridge.Tests.Callbacks;

/// <summary>Callbacks as users write them.</summary>
public sealed class OwnCallbackTests
{
    private static readonly NDArray X = np.arange(16).reshape(8, 2).astype("float32") / 16;
    private static readonly NDArray Y = np.arange(8).reshape(8, 1).astype("float32") / 8;

    // Without a single `!`: what a callback uses of its model is there.
    private sealed class Watcher : Callback
    {
        public List<string> Seen { get; } = [];

        public override void on_train_begin(Logs? logs = null) => Seen.Add($"{@params.epochs} {@params["steps"]} {@params}");

        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            model.optimizer.learning_rate = 0.5;
            Seen.Add($"{model.layers.Count} {model.get_layer("only").name} {model.predict(X[..3], verbose: 0)[0].shape} {model.evaluate(X, Y, verbose: 0).Count} {model.history!.epoch.Count}");
            model.stop_training = true;
        }
    }

    private static Sequential Model()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, name: "only")]);
        model.compile("sgd", "mse");
        return model;
    }

    [Fact]
    public void ACallbackReachesItsModelAndItsParams()
    {
        var watcher = new Watcher();
        var model = Model();
        var history = model.fit(X, Y, batch_size: 4, epochs: 5, verbose: 0, callbacks: [watcher]);
        Assert.Equal(["5 2 {'verbose': 0, 'epochs': 5, 'steps': 2}", "1 only (1,) 1 0"], watcher.Seen);
        Assert.Single(history.epoch);
        Assert.Equal(0.5, (double)model.optimizer.learning_rate);
    }

    [Fact]
    public void WithoutAModelACallbackSaysSo()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Watcher().on_epoch_end(0));
        Assert.Contains("callbacks: [...]", error.Message);
        Assert.Contains("'epochs'", Assert.Throws<ArgumentException>(() => new Watcher().@params["epoch"]).Message);
    }

    [Fact]
    public void AnOptimizerIsThereOnlyAfterCompile() =>
        Assert.Contains("compile()", Assert.Throws<InvalidOperationException>(() => keras.Sequential([keras.Input(2)]).optimizer).Message);

    [Fact]
    public void AnExceptionInACallbackLeavesAModelThatTrainsOn()
    {
        var model = Model();
        var calls = 0;
        var failing = keras.callbacks.LambdaCallback(on_train_batch_end: (batch, _) => { if (++calls == 3) throw new IOException("mine"); });
        Assert.Equal("mine", Assert.Throws<IOException>(() => model.fit(X, Y, batch_size: 4, epochs: 5, verbose: 0, callbacks: [failing])).Message);
        // The epoch that was completed is in the history of the fit that failed.
        Assert.Single(model.history!.history["loss"]);
        var again = model.fit(X, Y, batch_size: 4, epochs: 3, verbose: 0);
        Assert.Equal(3, again.history["loss"].Count);
        Assert.True(again.history["loss"][2] < again.history["loss"][0]);
    }

    [Fact]
    public void ACsvFileWithHalfALineIsContinuedOnANewOne()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "epoch,loss,val_loss\n0,0.5,NA\n1,0.");
            Model().fit(X, Y, verbose: 0, callbacks: [keras.callbacks.CSVLogger(file, append: true)]);
            var lines = File.ReadAllLines(file);
            Assert.Equal(["epoch,loss,val_loss", "0,0.5,NA", "1,0."], lines[..3]);
            Assert.StartsWith("0,", lines[3]);
            Assert.Equal(4, lines.Length);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
