namespace KerasBridge.Tests.Optimizers;

/// <summary>Names, configurations and training of every optimizer.</summary>
[Collection(nameof(OneAtATime))]
public sealed class OptimizerConfigTests
{
    private static readonly Dictionary<string, Func<Optimizer>> All = new()
    {
        ["Adadelta"] = () => keras.optimizers.Adadelta(1.0, rho: 0.9),
        ["Adafactor"] = () => keras.optimizers.Adafactor(0.1, epsilon_2: 0.01, relative_step: false),
        ["Adagrad"] = () => keras.optimizers.Adagrad(0.1),
        ["Adam"] = () => keras.optimizers.Adam(0.01, amsgrad: true),
        ["AdamW"] = () => keras.optimizers.AdamW(0.01, 0.001),
        ["Adamax"] = () => keras.optimizers.Adamax(0.01),
        ["Ftrl"] = () => keras.optimizers.Ftrl(0.1, learning_rate_power: -0.4, l2_shrinkage_regularization_strength: 0.01, beta: 0.1),
        ["Lamb"] = () => keras.optimizers.Lamb(0.01, weight_decay: 0.01),
        ["Lion"] = () => keras.optimizers.Lion(0.01, beta_2: 0.95),
        ["LossScaleOptimizer"] = () => keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.1, momentum: 0.5), initial_scale: 64, dynamic_growth_steps: 3),
        ["MultiOptimizer"] = () => keras.optimizers.MultiOptimizer(keras.optimizers.OptimizerMap(keras.optimizers.SGD(0.1), new Dictionary<string, Optimizer> { [".*/bias"] = keras.optimizers.Adam(0.01) })),
        ["Muon"] = () => keras.optimizers.Muon(0.01, exclude_layers: ["last"], ns_steps: 3, nesterov: false, rms_rate: null),
        ["Nadam"] = () => keras.optimizers.Nadam(0.01),
        ["RMSprop"] = () => keras.optimizers.RMSprop(0.01, centered: true, momentum: 0.5),
        ["SGD"] = () => keras.optimizers.SGD(0.1, momentum: 0.9, nesterov: true),
        ["ScheduleFreeAdamW"] = () => keras.optimizers.ScheduleFreeAdamW(0.05, warmup_steps: 2),
    };

    public static TheoryData<string> Names() => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsMadeAgainOfItsConfiguration(string name)
    {
        keras.utils.clear_session();
        var config = keras.optimizers.serialize(All[name]());
        var other = keras.optimizers.deserialize(config);
        Assert.Equal(name, other.GetType().Name);
        Assert.Equal(Text(config), Text(keras.optimizers.serialize(other)));
        Assert.Equal(name, keras.optimizers.deserialize(new Config(config).With("class_name", name.ToLowerInvariant())).GetType().Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LearnsALineAndGivesTheSameNumbersAgain(string name)
    {
        var (first, losses) = Trained(name);
        var (second, _) = Trained(name);
        Assert.True(losses[^1] < 0.5 * losses[0], $"{name}: {losses[0]} to {losses[^1]}");
        Assert.Equal(first.Select(weight => weight.tobytes()), second.Select(weight => weight.tobytes()));
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("Lion")]
    [InlineData("FTRL")]
    [InlineData("scheduleFreeAdamW")]
    public void IsFoundByNameInAnyCase(string name) => Assert.Equal(name.ToLowerInvariant(), keras.optimizers.get(name)!.GetType().Name.ToLowerInvariant());

    [Fact]
    public void NoneIsNoOptimizerAndLambHasNoName()
    {
        Assert.Null(keras.optimizers.get(Python.None));
        Assert.StartsWith("Could not interpret optimizer identifier: lamb", Assert.Throws<ArgumentException>(() => keras.optimizers.get("lamb")).Message);
    }

    [Fact]
    public void ArgumentsThatCannotBeAreRefusedInKerassWords()
    {
        Assert.Equal("Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to SignSGD. Received: beta_1=1.5.",
            Assert.Throws<ArgumentException>(() => keras.optimizers.Lion(beta_1: 1.5)).Message);
        Assert.Equal("`learning_rate_power` needs to be negative or zero. Received: learning_rate_power=0.5.",
            Assert.Throws<ArgumentException>(() => keras.optimizers.Ftrl(learning_rate_power: 0.5)).Message);
        Assert.Equal("`l1_regularization_strength` needs to be positive or zero. Received: l1_regularization_strength=-1.0.",
            Assert.Throws<ArgumentException>(() => keras.optimizers.Ftrl(l1_regularization_strength: -1)).Message);
    }

    private static (IReadOnlyList<NDArray> Weights, List<double> Losses) Trained(string name)
    {
        keras.utils.clear_session();
        keras.utils.set_random_seed(3);
        var model = keras.Sequential([keras.Input(3), keras.layers.Dense(4, "tanh"), keras.layers.Dense(1, name: "last")]);
        model.compile(optimizer: All[name](), loss: "mse");
        var x = np.linspace(-1, 1, 48).reshape((16, 3));
        var y = x.sum(axis: 1, keepdims: true) * 0.5 + 0.25;
        var history = model.fit(x, y, epochs: 40, batch_size: 8, shuffle: false, verbose: 0);
        return (model.get_weights(), [.. history.history["loss"].Select(loss => (double)loss)]);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable<KeyValuePair<string, object?>> entries => $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
