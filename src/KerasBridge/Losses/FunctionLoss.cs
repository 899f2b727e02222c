namespace KerasBridge.Losses;

/// <summary>A loss that calls a function of targets and predictions.</summary>
internal sealed class FunctionLoss(LossFunction function, string name, string? reduction = "sum_over_batch_size") : LossFunctionWrapper(name, reduction, null)
{
    /// <summary>The function.</summary>
    public LossFunction Function => function;

    // Keras's own functions make of the targets what they need; a user's gets floats.
    internal override bool KeepsTargets => LossRegistry.IsKnown(function);

    internal override string ClassName => nameof(LossFunctionWrapper);

    /// <inheritdoc/>
    public override Config get_config() => base.get_config().With("fn", this.name);

    private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => function(y_true, y_pred);
}
