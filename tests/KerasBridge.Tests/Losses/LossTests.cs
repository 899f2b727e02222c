using KerasBridge.Fixtures;
using KerasBridge.Losses;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Losses;

public sealed class LossTests
{
    private static readonly Tensor Targets = new float[,] { { 1, 0, 0 }, { 0, 0, 1 } };
    private static readonly Tensor Scores = new float[,] { { 0.6f, 0.3f, 0.15f }, { 0.2f, 0.25f, 0.45f } };

    public static TheoryData<string> Compared =>
    [
        "mse", "mae", "mape", "msle", "log_cosh", "kld", "poisson", "hinge", "squared_hinge", "categorical_hinge", "huber", "cosine_similarity",
        "binary_crossentropy", "categorical_crossentropy", "binary_focal_crossentropy", "categorical_focal_crossentropy", "dice", "tversky",
    ];

    [Theory]
    [MemberData(nameof(Compared))]
    public void GradientsEqualDifferences(string name)
    {
        var loss = keras.losses.get(name)!;
        // Percentages of targets that are zero are huge and say nothing.
        Tensor targets = name == "mape" ? new float[,] { { 1, 2, 3 }, { 1, 2, 3 } } : Targets;
        NumericGradient.Check(p => loss.Apply(targets, p), Scores, 2e-2, 1e-3);
    }

    [Fact]
    public void GradientsOfLabelLossesEqualDifferences()
    {
        Tensor labels = new float[] { 0, 2 };
        NumericGradient.Check(p => keras.losses.SparseCategoricalCrossentropy(from_logits: true).Apply(labels, p), Scores, 2e-2, 1e-2);
        NumericGradient.Check(p => keras.losses.CategoricalGeneralizedCrossEntropy(0.7).Apply(labels, p), Scores, 2e-2, 1e-3);
        NumericGradient.Check(p => keras.losses.CategoricalCrossentropy(from_logits: true, label_smoothing: 0.1).Apply(Targets, p), Scores, 2e-2, 1e-2);
        NumericGradient.Check(p => keras.losses.BinaryCrossentropy(from_logits: true).Apply(Targets, p), Scores, 2e-2, 1e-2);
        Tensor logits = Autograd.Ops.Reshape(new float[] { 0.1f, 0.5f, -0.3f, 0.9f, 0.2f, 0.4f, -0.8f, 0.3f, 0.7f, 0.2f, 0.6f, -0.1f }, (1, 4, 3));
        NumericGradient.Check(p => keras.losses.CTC().Apply(new float[,] { { 1, 2 } }, p), logits, 2e-2, 1e-2);
    }

    [Fact]
    public void ReductionsAreThoseOfKeras()
    {
        Tensor weights = new float[] { 3, 1 };
        var (a, b) = (PerSample(0), PerSample(1));
        Assert.Equal((a + b) / 2, Value(Mse("sum_over_batch_size"), null), 5);
        Assert.Equal((3 * a + b) / 2, Value(Mse("mean"), weights), 5);
        Assert.Equal(3 * a + b, Value(Mse("sum"), weights), 5);
        Assert.Equal((3 * a + b) / 4, Value(Mse("mean_with_sample_weight"), weights), 5);
        Assert.Equal([2], Mse(null).Apply(Targets, Scores).shape.ToInts());

        static float PerSample(int row) => TensorValues.Floats(keras.losses.mean_squared_error(Targets, Scores))[row];
    }

    [Fact]
    public void AMaskCountsOnlyWhatIsValid()
    {
        var prediction = Autograd.Ops.Affine(Scores, 1, 0);
        prediction.Mask = Autograd.Ops.Cast(new float[] { 0, 1 }, DType.Bool);
        var second = TensorValues.Floats(keras.losses.mean_squared_error(Targets, Scores))[1];
        Assert.Equal(second, TensorValues.Floats(Mse("mean").Apply(Targets, prediction))[0], 6);
        Assert.Equal(0, TensorValues.Floats(Mse("none").Apply(Targets, prediction))[0]);
    }

