namespace KerasBridge.Losses;

/// <summary>The base of losses that are a function with parameters: targets and predictions that differ by a last axis of size 1 are made to fit first.</summary>
public abstract class LossFunctionWrapper : Loss
{
    private protected LossFunctionWrapper(string? name, string? reduction, string? dtype) : base(name, reduction, dtype) { }

    /// <inheritdoc/>
    public sealed override Tensor call(Tensor y_true, Tensor y_pred)
    {
        (y_true, y_pred) = Ranks.Fit(y_true, y_pred);
        return Compute(y_true, y_pred);
    }

    private protected abstract Tensor Compute(Tensor y_true, Tensor y_pred);
}
