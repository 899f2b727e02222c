namespace KerasBridge.Losses;

/// <summary>A loss that calls a function of targets and predictions.</summary>
internal sealed class FunctionLoss(LossFunction function, string name, string? reduction = "sum_over_batch_size") : Loss(name, reduction)
{
    public override Tensor call(Tensor y_true, Tensor y_pred) => function(y_true, y_pred);
}
