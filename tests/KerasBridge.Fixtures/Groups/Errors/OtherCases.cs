namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>Activations, initializers, losses, metrics, optimizers and schedules.</summary>
internal static class OtherCases
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["lr_set_on_schedule"] = () =>
        {
            var o = keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9));
            o.learning_rate = 0.1;
        },
        ["optimizer_momentum_range"] = () => keras.optimizers.SGD(momentum: 1.5),
        ["orthogonal_rank"] = () => keras.initializers.Orthogonal().Apply(3),
        ["precision_threshold"] = () => keras.metrics.Precision(thresholds: [1.5]),
        ["schedule_piecewise"] = () => keras.optimizers.schedules.PiecewiseConstantDecay([1, 2], [0.1, 0.2]),
        ["unknown_activation_get"] = () => keras.activations.get("foo"),
        ["unknown_reduction"] = () => keras.losses.MeanSquaredError(reduction: "avg"),
        ["variance_scaling_scale"] = () => keras.initializers.VarianceScaling(scale: -1.0),
    };
}
