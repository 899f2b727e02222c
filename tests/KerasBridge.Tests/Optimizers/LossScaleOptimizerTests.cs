using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Optimizers;

[Collection(nameof(OneAtATime))]
public sealed class LossScaleOptimizerTests
{
    private static readonly float[] Gradient = [0.5f, -1f];

    private static (LossScaleOptimizer Optimizer, Variable Variable) Made(double scale, int growth)
    {
        var optimizer = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(1.0), scale, growth);
        return (optimizer, new Variable(new float[] { 1, 2 }, name: "w"));
    }

    private static double Scale(LossScaleOptimizer optimizer) => (double)optimizer.scale_loss(1.0).numpy().item();

    [Fact]
    public void DividesTheGradientsByTheFactor()
    {
        var (optimizer, w) = Made(4, 100);
        optimizer.apply([Gradient], [w]);
        Assert.Equal([1 - 0.5f / 4, 2 + 1f / 4], w.numpy().ToArray<float>());
    }

    [Fact]
    public void DoublesTheFactorAfterSoManySteps()
    {
        var (optimizer, w) = Made(4, 2);
        optimizer.apply([Gradient], [w]);
        Assert.Equal(4, Scale(optimizer));
        optimizer.apply([Gradient], [w]);
        Assert.Equal(8, Scale(optimizer));
        optimizer.apply([Gradient], [w]);
        Assert.Equal([1 - 0.5f / 4 - 0.5f / 4 - 0.5f / 8], w.numpy().ToArray<float>()[..1]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void LeavesAStepOutAndHalvesTheFactorWhereAGradientIsNotFinite(float bad)
    {
        var (optimizer, w) = Made(4, 2);
        optimizer.apply([Gradient], [w]);
        var before = w.numpy().ToArray<float>();
        optimizer.apply([new float[] { 0, bad }], [w]);
        Assert.Equal(before, w.numpy().ToArray<float>());
        Assert.Equal(2, Scale(optimizer));
        Assert.Equal(1, Convert.ToInt32(optimizer.iterations.numpy().item()));
        Assert.False((bool)optimizer.check_finite([new float[] { 0, bad }]).numpy().item());
        Assert.True((bool)optimizer.check_finite([null, Gradient]).numpy().item());
    }

    [Fact]
    public void ItsLearningRateIsThatOfTheOptimizerWithin()
    {
        var (optimizer, _) = Made(4, 2);
        optimizer.learning_rate = 0.25;
        Assert.Equal(0.25, (double)optimizer.inner_optimizer.learning_rate);
    }

    [Fact]
    public void AFitSurvivesAFactorThatIsTooLarge()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        var optimizer = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.1), initial_scale: 1e38);
        model.compile(optimizer: optimizer, loss: "mse");
        var history = model.fit(np.ones((8, 2)), np.ones((8, 1)) * 1000, batch_size: 2, epochs: 30, verbose: 0);
        Assert.True(Scale(optimizer) < 1e38);
        Assert.All(model.get_weights(), weight => Assert.All(weight.ToArray<float>(), value => Assert.True(float.IsFinite(value))));
        Assert.All(history.history["loss"], loss => Assert.True(double.IsFinite((double)loss)));
    }
}
