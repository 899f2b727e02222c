namespace KerasBridge.Tests.Callbacks;

[Collection(nameof(OneAtATime))]
public sealed class LearningRateSchedulerTests
{
    private static Sequential Compiled(LearningRate rate)
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        model.compile(optimizer: keras.optimizers.SGD(rate), loss: "mse");
        return model;
    }

    private static History Fit(Sequential model, Callback[] callbacks) => model.fit(np.ones((4, 2)), np.ones((4, 1)), epochs: 3, verbose: 0, callbacks: callbacks);

    [Fact]
    public void TheScheduleGetsTheEpochAndTheRateSoFar()
    {
        var seen = new List<(int, double)>();
        var history = Fit(Compiled(0.1), [keras.callbacks.LearningRateScheduler((epoch, rate) =>
        {
            seen.Add((epoch, rate));
            return rate / 2;
        })]);
        // The optimizer keeps float32, and so does the schedule see it.
        Assert.Equal([(0, (double)0.1f), (1, (double)0.05f), (2, (double)0.025f)], seen);
        Assert.Equal([(double)0.05f, (double)0.025f, (double)0.0125f], history.history["learning_rate"].Select(rate => (double)rate));
    }

    [Fact]
    public void AScheduleOfTheEpochAloneWillDo()
    {
        var model = Compiled(0.1);
        var history = Fit(model, [keras.callbacks.LearningRateScheduler(epoch => 1.0 / (epoch + 1))]);
        Assert.Equal(["learning_rate", "loss"], history.history.Keys.Order());
        Assert.Equal((double)(1f / 3), (double)model.optimizer!.learning_rate);
    }

    [Fact]
    public void ARateFromAScheduleObjectCannotBeSet()
    {
        var model = Compiled(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9));
        Assert.Contains("LearningRateSchedule", Assert.Throws<InvalidOperationException>(() => Fit(model, [keras.callbacks.LearningRateScheduler((_, rate) => rate)])).Message);
    }
}
