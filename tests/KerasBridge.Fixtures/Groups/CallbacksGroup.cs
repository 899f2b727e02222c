using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Callbacks: scripted epochs with their state and what is printed.</summary>
internal sealed partial class CallbacksGroup : GroupReplayer
{
    public override string Group => "callbacks";

    public override Outcome Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        if (one.Name.StartsWith("early_stopping_", StringComparison.Ordinal) && one.Has("epochs")) Scripted(one, Make<Callback>("EarlyStopping", one));
        else if (one.Name.StartsWith("reduce_lr_", StringComparison.Ordinal) && one.Has("epochs")) Scripted(one, Make<Callback>("ReduceLROnPlateau", one));
        else if (one.Name == "terminate_on_nan") Batches(one);
        else if (one.Name == "early_stopping_fit") StoppingFit(one);
        else if (one.Name == "learning_rate_scheduler") Scheduled(one);
        else if (one.Name == "csv_logger") Logged(one);
        else if (one.Has("events")) Events(one);
        else throw new NotBuiltException($"what the case '{one.Name}' asks");
        return Outcome.Hold;
    }

    private static TObject Make<TObject>(string name, FixtureCase one) where TObject : class => FixtureObjects.Built(() =>
        (TObject)Saving.ObjectFactory.Make(new Config { ["class_name"] = name, ["config"] = Saving.ConfigJson.Read(one["config"]) }, "keras.callbacks"));

    private static void Scripted(FixtureCase one, Callback callback)
    {
        var (model, printed) = (new Scene(one["epochs"][0].GetProperty("logs")), new ScriptedConsole(0, 0, false));
        using (printed)
        {
            callback.set_model(model);
            callback.on_train_begin();
            foreach (var epoch in one["epochs"].EnumerateArray())
            {
                var number = epoch.GetProperty("epoch").GetInt32();
                model.Weight = number;
                callback.on_epoch_begin(number);
                callback.on_epoch_end(number, new Logs(epoch.GetProperty("logs").EnumerateObject().Select(log => KeyValuePair.Create(log.Name, (Scalar)FixtureCase.Number(log.Value)))));
                Check.Equal(model.stop_training, epoch.GetProperty("stop_training").GetBoolean(), $"stop_training after epoch {number}");
                Check.Equal((float)(double)model.optimizer!.learning_rate, (float)epoch.GetProperty("learning_rate").GetDouble(), $"learning_rate after epoch {number}");
                Check.Text(printed.Take(), epoch.GetProperty("printed").GetString()!, $"printed in epoch {number}");
            }
            callback.on_train_end();
            if (callback is not Callbacks.EarlyStopping stopping) return;
            Check.Text(printed.Take(), one["strings"].GetProperty("printed_at_train_end").GetString()!, "printed at the end");
            var scalars = one["scalars"];
            Check.Equal(stopping.stopped_epoch, scalars.GetProperty("stopped_epoch").GetInt32(), "stopped_epoch");
            Check.Equal(stopping.best_epoch, scalars.GetProperty("best_epoch").GetInt32(), "best_epoch");
            Check.Equal(stopping.wait, scalars.GetProperty("wait").GetInt32(), "wait");
            Check.Equal(stopping.best, scalars.GetProperty("best").ValueKind == JsonValueKind.Null ? null : FixtureCase.Number(scalars.GetProperty("best")), "best");
            Check.Equal((double)model.Weight, scalars.GetProperty("kernel_after").GetDouble(), "the weights");
        }
    }

    private static void Batches(FixtureCase one)
    {
        var callback = keras.callbacks.TerminateOnNaN();
        var model = new Scene(default);
        using var printed = new ScriptedConsole(0, 0, false);
        callback.set_model(model);
        var text = "";
        foreach (var row in one["rows"].EnumerateArray())
        {
            callback.on_train_batch_end(row.GetProperty("batch").GetInt32(), new Logs([KeyValuePair.Create("loss", (Scalar)FixtureCase.Number(row.GetProperty("loss")))]));
            text += printed.Take();
            Check.Equal(model.stop_training, row.GetProperty("stop_training").GetBoolean(), "stop_training");
            Check.Text(text, row.GetProperty("printed").GetString()!, "printed");
        }
    }

    /// <summary>A model of one weight, with a metric for each number of the logs that has a name of Keras's.</summary>
    private sealed class Scene(JsonElement logs) : ICallbackModel
    {
        public float Weight { get; set; }

        public string name => "scene";

        public bool stop_training { get; set; }

        public Optimizer optimizer { get; } = keras.optimizers.SGD(0.1);

        public IReadOnlyList<Metric> metrics { get; } = logs.ValueKind != JsonValueKind.Object || !logs.EnumerateObject().Any(log => log.Name.EndsWith("accuracy", StringComparison.Ordinal))
            ? []
            : [keras.metrics.BinaryAccuracy(name: "accuracy")];

        public IReadOnlyList<NDArray> get_weights() => [(NDArray)new float[] { Weight }];

        public void set_weights(IReadOnlyList<NDArray> weights) => Weight = weights[0].ToArray<float>()[0];
    }
}
