namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>Activations, constraints, initializers, losses and optimizers.</summary>
internal static class OtherCases
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["lr_set_on_schedule"] = () =>
        {
            var o = keras.optimizers.SGD(new Decay());
            o.learning_rate = 0.1;
        },
        ["optimizer_momentum_range"] = () => keras.optimizers.SGD(momentum: 1.5),
        ["orthogonal_rank"] = () => keras.initializers.Orthogonal().Apply(3),
        ["unknown_activation_get"] = () => keras.activations.get("foo"),
        ["unknown_reduction"] = () => keras.losses.MeanSquaredError(reduction: "avg"),
        ["variance_scaling_scale"] = () => keras.initializers.VarianceScaling(scale: -1.0),
    };

    // The refusal is the optimizer's, whatever the schedule is.
    private sealed class Decay : LearningRateSchedule
    {
        public override double Apply(long step) => 0.1 * Math.Pow(0.9, step / 10.0);
    }
}
