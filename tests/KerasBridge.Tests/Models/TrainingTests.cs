namespace KerasBridge.Tests.Models;

/// <summary>What fit, evaluate and predict do with data, weights and flags.</summary>
public sealed class TrainingTests
{
    private static readonly NDArray X = np.arange(40).reshape(10, 4).astype("float32") / 40;
    private static readonly NDArray Y = np.arange(10).reshape(10, 1).astype("float32") / 10;

    // Weights of one, so that no relu is dead by chance.
    private static Sequential Small()
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(3, activation: "relu", kernel_initializer: "ones", name: "first"), keras.layers.Dense(1, kernel_initializer: "ones", name: "second")]);
        model.compile(keras.optimizers.SGD(0.1), "mse");
        return model;
    }

    [Fact]
    public void AFrozenLayerDoesNotChange()
    {
        var model = Small();
        model.get_layer("first").trainable = false;
        model.compile(keras.optimizers.SGD(0.1), "mse");
        var before = model.get_weights();
        model.fit(X, Y, verbose: 0);
        var after = model.get_weights();
        Assert.Equal(before[0].ToArray<float>(), after[0].ToArray<float>());
        Assert.NotEqual(before[2].ToArray<float>(), after[2].ToArray<float>());
        Assert.Equal(2, model.trainable_weights.Count);
    }

    [Fact]
    public void CancellingStopsAfterTheStepAndKeepsTheWeightsValid()
    {
        var model = Small();
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => model.fit(X, Y, verbose: 0, cancellation_token: source.Token));
        Assert.All(model.get_weights(), weight => Assert.DoesNotContain(weight.ToArray<float>(), float.IsNaN));
        model.fit(X, Y, verbose: 0);
    }

    [Fact]
    public void SampleWeightsOfZeroLeaveSamplesOut()
    {
        var weights = np.array(new float[] { 1, 1, 1, 1, 1, 0, 0, 0, 0, 0 });
        var model = Small();
        var half = (double)model.evaluate(X[..5], Y[..5], verbose: 0);
        Assert.Equal(half / 2, (double)model.evaluate(X, Y, sample_weight: weights, verbose: 0), 6);
    }

    [Fact]
    public void IntegerDataIsConverted()
    {
        var model = Small();
        NDArray fromBytes = model.predict(np.ones((2, 4), dtype: "uint8"), verbose: 0);
        NDArray fromFloats = model.predict(np.ones((2, 4), dtype: "float32"), verbose: 0);
        Assert.Equal(fromFloats.ToArray<float>(), fromBytes.ToArray<float>());
    }

    [Fact]
    public void StridedViewsGiveWhatCopiesGive()
    {
        var model = Small();
        var wide = np.arange(80).reshape(10, 8).astype("float32") / 80;
        var view = wide[.., ..4];
        Assert.Equal(((NDArray)model.predict(view.copy(), verbose: 0)).ToArray<float>(), ((NDArray)model.predict(view, verbose: 0)).ToArray<float>());
    }

    [Fact]
    public void TheLastBatchMayBeShort()
    {
        var model = Small();
        NDArray whole = model.predict(X, batch_size: 10, verbose: 0);
        NDArray parts = model.predict(X, batch_size: 4, verbose: 0);
        Assert.True((bool)np.allclose(whole, parts, rtol: 1e-6));
    }

    [Fact]
    public void NanInDataGivesNanLossAsInKeras()
    {
        var x = X.copy();
        x[0, 0] = double.NaN;
        var history = Small().fit(x, Y, batch_size: 10, verbose: 0);
        Assert.True(double.IsNaN(history.history["loss"][0]));
    }

    [Fact]
    public void LearningRateMayBeSetBetweenEpochs()
    {
        var model = Small();
        model.fit(X, Y, verbose: 0);
        model.optimizer!.learning_rate = 0.0;
        var before = model.get_weights()[0].ToArray<float>();
        model.fit(X, Y, verbose: 0);
        Assert.Equal(before, model.get_weights()[0].ToArray<float>());
    }

    [Fact]
    public void PoppingALayerGivesTheModelBefore()
    {
        var model = Small();
        Assert.Equal("second", model.pop().name);
        Assert.Equal("(None, 3)", model.output_shape.ToString());
        model.add(keras.layers.Dense(2));
        Assert.Equal((Shape)(10, 2), ((NDArray)model.predict(X, verbose: 0)).shape);
    }

    [Fact]
    public void RunEagerlyHoldsFromTheNextStepOn()
    {
        var model = Small();
        model.fit(X, Y, verbose: 0);
        Assert.NotNull(model.StepFor(model.Signature(KerasBridge.Models.StepKind.Train, model.Arrange(X, Y, default), 10)).Compiled);
        model.run_eagerly = true;
        Assert.Null(model.StepFor(model.Signature(KerasBridge.Models.StepKind.Train, model.Arrange(X, Y, default), 10)).Compiled);
    }

    [Fact]
    public void BatchesOfEverySizeKeepABoundedNumberOfSteps()
    {
        var model = Small();
        KerasBridge.Models.ModelStep Step(int batch) => model.StepFor(model.Signature(KerasBridge.Models.StepKind.Predict, model.Arrange(X, default, default), batch));
        var first = Step(1);
        Assert.Same(first, Step(1));
        for (var batch = 2; batch <= 40; batch++) Step(batch);
        Assert.NotSame(first, Step(1));
    }
}
