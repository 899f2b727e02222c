namespace KerasBridge.Tests.Optimizers;

[Collection(nameof(OneAtATime))]
public sealed class OptimizerStateTests
{
    private static readonly float[] Gradient = [1, -1];

    private static (Optimizer Optimizer, Variable Variable) Stepped()
    {
        var (optimizer, variable) = (keras.optimizers.SGD(0.5, momentum: 0.5), new Variable(new float[] { 1, 2 }, name: "w"));
        optimizer.apply([Gradient], [variable]);
        return (optimizer, variable);
    }

    [Fact]
    public void AStatelessStepGivesWhatAStepWouldGiveAndChangesNothing()
    {
        var (optimizer, w) = Stepped();
        var state = optimizer.variables.Select(variable => (Tensor)variable.numpy()).ToArray();
        var (moved, after) = optimizer.stateless_apply(state, [Gradient], [w.numpy()]);
        Assert.Equal([0.5f, 2.5f], w.numpy().ToArray<float>());
        Assert.Equal(1, Convert.ToInt32(optimizer.iterations.numpy().item()));
        optimizer.apply([Gradient]);
        Assert.Equal(w.numpy().ToArray<float>(), moved[0].numpy().ToArray<float>());
        Assert.Equal(optimizer.variables.Select(variable => variable.numpy().tobytes()), after.Select(value => value.numpy().tobytes()));
    }

    [Fact]
    public void StateIsWrittenDownAndTakenBack()
    {
        var (optimizer, _) = Stepped();
        var store = new Dictionary<string, NDArray>();
        optimizer.save_own_variables(store);
        var (other, w) = (keras.optimizers.SGD(0.5, momentum: 0.5), new Variable(new float[] { 0, 0 }, name: "w"));
        other.build([w]);
        other.load_own_variables(store);
        Assert.Equal(optimizer.variables.Select(variable => variable.numpy().tobytes()), other.variables.Select(variable => variable.numpy().tobytes()));
        other.set_weights([.. store.Values]);
        Assert.Contains("(2,)", Assert.Throws<ShapeException>(() => other.set_weights([.. store.Values.SkipLast(1), np.zeros(3)])).Message);
        Assert.Contains("not yet been built", Assert.Throws<InvalidOperationException>(() => keras.optimizers.SGD().set_weights([])).Message);
    }

    [Fact]
    public void WordsThatExcludeFromDecayAreLookedForInNames()
    {
        var optimizer = keras.optimizers.SGD(1.0, weight_decay: 0.5);
        optimizer.exclude_from_weight_decay(var_names: ["kernel"]);
        optimizer.exclude_from_weight_decay(var_names: ["^bias$"]);
        Variable kernel = new(new float[] { 1 }, name: "kernel"), bias = new(new float[] { 1 }, name: "bias");
        optimizer.apply([new float[] { 0 }, new float[] { 0 }], [kernel, bias]);
        Assert.Equal((0.5f, 1f), (kernel.numpy().ToArray<float>()[0], bias.numpy().ToArray<float>()[0]));
    }

    [Fact]
    public void OptimizersOfKeras2AreRefused() =>
        Assert.Contains("`keras.optimizers.legacy` is not supported in Keras 3.", Assert.Throws<NotSupportedException>(() => keras.optimizers.legacy.Adam(0.1)).Message);

    [Fact]
    public void AnAggregationThatThereIsNotIsRefused() =>
        Assert.Contains("only_first_replica", Assert.Throws<ArgumentException>(() => keras.optimizers.SGD().add_variable(2, aggregation: "max")).Message);

    [Fact]
    public void StatelessMethodsOfMetricsLeaveThemAsTheyAre()
    {
        var metric = keras.metrics.MeanSquaredError();
        metric.update_state(new float[] { 0 }, new float[] { 2 });
        var state = metric.stateless_update_state(metric.stateless_reset_state(), new float[] { 0, 0 }, new float[] { 1, 3 });
        Assert.Equal(5, (double)metric.stateless_result(state).numpy().item());
        Assert.Equal(4, (double)metric.result().numpy().item());
        Assert.Contains("expected 2 variables", Assert.Throws<ArgumentException>(() => metric.stateless_result([1.0])).Message);
    }
}
