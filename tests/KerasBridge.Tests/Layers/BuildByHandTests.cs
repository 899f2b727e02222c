using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers;

/// <summary><c>layer.build(shape)</c> called by the user: the weights made there are the ones that the layer computes with.</summary>
public sealed class BuildByHandTests
{
    [Fact]
    public void ALayerComputesWithTheWeightsThatItWasGiven()
    {
        var layer = layers.Dense(1, use_bias: false);
        Assert.False(layer.built);
        layer.build((None, 2));
        Assert.True(layer.built);
        Assert.Equal(2, layer.count_params());
        layer.set_weights([np.array([[3.0], [4.0]])]);
        Assert.Equal(11.0, (double)layer.Apply(np.array([[1.0, 2.0]])).numpy()[0, 0]);
        Assert.Single(layer.weights);
    }

    [Fact]
    public void SoDoesOneOfTheUsersOwn()
    {
        var layer = new Linear();
        layer.build((None, 2));
        layer.set_weights([np.array([[3.0], [4.0]])]);
        Assert.Equal(11.0, (double)layer.Apply(np.array([[1.0, 2.0]])).numpy()[0, 0]);
        Assert.Single(layer.weights);
    }

    [Fact]
    public void WeightsOfAConstructorStayBesideThoseOfBuild()
    {
        var layer = new Two();
        layer.Apply(np.ones((1, 2)));
        Assert.Equal(2, layer.weights.Count);
    }

    private static readonly NoneType None = Python.None;

    private sealed class Linear : Layer
    {
        private Variable? _w;

        public override void build(Shape input_shape) => _w = add_weight(shape: (input_shape[-1], 1), name: "w");

        public override Tensor call(Tensor inputs) => keras.ops.matmul(inputs, _w!);
    }

    private sealed class Two : Layer
    {
        private readonly Variable _scale;
        private Variable? _offset;

        public Two() => _scale = add_weight(initializer: "ones");

        public override void build(Shape input_shape) => _offset = add_weight(initializer: "ones");

        public override Tensor call(Tensor inputs) => inputs * _scale + _offset!;
    }
}
