using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Callbacks in real runs of fit and evaluate.</summary>
internal sealed partial class CallbacksGroup
{
    private static void StoppingFit(FixtureCase one)
    {
        var model = FixtureObjects.Make<Model>(one["config"]);
        model.set_weights([.. Enumerable.Range(0, model.get_weights().Count).Select(i => FixtureObjects.Array(one.Array($"w{i}_initial")))]);
        model.compile(optimizer: keras.optimizers.SGD(0.4), loss: "mse");
        var call = one["call"];
        using var printed = new ScriptedConsole(0, 0, false);
        var history = model.fit(FixtureModel.Data(one, "x"), FixtureModel.Data(one, "y"), batch_size: call.GetProperty("batch_size").GetInt32(), epochs: call.GetProperty("epochs").GetInt32(),
            verbose: 0, shuffle: false, validation_data: (FixtureModel.Data(one, "val_x"), FixtureModel.Data(one, "val_y")),
            callbacks: [keras.callbacks.EarlyStopping(patience: 2, restore_best_weights: true, verbose: 1), keras.callbacks.ReduceLROnPlateau(patience: 1, factor: 0.5, verbose: 1, monitor: "val_loss")]);
        Check.Text(printed.Take(), one["strings"].GetProperty("printed").GetString()!, "printed");
        Check.Text(string.Join(" ", history.epoch), string.Join(" ", one["epoch"].EnumerateArray()), "the epochs");
        CheckHistory(one["history"], history);
        var weights = model.get_weights();
        for (var i = 0; i < weights.Count; i++) Check.Close(FixtureObjects.Floats(weights[i]), weights[i].shape.Dims, one.Array($"w{i}_final"), Check.Forward, $"w{i}_final");
    }

    // The rule's schedule over scripted epochs, then a fit of zeros under the rate divided by the epoch's number, which is what the history shows.
    private static void Scheduled(FixtureCase one)
    {
        var callback = keras.callbacks.LearningRateScheduler((epoch, rate) => epoch >= 2 ? rate * 0.5 : rate, verbose: 1);
        var model = new Scene(default);
        using (var printed = new ScriptedConsole(0, 0, false))
        {
            callback.set_model(model);
            foreach (var epoch in one["epochs"].EnumerateArray())
            {
                var number = epoch.GetProperty("epoch").GetInt32();
                callback.on_epoch_begin(number);
                callback.on_epoch_end(number, new Logs(epoch.GetProperty("logs").EnumerateObject().Select(log => KeyValuePair.Create(log.Name, (Scalar)FixtureCase.Number(log.Value)))));
                Check.Equal((float)(double)model.optimizer!.learning_rate, (float)epoch.GetProperty("learning_rate").GetDouble(), $"learning_rate after epoch {number}");
                Check.Equal(model.stop_training, epoch.GetProperty("stop_training").GetBoolean(), $"stop_training after epoch {number}");
                Check.Text(printed.Take(), epoch.GetProperty("printed").GetString()!, $"printed in epoch {number}");
            }
        }
        var fitted = Small();
        fitted.compile(optimizer: keras.optimizers.SGD(0.1), loss: "mse");
        var history = fitted.fit(np.zeros((4, 2)), np.zeros((4, 1)), epochs: one["history"].GetProperty("loss").GetArrayLength(), verbose: 0,
            callbacks: [keras.callbacks.LearningRateScheduler(epoch => 0.1 / (epoch + 1))]);
        CheckHistory(one["history"], history);
    }

    private static void Events(FixtureCase one)
    {
        var (model, call, recorder) = (Small(), one["call"], new HookRecorder());
        model.compile(optimizer: "sgd", loss: "mse", metrics: ["mae"]);
        var (rows, size) = (call.GetProperty("n").GetInt32(), call.GetProperty("batch_size").GetInt32());
        var (x, y) = (np.ones((rows, 2)), np.ones((rows, 1)));
        switch (call.GetProperty("what").GetString())
        {
            case "fit":
                var held = call.GetProperty("validation_n").GetInt32();
                ValidationData validation = held > 0 ? (np.ones((held, 2)), np.ones((held, 1))) : NoneType.Value;
                model.fit(x, y, batch_size: size, epochs: call.GetProperty("epochs").GetInt32(), verbose: 0, validation_data: validation, callbacks: [recorder]);
                break;
            case "evaluate": model.evaluate(x, y, batch_size: size, verbose: 0, callbacks: [recorder]); break;
            case "predict": model.predict(x, batch_size: size, verbose: 0, callbacks: [recorder]); break;
            case var other: throw new NotBuiltException($"Model.{other}");
        }
        var expected = one["events"].EnumerateArray().Select(hook =>
            $"{hook.GetProperty("hook").GetString()}({hook.GetProperty("index")}): {string.Join(" ", hook.GetProperty("log_keys").EnumerateArray())}");
        Check.Text(string.Join("\n", recorder.Events), string.Join("\n", expected), "the hooks");
        var given = one["params"];
        Check.Equal(recorder.@params!.verbose, given.GetProperty("verbose").GetInt32(), "params['verbose']");
        Check.Equal(recorder.@params.epochs, given.GetProperty("epochs").GetInt32(), "params['epochs']");
        Check.Equal(recorder.@params.steps, given.GetProperty("steps").GetInt32(), "params['steps']");
    }

    private static Sequential Small() => keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);

    private static void CheckHistory(JsonElement expected, History history)
    {
        Check.Text(string.Join(" ", history.history.Keys), string.Join(" ", expected.EnumerateObject().Select(entry => entry.Name)), "the history's keys");
        foreach (var entry in expected.EnumerateObject())
            Check.Close([.. history.history[entry.Name].Select(value => value.AsDouble)], [.. entry.Value.EnumerateArray().Select(FixtureCase.Number)], Check.Forward, $"history of {entry.Name}");
    }

    private sealed class HookRecorder : Callback
    {
        public List<string> Events { get; } = [];

        public override void on_train_begin(Logs? logs = null) => Add("on_train_begin", null, logs);

        public override void on_train_end(Logs? logs = null) => Add("on_train_end", null, logs);

        public override void on_epoch_begin(int epoch, Logs? logs = null) => Add("on_epoch_begin", epoch, logs);

        public override void on_epoch_end(int epoch, Logs? logs = null) => Add("on_epoch_end", epoch, logs);

        public override void on_train_batch_begin(int batch, Logs? logs = null) => Add("on_train_batch_begin", batch, logs);

        public override void on_train_batch_end(int batch, Logs? logs = null) => Add("on_train_batch_end", batch, logs);

        public override void on_test_begin(Logs? logs = null) => Add("on_test_begin", null, logs);

        public override void on_test_end(Logs? logs = null) => Add("on_test_end", null, logs);

        public override void on_test_batch_begin(int batch, Logs? logs = null) => Add("on_test_batch_begin", batch, logs);

        public override void on_test_batch_end(int batch, Logs? logs = null) => Add("on_test_batch_end", batch, logs);

        public override void on_predict_begin(Logs? logs = null) => Add("on_predict_begin", null, logs);

        public override void on_predict_end(Logs? logs = null) => Add("on_predict_end", null, logs);

        public override void on_predict_batch_begin(int batch, Logs? logs = null) => Add("on_predict_batch_begin", batch, logs);

        public override void on_predict_batch_end(int batch, Logs? logs = null) => Add("on_predict_batch_end", batch, logs);

        // The names stand in the cases in the order of the alphabet or in that of the logs, which for these are the same.
        private void Add(string hook, int? index, Logs? logs) => Events.Add($"{hook}({index}): {string.Join(" ", logs?.Keys ?? [])}");
    }
}
