namespace KerasBridge.Autograd;

/// <summary>The operations of a step, in order, while it is being recorded on this thread.</summary>
internal sealed class Trace : IDisposable
{
    [ThreadStatic]
    private static Trace? t_current;

    private readonly Trace? _outer;

    /// <summary>Begins to record on this thread.</summary>
    public Trace()
    {
        _outer = t_current;
        t_current = this;
    }

    /// <summary>What is being recorded on this thread, if anything.</summary>
    public static Trace? Current => t_current;

    /// <summary>What was recorded so far.</summary>
    public List<Node> Nodes { get; private set; } = [];

    /// <summary>Records an operation.</summary>
    public void Add(Node node) => Nodes.Add(node);

    /// <summary>Puts other operations in place of those recorded.</summary>
    public void Replace(List<Node> nodes) => Nodes = nodes;

    /// <summary>Ends the recording.</summary>
    public void Dispose() => t_current = _outer;

    /// <summary>Runs an action with no recording on this thread: what it computes is computed at once.</summary>
    public static T Suspend<T>(Func<T> action)
    {
        var saved = t_current;
        t_current = null;
        try
        {
            return action();
        }
        finally
        {
            t_current = saved;
        }
    }
}
