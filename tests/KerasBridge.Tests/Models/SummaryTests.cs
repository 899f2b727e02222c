using KerasBridge.Engine;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Models;

public sealed class SummaryTests
{
    [Fact]
    public void AChainShowsItsLayers()
    {
        var model = keras.Sequential([layers.Dense(8, input_shape: 4, name: "a"), layers.Dropout(0.5, name: "b"), layers.Dense(3, name: "c")], name: "chain");
        var text = Text(model);
        Assert.StartsWith("Model: \"chain\"\n┏━", text);
        Assert.Contains("│ a (Dense)                       │ (None, 8)              │            40 │\n", text);
        Assert.Contains("│ b (Dropout)                     │ (None, 8)              │             0 │\n", text);
        Assert.EndsWith("\n Total params: 67 (268.00 B)\n Trainable params: 67 (268.00 B)\n Non-trainable params: 0 (0.00 B)\n", text);
    }

    [Fact]
    public void AGraphShowsWhereInputsComeFrom()
    {
        var (a, b) = (keras.Input(4, name: "left"), keras.Input(4, name: "right"));
        var shared = layers.Dense(2, name: "shared");
        var end = layers.Dense(1, name: "end").Apply(shared.Apply(a));
        var text = Text(keras.Model([a, b], [end, shared.Apply(b)], name: "graph"), columns: 120);
        Assert.Contains("│ left[0][0], right[0][0]    │\n", text);
        Assert.Contains("│ shared[0][0]               │\n", text);
        Assert.Contains("│ left (InputLayer)             │ (None, 4)                 │               0 │ -                          │\n", text);
    }

    [Fact]
    public void AnUnbuiltModelSaysSo()
    {
        var text = Text(keras.Sequential([layers.Dense(4, name: "d")], name: "unbuilt"));
        Assert.Contains("│ d (Dense)                       │ ?                      │   0 (unbuilt) │\n", text);
        Assert.Contains(" Total params: 0 (0.00 B)\n", text);
    }

    [Fact]
    public void TheOptimizerCountsOnceItIsBuilt()
    {
        var model = keras.Sequential([layers.Dense(2, input_shape: 3)]);
        model.compile(optimizer: "adam", loss: "mse");
        Assert.DoesNotContain("Optimizer", Text(model));
        model.fit(new float[4, 3], new float[4, 2], verbose: 0);
        // 8 weights with two slots each, the learning rate, and an iteration of 8 bytes.
        Assert.Contains(" Total params: 26 (108.00 B)\n", Text(model));
        Assert.EndsWith(" Optimizer params: 18 (76.00 B)\n", Text(model));
    }

    [Fact]
    public void TheTextGoesWhereItIsAskedToGo()
    {
        var model = keras.Sequential([layers.Dense(2, input_shape: 3)]);
        var calls = new List<string>();
        model.summary(print_fn: calls.Add);
        Assert.Equal("Model: ", Assert.Single(calls)[..7]);
        var writer = new StringWriter();
        using (KerasConsole.Use(new KerasConsole(writer, colors: true, columns: 80))) model.summary();
        Assert.StartsWith("\u001b[1mModel: ", writer.ToString());
    }

    private static string Text(Model model, int columns = 80)
    {
        var writer = new StringWriter();
        using (KerasConsole.Use(new KerasConsole(writer, columns: columns))) model.summary();
        return writer.ToString();
    }
}
