using KerasBridge.Layers;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Saving;

[Collection(nameof(OneAtATime))]
public sealed class FromConfigTests
{
    /// <summary>A layer of a user's, whose constructor leaves name and trainable to the base class.</summary>
    private sealed class Scaled(double factor) : Layer
    {
        public double Factor { get; } = factor;

        public override Tensor call(Tensor inputs) => inputs * Factor;

        public override Config get_config() => base.get_config().With("factor", Factor);
    }

    /// <summary>A constraint of a user's that says itself how it is made.</summary>
    private sealed class Doubling : Constraint
    {
        public bool Made { get; private init; }

        public override Tensor Apply(Tensor value) => value * 2.0;

        public static Doubling from_config(Config config) => new() { Made = true };
    }

    [Fact]
    public void MakesALayerOfItsConfiguration()
    {
        var layer = keras.layers.Dense(3, activation: "tanh", kernel_initializer: "he_normal", name: "mine");
        var other = Dense.from_config(layer.get_config());
        Assert.Equal("mine", other.name);
        Assert.Equal(layer.get_config().Keys, other.get_config().Keys);
        Assert.Equal("tanh", other.get_config()["activation"]);
    }

    [Fact]
    public void MakesEveryKindOfObject()
    {
        Assert.Equal(0.25, Adam.from_config(keras.optimizers.Adam(beta_1: 0.25).get_config()).beta_1);
        Assert.Equal(0.5, KerasBridge.Losses.BinaryCrossentropy.from_config(keras.losses.BinaryCrossentropy(label_smoothing: 0.5).get_config()).get_config()["label_smoothing"]);
        Assert.Equal(7L, Convert.ToInt64(KerasBridge.Metrics.TopKCategoricalAccuracy.from_config(keras.metrics.TopKCategoricalAccuracy(k: 7).get_config()).get_config()["k"]));
        Assert.Equal(3.0, KerasBridge.Constraints.MaxNorm.from_config(keras.constraints.MaxNorm(3).get_config()).get_config()["max_value"]);
        Assert.Equal(0.5, KerasBridge.Initializers.Constant.from_config(keras.initializers.Constant(0.5).get_config()).get_config()["value"]);
        Assert.Equal(0.125, KerasBridge.Regularizers.L1.from_config(keras.regularizers.L1(0.125).get_config()).get_config()["l1"]);
        Assert.Equal(0.5, ExponentialDecay.from_config(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5).get_config()).get_config()["decay_rate"]);
    }

    [Fact]
    public void NoneIsKeptWhereTheDefaultIsSomethingElse() =>
        Assert.Null(Adam.from_config(keras.optimizers.Adam(weight_decay: null).get_config()).get_config()["weight_decay"]
            ?? AdamW.from_config(keras.optimizers.AdamW(weight_decay: null).get_config()).get_config()["weight_decay"]);

    [Fact]
    public void AClassOfOnesOwnIsMadeByItsConstructor()
    {
        var layer = Scaled.from_config(new Scaled(3) { trainable = false }.get_config().With("name", "tripled"));
        Assert.Equal((3.0, "tripled", false), (layer.Factor, layer.name, layer.trainable));
    }

    [Fact]
    public void CustomObjectsAreLookedForFirst()
    {
        var config = new Config { ["class_name"] = "Scaled", ["config"] = new Config { ["factor"] = 4.0, ["name"] = "four" } };
        Assert.Contains("Scaled", Assert.ThrowsAny<ArgumentException>(() => keras.layers.deserialize(config)).Message);
        var layer = Assert.IsType<Scaled>(keras.layers.deserialize(config, new Dictionary<string, object> { ["Scaled"] = typeof(Scaled) }));
        Assert.Equal(4.0, layer.Factor);
    }

    [Fact]
    public void AStaticFromConfigOfOnesOwnIsCalled()
    {
        var made = keras.constraints.deserialize(new Config { ["class_name"] = "Doubling", ["config"] = new Config() }, new Dictionary<string, object> { ["Doubling"] = typeof(Doubling) });
        Assert.True(Assert.IsType<Doubling>(made).Made);
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("unit", Assert.ThrowsAny<ArgumentException>(() => Dense.from_config(new Config { ["unit"] = 3L })).Message);
        Assert.Contains("units", Assert.ThrowsAny<ArgumentException>(() => Dense.from_config(new Config())).Message);
        Assert.Contains("abstract", Assert.ThrowsAny<ArgumentException>(() => Layer.from_config(new Config())).Message);
        Assert.Contains("typeof", Assert.ThrowsAny<ArgumentException>(() => keras.layers.deserialize(new Config(), new Dictionary<string, object> { ["a"] = 1 })).Message);
    }
}
