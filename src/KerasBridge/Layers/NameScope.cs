namespace KerasBridge.Layers;

/// <summary>The names of the layers around what is being built on this thread: they begin a variable's path.</summary>
internal readonly struct NameScope : IDisposable
{
    [ThreadStatic]
    private static string? t_path;

    private readonly string? _outer;

    private NameScope(string? outer) => _outer = outer;

    /// <summary>Enters a layer.</summary>
    public static NameScope Enter(string name)
    {
        var scope = new NameScope(t_path);
        t_path = t_path is null ? name : $"{t_path}/{name}";
        return scope;
    }

    /// <summary>Enters a layer, unless it is the one that was entered last: a model's build may be called from within its own scope.</summary>
    public static NameScope EnterOnce(string name) =>
        t_path == name || t_path?.EndsWith($"/{name}", StringComparison.Ordinal) == true ? new NameScope(t_path) : Enter(name);

    /// <summary>The path of a variable made here.</summary>
    public static string PathOf(string name) => t_path is null ? name : $"{t_path}/{name}";

    /// <summary>Leaves the layer.</summary>
    public void Dispose() => t_path = _outer;
}
