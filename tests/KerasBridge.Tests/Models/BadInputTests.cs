using System.Text.RegularExpressions;

namespace KerasBridge.Tests.Models;

/// <summary>Bad input is refused with a message of three parts: what is wrong, what was expected, what was received.</summary>
public sealed partial class BadInputTests
{
    private static readonly NDArray X = np.zeros((6, 4), "float32");
    private static readonly NDArray Y = np.array([0, 1, 2, 0, 1, 2]).astype("int32");

    private static Sequential Classifier(string? loss = "sparse_categorical_crossentropy")
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(8, "relu"), keras.layers.Dense(3, "softmax")]);
        if (loss is not null) model.compile("adam", loss);
        return model;
    }

    [Fact]
    public void UnknownNamesOfLayersArgumentsGetTheNearestKnownOne()
    {
        Refused(() => keras.layers.Dense(3, activation: "rellu"), "rellu", "Did you mean 'relu'?");
        Refused(() => keras.layers.Dense(3, kernel_initializer: "he_norml"), "he_norml", "Did you mean 'he_normal'?");
        Refused(() => keras.layers.Dense(3, kernel_regularizer: "l3"), "l3", "Did you mean 'l");
        Refused(() => keras.layers.Dense(3, kernel_constraint: "maxnorm"), "maxnorm", "Did you mean 'max_norm'?");
        Refused(() => keras.layers.Conv2D(3, 3, padding: "smae"), "smae", "Did you mean 'same'?");
        Refused(() => keras.layers.Conv2D(3, 3, data_format: "channel_last"), "channel_last", "Did you mean 'channels_last'?");
        Refused(() => keras.layers.Dense(3, dtype: "float33"), "float33", "Did you mean 'float32'?");
        Refused(() => keras.layers.deserialize(new Config { ["class_name"] = "Dence", ["config"] = new Config() }), "'Dence'", "Did you mean 'Dense'?");
        Refused(() => keras.Sequential([keras.layers.Dense(2, name: "hidden")]).get_layer("hiden"), "No such layer: hiden", "['hidden']", "Did you mean 'hidden'?");
    }

    [Fact]
    public void UnknownNamesInCompileGetTheNearestKnownOne()
    {
        Refused(() => Classifier(null).compile("adamm", "mse"), "adamm", "Did you mean 'adam'?");
        Refused(() => Classifier(null).compile("adam", "categorical_crosentropy"), "categorical_crosentropy", "Did you mean 'categorical_crossentropy'?");
        Refused(() => Classifier(null).compile("adam", "sparse_categorical_crossentropy", metrics: ["acuracy"]), "acuracy", "Did you mean 'accuracy'?");
        Refused(() => Classifier(null).compile("adam", "mse", weighted_metrics: [["mea"]]), "mea", "Did you mean");
        Refused(() => Classifier(null).compile("adam", "mse", metrics: new Dictionary<string, MetricsArg> { ["out"] = ["mse", "acuracy"] }), "acuracy", "Did you mean 'accuracy'?");
        Refused(() => Classifier(null).compile("adam", "mse", metrics: ["mean_io_u"]), "keras.metrics.MeanIoU(...)");
        Refused(() => Classifier(null).compile("adam", "mse", metrics: "accuracy"), "metrics=accuracy", "[\"accuracy\"]");
    }

    [Fact]
    public void DataOfAnotherShapeIsRefused()
    {
        Refused(() => Classifier().fit(np.zeros((6, 5)), Y, verbose: 0), "'dense", "value 4", "(None, 5)");
        Refused(() => Classifier().predict(np.zeros((6, 5)), verbose: 0), "'dense", "value 4", "(6, 5)");
        Refused(() => Classifier().predict(np.zeros((6, 2, 4)), verbose: 0), "(None, 4)", "(6, 2, 4)");
        Refused(() => Classifier().Apply(np.zeros((2, 5))), "value 4", "(2, 5)");
        Refused(() => Classifier().fit((NDArray)1.0, Y, verbose: 0), "(samples, …)", "scalar");
        Refused(() => Classifier().fit([X, X], Y, verbose: 0), "expects 1", "received 2");
        Refused(() => Classifier().fit(default, Y, verbose: 0), "None");
        Refused(() => Classifier().fit(new NDArray[] { null! }, Y, verbose: 0), "None");
        Refused(() => Classifier().fit(new NDArray[] { null!, null! }, Y, verbose: 0), "received 2");
    }

    [Fact]
    public void LabelsThatDoNotFitTheOutputNameTheLossOrHeadThatWould()
    {
        Refused(() => Classifier("categorical_crossentropy").fit(X, Y, verbose: 0), "(None,)", "(None, 3)", "sparse_categorical_crossentropy");
        Refused(() => Classifier("binary_crossentropy").fit(X, Y, verbose: 0), "(None,)", "(None, 3)", "Dense(1)");
        Refused(() => Classifier().fit(X, np.eye(3)[Y], verbose: 0), "(None, 3)", "loss='categorical_crossentropy'");
        Refused(() => Classifier("categorical_crossentropy").fit(X, np.eye(5)[Y], verbose: 0), "(None, 5)", "(None, 3)", "Dense(5)");
        Refused(() => Classifier("mse").fit(X, np.zeros((6, 2)), verbose: 0), "(6, 2)", "(6, 3)", "Dense(2)");
        Refused(() => Classifier().fit(X, verbose: 0), "targets", "y=None");
    }

    [Fact]
    public void LabelsOutOfRangeAreRefusedBeforeTheyGiveNan()
    {
        Refused(() => Classifier().fit(X, Y + 1, verbose: 0), "label value of 3", "[0, 3)", "sample 2", "y - 1");
        Refused(() => Classifier().evaluate(X, Y - 1, verbose: 0), "label value of -1", "[0, 3)");
        Refused(() => Classifier().train_on_batch(X, Y + 7), "label value of 9", "[0, 3)");
    }

    [Fact]
    public void FitBeforeCompileIsRefused()
    {
        Refused(() => Classifier(null).fit(X, Y), "You must call `compile()` before using the model", "`fit()`");
        Refused(() => Classifier(null).evaluate(X, Y), "`evaluate()`");
        Refused(() => Classifier(null).train_on_batch(X, Y), "`train_on_batch()`");
        Refused(() => Classifier(null).test_on_batch(X, Y), "`test_on_batch()`");
    }

    [Fact]
    public void AModelWithoutAKnownInputHasNoParameters()
    {
        var model = keras.Sequential([keras.layers.Dense(2)]);
        var text = "";
        model.summary(print_fn: line => text += line);
        Assert.Contains("(unbuilt)", text);
        Refused(() => model.count_params(), "isn't built", "layer.build(input_shape)");
        Refused(() => _ = model.output_shape, "0 known outputs", "exactly one");
        Refused(() => keras.Sequential().Apply(X), "has no layers", "model.add(layer)");
    }

    [Fact]
    public void LengthsMustMatchAndDataMustNotBeEmpty()
    {
        Refused(() => Classifier().fit(X, Y[..4], verbose: 0), "'x' sizes: 6", "'y' sizes: 4");
        Refused(() => Classifier().fit(X, Y, sample_weight: np.ones(3), verbose: 0), "'sample_weight' sizes: 3");
        Refused(() => Classifier().fit(X, Y, validation_data: (X, Y[..2]), verbose: 0), "'x' sizes: 6", "'y' sizes: 2");
        Refused(() => Classifier().fit(np.zeros((0, 4)), np.zeros(0), verbose: 0), "empty", "(0, 4)");
        Refused(() => Classifier().predict(np.zeros((0, 4)), verbose: 0), "empty", "(0, 4)");
        Refused(() => Classifier().fit(X, Y, sample_weight: (NDArray)1.0, verbose: 0), "(samples, …)");
    }

    [Fact]
    public void GraphsMustBeginAtTheInputsAndHaveNoCycles()
    {
        var (a, b) = (keras.Input(4), keras.Input(4));
        Refused(() => keras.Model(a, keras.layers.Dense(2).Apply(b)), "Graph disconnected", "Expected");
        Refused(() => keras.Model(a, (Tensor)np.zeros((2, 2))), "KerasTensors", "invalid value");
        var model = Classifier(null);
        Refused(() => model.add(model), "cycle");
        var outer = keras.Sequential([model]);
        Refused(() => model.add(outer), "cycle");
        Assert.Equal(2, model.layers.Count);
    }

    [Fact]
    public void SizesMustBePositive()
    {
        Refused(() => keras.Input(shape: -3), "Negative dimensions are not allowed", "-3");
        Refused(() => keras.Input(shape: (28, -28, 1)), "Negative dimensions are not allowed", "-28");
        Refused(() => keras.layers.Dense(0), "units=0");
        Refused(() => keras.layers.Dense(-3), "units=-3");
        Refused(() => keras.layers.Conv2D(0, 3), "filters=0");
        Refused(() => keras.layers.Conv2D(3, 0), "kernel_size=0");
        Refused(() => keras.layers.MaxPooling2D(0), "pool_size=0");
        Refused(() => keras.layers.UpSampling2D(0), "size=0");
        Refused(() => keras.layers.RepeatVector(0), "0");
        Refused(() => keras.layers.Dropout(1.5), "rate=1.5");
        Refused(() => keras.Input((4, 0)), "0");
        Refused(() => Classifier().fit(X, Y, batch_size: 0, verbose: 0), "batch_size=0");
        Refused(() => Classifier().fit(X, Y, epochs: -1, verbose: 0), "epochs=-1");
        Refused(() => Classifier().fit(X, Y, steps_per_epoch: 0, verbose: 0), "steps_per_epoch=0");
        Refused(() => Classifier().predict(X, batch_size: -2, verbose: 0), "batch_size=-2");
    }

    [Fact]
    public void ImagesThatAreTooSmallAreRefusedInKerasWords()
    {
        Refused(() => keras.layers.Conv2D(3, 5).Apply(keras.Input((4, 4, 1))), "Computed output size would be zero or negative", "(None, 4, 4, 1)", "(5, 5, 1, 3)");
        Refused(() => keras.layers.MaxPooling2D(4).Apply(keras.Input((2, 2, 1))), "Computed output size would be zero or negative", "[None 2 2 1]", "[4 4]");
        Refused(() => keras.layers.Cropping2D(5).Apply(np.zeros((1, 4, 4, 1))), "(1, 4, 4, 1)", "((5, 5), (5, 5))");
    }

    private static void Refused(Action call, params string[] facts)
    {
        var error = Record.Exception(call);
        Assert.True(error is ArgumentException or InvalidOperationException, $"Expected a refusal that says {string.Join(", ", facts)}. Received: {error?.ToString() ?? "none"}");
        Assert.All(facts, fact => Assert.Contains(fact, error!.Message));
        Assert.Matches(Wanted(), error!.Message);
    }

    [GeneratedRegex("[Ee]xpect|must|should|only|Provide|[Yy]ou can|Make sure|before using|negative|cannot|Call `|Existing|not sufficient|connected")]
    private static partial Regex Wanted();

    [Fact]
    public void NullIsRefusedByName()
    {
        Refused(() => Classifier().set_weights(null!), "list of arrays", "None");
        Refused(() => Classifier().set_weights([null!, null!]), "holds None");
        Refused(() => Classifier().fit(X, Y, verbose: 0, callbacks: [null!]), "callbacks", "None");
        Refused(() => keras.layers.Dense(1, name: "out").Apply((Tensor)null!), "\"out\"", "None");
        Refused(() =>
        {
            var model = Classifier(null);
            model.compile("adam", "sparse_categorical_crossentropy", metrics: [(string?)null]);
            model.fit(X, Y, verbose: 0);
        }, "Expected metric, received `None`");
    }

    [Fact]
    public void ALossDictionaryNamesEveryOutput()
    {
        var x = keras.Input(4);
        Model Compiled(Dictionary<string, LossArg> loss)
        {
            var model = keras.Model(x, [keras.layers.Dense(1, name: "p").Apply(x), keras.layers.Dense(1, name: "q").Apply(x)]);
            model.compile("sgd", loss);
            return model;
        }
        Refused(() => Compiled(new() { ["p"] = "mse" }).fit(X, [Y, Y], verbose: 0), "Expected keys ['p', 'q'] in loss dict, but found loss.keys()=['p']", "write None");
        Refused(() => Compiled(new() { ["p"] = "mse", ["qq"] = "mse" }).fit(X, [Y, Y], verbose: 0), "['p', 'qq']", "Did you mean 'q'?");
        Assert.Single(Compiled(new() { ["p"] = "mse", ["q"] = Python.None }).fit(X, [Y, Y], verbose: 0).history);
    }
}
