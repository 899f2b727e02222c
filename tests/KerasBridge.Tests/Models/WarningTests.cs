using KerasBridge.Engine;

namespace KerasBridge.Tests.Models;

/// <summary>What Keras warns of: on the standard error, each text once.</summary>
public sealed class WarningTests
{
    private static readonly NDArray X = np.zeros((4, 2));
    private static readonly NDArray Y = np.zeros((4, 1));

    private static string Warned(Action action)
    {
        var warnings = new StringWriter();
        using (KerasConsole.Use(new KerasConsole(new StringWriter(), warnings: warnings))) action();
        return warnings.ToString();
    }

    [Fact]
    public void AnInputShapeOnALayerIsWarnedOfOnce() => Assert.Equal(
        "UserWarning: Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential models, prefer using an `Input(shape)` object as the first layer in the model instead.\n",
        Warned(() =>
        {
            keras.layers.Dense(1, input_shape: 2);
            keras.layers.Flatten(input_shape: (2, 3));
            keras.layers.Dense(1);
        }));

    [Fact]
    public void WithoutAnInputShapeThereIsNothingToWarnOf() =>
        Assert.Equal("", Warned(() => keras.Sequential([keras.Input(2), keras.layers.Dense(1)])));

    [Fact]
    public void AMonitoredNumberThatIsMissingIsWarnedOfOnce()
    {
        var text = Warned(() =>
        {
            var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
            model.compile("sgd", "mse");
            model.fit(X, Y, epochs: 3, verbose: 0, callbacks: [keras.callbacks.EarlyStopping(monitor: "val_loss"), keras.callbacks.ReduceLROnPlateau()]);
        });
        Assert.Equal(
            "UserWarning: Early stopping conditioned on metric `val_loss` which is not available. Available metrics are: loss\n" +
            "UserWarning: Learning rate reduction is conditioned on metric `val_loss` which is not available. Available metrics are: loss,learning_rate.\n", text);
    }

    [Fact]
    public void AModeThatIsNotKnownIsWarnedOf() =>
        Assert.Equal("UserWarning: EarlyStopping mode 'maximum' is unknown, fallback to auto mode.\n", Warned(() => keras.callbacks.EarlyStopping(mode: "maximum")));

    [Fact]
    public void TrainingAFrozenModelAndChangesAfterCompileAreWarnedOf()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, name: "head")], name: "m");
        model.trainable = false;
        model.compile("sgd", "mse");
        Assert.Equal("UserWarning: The model does not have any trainable weights.\n", Warned(() => model.fit(X, Y, verbose: 0)));
        model.trainable = true;
        var text = Warned(() => model.fit(X, Y, verbose: 0));
        Assert.StartsWith("UserWarning: A layer's `trainable` state has changed since the model was compiled.", text);
        Assert.EndsWith("Changed layers: ['m', 'head']\n", text);
        model.compile("sgd", "mse");
        Assert.Equal("", Warned(() => model.fit(X, Y, verbose: 0)));
    }
}
