namespace KerasBridge.Losses;

/// <summary>Finds the loss that a word means where the shapes decide.</summary>
internal static class LossResolver
{
    /// <summary>Whether the shapes decide: "crossentropy" or "ce".</summary>
    public static bool IsByShape(LossArg loss) => loss.Name is "crossentropy" or "ce";

    /// <summary>The cross-entropy for targets and predictions of these shapes.</summary>
    public static Loss Resolve(LossArg loss, Shape target, Shape prediction)
    {
        if (!IsByShape(loss)) return loss.Resolve()!;
        return LossRegistry.Get(TaskKinds.Of(target, prediction) switch
        {
            TaskKind.Binary => "binary_crossentropy",
            TaskKind.Sparse => "sparse_categorical_crossentropy",
            _ => "categorical_crossentropy",
        });
    }
}
