namespace KerasBridge.Tests.Optimizers;

[Collection(nameof(OneAtATime))]
public sealed class MultiOptimizerTests
{
    [Fact]
    public void TheMapGivesWhatFitsAWholePath()
    {
        var (sgd, adam, other) = (keras.optimizers.SGD(), keras.optimizers.Adam(), keras.optimizers.RMSprop());
        var map = keras.optimizers.OptimizerMap(other);
        map["encoder/layer_0/dense"] = adam;
        map["encoder/.*"] = sgd;
        Assert.Same(adam, map["encoder/layer_0/dense"]);
        Assert.Same(sgd, map["encoder/layer_1/dense"]);
        Assert.Same(other, map["my_encoder/layer_1"]);
        Assert.Contains("already exists", Assert.Throws<ArgumentException>(() => map["encoder/.*"] = adam).Message);
        map["encoder/layer.*"] = adam;
        Assert.Contains("Multiple optimizers", Assert.Throws<ArgumentException>(() => map["encoder/layer_1"]).Message);
        Assert.Contains("LossScaleOptimizer", Assert.Throws<ArgumentException>(() => map["x"] = keras.optimizers.LossScaleOptimizer(sgd)).Message);
        Assert.True(map.Remove("encoder/.*"));
        Assert.Equal(["encoder/layer_0/dense", "encoder/layer.*"], map.Select(entry => entry.Key));
    }

    [Fact]
    public void AMapIsMadeAgainOfItsConfiguration()
    {
        var map = keras.optimizers.OptimizerMap(keras.optimizers.SGD(0.5), new Dictionary<string, Optimizer> { ["a.*"] = keras.optimizers.Adam(0.25) });
        var other = KerasBridge.Optimizers.OptimizerMap.from_config(map.get_config());
        Assert.Equal((0.5, 0.25), ((double)other["b"].learning_rate, (double)other["ab"].learning_rate));
        Assert.IsType<KerasBridge.Optimizers.Adam>(other["ab"]);
    }

    [Fact]
    public void EachVariableStepsByItsOwnOptimizer()
    {
        var optimizer = keras.optimizers.MultiOptimizer(variable => variable.name == "slow" ? keras.optimizers.SGD(0.25) : keras.optimizers.SGD(1.0));
        Variable slow = new(new float[] { 1 }, name: "slow"), fast = new(new float[] { 1 }, name: "fast");
        optimizer.apply([new float[] { 1 }, new float[] { 0.5f }], [slow, fast]);
        Assert.Equal((0.75f, 0.5f), (slow.numpy().ToArray<float>()[0], fast.numpy().ToArray<float>()[0]));
        Assert.Equal(2, optimizer.optimizers.Count);
        Assert.Equal(1, Convert.ToInt32(optimizer.iterations.numpy().item()));
        Assert.Contains("individual sub-optimizers", Assert.Throws<InvalidOperationException>(() => optimizer.learning_rate).Message);
        Assert.Contains("OptimizerMap", Assert.Throws<InvalidOperationException>(() => optimizer.get_config()).Message);
    }
}
