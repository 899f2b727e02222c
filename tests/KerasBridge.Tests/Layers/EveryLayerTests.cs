using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers;

/// <summary>What every layer must do, for those that there are.</summary>
public sealed class EveryLayerTests
{
    private sealed record Sample(Func<Layer> Make, Shape Input, Shape Output, int Weights = 0, int Parameters = 0);

    private static readonly Dictionary<string, Sample> Samples = new()
    {
        ["Dense"] = new(() => layers.Dense(5, activation: "tanh"), (4, 3), (4, 5), 2, 20),
        ["Dense of images"] = new(() => layers.Dense(5, use_bias: false), (2, 4, 6, 3), (2, 4, 6, 5), 1, 15),
        ["Conv1D"] = new(() => layers.Conv1D(6, 3, strides: 2, activation: "relu"), (2, 11, 4), (2, 5, 6), 2, 78),
        ["Conv2D"] = new(() => layers.Conv2D(8, (3, 2), padding: "same"), (2, 7, 6, 3), (2, 7, 6, 8), 2, 152),
        ["Conv2D in groups"] = new(() => layers.Conv2D(8, 3, groups: 2, dilation_rate: 2), (2, 9, 9, 4), (2, 5, 5, 8), 2, 152),
        ["MaxPooling1D"] = new(() => layers.MaxPooling1D(2), (2, 9, 3), (2, 4, 3)),
        ["MaxPooling2D"] = new(() => layers.MaxPooling2D((2, 2), strides: 1, padding: "same"), (2, 5, 6, 3), (2, 5, 6, 3)),
        ["AveragePooling1D"] = new(() => layers.AveragePooling1D(3), (2, 9, 3), (2, 3, 3)),
        ["AveragePooling2D"] = new(() => layers.AveragePooling2D(2), (2, 5, 6, 3), (2, 2, 3, 3)),
        ["Flatten"] = new(() => layers.Flatten(), (2, 3, 4), (2, 12)),
        ["Reshape"] = new(() => layers.Reshape((4, -1)), (2, 3, 8), (2, 4, 6)),
        ["Dropout"] = new(() => layers.Dropout(0.5, seed: 1), (4, 8), (4, 8)),
        ["Activation"] = new(() => layers.Activation("relu"), (4, 8), (4, 8)),
        ["ReLU"] = new(() => layers.ReLU(max_value: 0.5), (4, 8), (4, 8)),
        ["LeakyReLU"] = new(() => layers.LeakyReLU(), (4, 8), (4, 8)),
        ["Softmax"] = new(() => layers.Softmax(), (4, 8), (4, 8)),
        ["BatchNormalization"] = new(() => layers.BatchNormalization(), (4, 5, 5, 3), (4, 5, 5, 3), 4, 12),
        ["ZeroPadding2D"] = new(() => layers.ZeroPadding2D((1, 2)), (2, 3, 4, 5), (2, 5, 8, 5)),
        ["UpSampling2D"] = new(() => layers.UpSampling2D((2, 3)), (2, 3, 4, 5), (2, 6, 12, 5)),
    };

    public static TheoryData<string> Names() => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void DoesWhatEveryLayerDoes(string name)
    {
        var (make, input, output, weights, parameters) = Samples[name];
        LayerRun.Check(make, input, output, weights, parameters);
    }
}
