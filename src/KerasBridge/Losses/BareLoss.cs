namespace KerasBridge.Losses;

/// <summary>What Keras makes of the name of the base class itself: a loss that computes nothing.</summary>
internal sealed class BareLoss(string? name, string? reduction) : Loss(name ?? "loss", reduction)
{
    internal override string ClassName => nameof(Loss);

    public override Tensor call(Tensor y_true, Tensor y_pred) => throw new InvalidOperationException(
        "The base class of losses computes nothing. Expected one of Keras's losses, or a subclass that overrides call. Received: the base class");
}
