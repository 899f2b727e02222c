namespace KerasBridge.Layers;

/// <summary>What holds for the layers within one outermost call on this thread: the training mode.</summary>
internal sealed class CallContext
{
    [ThreadStatic]
    private static CallContext? t_current;

    /// <summary>The call that is under way on this thread, if any.</summary>
    public static CallContext? Current
    {
        get => t_current;
        set => t_current = value;
    }

    /// <summary>Whether the size of the batch is no fact of the model, and messages say None in its place, as Keras does in fit and evaluate.</summary>
    [field: ThreadStatic]
    public static bool IsAnyBatch { get; set; }

    /// <summary>A shape as messages show it.</summary>
    public static Shape Shown(Shape shape) => IsAnyBatch && shape.Rank > 0 ? Shape.FromInts([-1, .. shape.Dims[1..]]) : shape;

    /// <summary>Whether layers train or infer, where they are not told otherwise.</summary>
    public bool Training { get; set; }
}
