namespace KerasBridge.Losses;

/// <summary>Keras's rule by which "accuracy" and "crossentropy" pick their form.</summary>
internal static class TaskKinds
{
    /// <summary>The kind, by the shapes.</summary>
    public static TaskKind Of(Shape target, Shape prediction)
    {
        if (prediction.Rank > 0 && prediction.Dims[^1] == 1) return TaskKind.Binary;
        return target.Rank < prediction.Rank || (target.Rank > 0 && target.Dims[^1] == 1) ? TaskKind.Sparse : TaskKind.Categorical;
    }
}
