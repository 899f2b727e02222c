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

    /// <summary>Whether a dataset calls a function of `map` on this thread: Keras computes it in TensorFlow's graph.</summary>
    [field: ThreadStatic]
    public static bool IsInDataset { get; set; }

    /// <summary>A shape as messages show it.</summary>
    public static Shape Shown(Shape shape) => IsAnyBatch && shape.Rank > 0 ? Shape.FromInts([-1, .. shape.Dims[1..]]) : shape;

    /// <summary>The layer that is called.</summary>
    public Layer? Owner { get; init; }

    /// <summary>Whether the layers within train or infer; null where nobody has said so, and each does what it does by itself.</summary>
    public bool? Said { get; init; }

    /// <summary>Whether the layer itself trains or infers.</summary>
    public bool Training { get; init; }
}