    [Fact]
    public void CrossEntropiesComputeFromTheLogits()
    {
        Tensor logits = new float[,] { { -200, 0, 200 } };
        Tensor target = new float[,] { { 1, 0, 0 } };
        Assert.Equal(400, TensorValues.Floats(keras.losses.categorical_crossentropy(target, keras.activations.softmax(logits)))[0]);
        Assert.Equal(400, TensorValues.Floats(keras.losses.sparse_categorical_crossentropy(new float[] { 0 }, keras.activations.softmax(logits)))[0]);
        var gradient = TensorValues.Gradient(x => keras.losses.binary_crossentropy(target, keras.activations.sigmoid(x)), new float[,] { { 0, 0, 0 } });
        Assert.Equal([-0.5f / 3, 0.5f / 3, 0.5f / 3], TensorValues.Floats(gradient));
    }

    [Fact]
    public void AFunctionGivenAsAnArgumentKeepsItsName()
    {
        LossArg[] given = [keras.losses.mean_squared_error, keras.losses.categorical_crossentropy, keras.losses.huber, "mse", keras.losses.Huber(), new((t, p) => p)];
        Assert.Equal(["mean_squared_error", "categorical_crossentropy", "huber", "mean_squared_error", "huber_loss", "<lambda>"], given.Select(one => one.Resolve()!.name));
        Assert.IsType<FunctionLoss>(given[1].Resolve());
        Assert.Null(((LossArg)None).Resolve());
    }

    [Fact]
    public void TargetsThatDoNotFitAreRefusedWithWhatWouldFit()
    {
        Tensor labels = new float[] { 0, 2 };
        var error = Assert.Throws<ShapeException>(() => keras.losses.CategoricalCrossentropy().Apply(labels, Scores));
        Assert.StartsWith("Arguments `target` and `output` must have the same rank (ndim). Received: target.shape=(2,), output.shape=(2, 3)", error.Message);
        Assert.Contains("sparse_categorical_crossentropy", error.Message);
        error = Assert.Throws<ShapeException>(() => keras.losses.SparseCategoricalCrossentropy().Apply(Targets, Scores));
        Assert.StartsWith("Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=(2, 3), output.shape=(2, 3)", error.Message);
        Assert.Contains("'categorical_crossentropy'", error.Message);
        error = Assert.Throws<ShapeException>(() => Mse("mean").Apply(new float[,] { { 1, 2 }, { 3, 4 } }, Scores));
        Assert.Contains("target.shape=(2, 2), output.shape=(2, 3)", error.Message);
        error = Assert.Throws<ShapeException>(() => Mse("mean").Apply(Targets, Scores, new float[] { 1, 2, 3 }));
        Assert.Contains("sample_weight.shape=(3,)", error.Message);
    }

    [Fact]
    public void LabelsOutOfRangeAreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => keras.losses.SparseCategoricalCrossentropy().Apply(new float[] { 5, 7 }, Scores));
        Assert.StartsWith("Received a label value of 7 which is outside the valid range of [0, 3).  Label values: 5 7", error.Message);
    }

    [Fact]
    public void UnknownNamesAreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => keras.losses.get("categorical_crosentropy"));
        Assert.StartsWith("Could not interpret loss identifier: categorical_crosentropy. Did you mean 'categorical_crossentropy'?", error.Message);
        error = Assert.Throws<ArgumentException>(() => keras.losses.MeanSquaredError(reduction: "avg"));
        Assert.StartsWith("Invalid value for argument `reduction`. Expected one of {", error.Message);
    }

    [Fact]
    public void ALossOfOnesOwnIsWeighedAndReduced()
    {
        Assert.Equal(2 * 1.5f, TensorValues.Floats(new Distance().Apply(new float[,] { { 1 }, { 2 } }, new float[,] { { 2 }, { 4 } }, new float[] { 2, 2 }))[0]);
        Assert.Equal("distance", new Distance().name);
    }

    private static KerasBridge.Losses.MeanSquaredError Mse(string? reduction) => keras.losses.MeanSquaredError(reduction);

    private static float Value(Loss loss, Tensor? weights) => TensorValues.Floats(loss.Apply(Targets, Scores, weights))[0];

    private sealed class Distance : Loss
    {
        public override Tensor call(Tensor y_true, Tensor y_pred) => Autograd.Ops.Mean(Autograd.Ops.Abs(y_true - y_pred), [-1]);
    }
}
