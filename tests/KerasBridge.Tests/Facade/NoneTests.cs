using KerasBridge.Engine;
using static KerasBridge.keras;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Facade;

// Python's None stands wherever an argument may be left out: that the lines compile is half of the test.
public sealed class NoneTests
{
    [Fact]
    public void TextsNumbersShapesAndTypesMayBeNone()
    {
        string? text = None;
        int? whole = None;
        long? seed = None;
        double? number = None;
        Shape? shape = None;
        DType? dtype = None;
        Assert.Equal(new object?[6], [text, whole, seed, number, shape, dtype]);
        Assert.Equal("(None, None, 3)", keras.Input((None, 3), batch_size: None).shape.ToString());
        Assert.Equal("linear", $"{layers.Dense(1, activation: None, kernel_regularizer: None, name: None, input_shape: None, dtype: None).get_config()["activation"]}");
        Assert.Equal(2, len(data.Dataset.range(5).repeat(None).shuffle(10, seed: None).batch(4).take(2)));
    }

    [Fact]
    public void ModelsAreCompiledAndTrainedWithNone()
    {
        using var console = KerasConsole.Use(new KerasConsole(TextWriter.Null));
        var model = keras.Sequential([keras.Input(3), layers.Dense(1)]);
        model.compile(optimizer: "sgd", loss: "mse", metrics: None, loss_weights: None);
        var history = model.fit(np.zeros((4, 3)), np.zeros((4, 1)), batch_size: None, sample_weight: None, validation_data: None, steps_per_epoch: None).history;
        Assert.Equal(["loss"], history.keys());
        Assert.Equal("(4, 1)", model.predict(np.zeros((4, 3)), batch_size: None, steps: None).shape.ToString());
    }

    [Fact]
    public void NoneIsStillNoneElsewhere()
    {
        var x = np.arange(6).reshape((2, 3));
        Assert.Equal(("(1, 2, 3)", "(2, 1, 3)"), (x[None].shape.ToString(), x[.., None].shape.ToString()));
        Shape shape = (None, 10);
        Assert.True(shape[0] == None && shape[1] != None);
        Assert.Equal("[None, 1]", KerasBridge.Numpy.PythonText.Str(new List<object?> { None, 1 }));
    }
}
