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

    /// <summary>Whether layers train or infer, where they are not told otherwise.</summary>
    public bool Training { get; set; }
}
