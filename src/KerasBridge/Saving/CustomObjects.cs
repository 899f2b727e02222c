namespace KerasBridge.Saving;

/// <summary>The user's own classes by name, while a configuration is read: they are looked for before Keras's.</summary>
internal static class CustomObjects
{
    [ThreadStatic]
    private static IReadOnlyDictionary<string, object>? _now;

    /// <summary>Does something with these classes known.</summary>
    /// <param name="custom">Classes by name; null for no further ones.</param>
    /// <param name="make">What is done.</param>
    /// <returns>What that gives.</returns>
    /// <exception cref="ArgumentException">A value is no class.</exception>
    public static TObject Within<TObject>(IReadOnlyDictionary<string, object>? custom, Func<TObject> make)
    {
        if (custom is null) return make();
        foreach (var (name, value) in custom)
        {
            if (value is not Type) throw new ArgumentException($"`custom_objects` holds what is no class. Expected a class: custom_objects[\"{name}\"] = typeof({name}). Received: {value}");
        }
        var before = _now;
        var all = new Dictionary<string, object>(before ?? new Dictionary<string, object>());
        foreach (var (name, value) in custom) all[name] = value;
        _now = all;
        try
        {
            return make();
        }
        finally
        {
            _now = before;
        }
    }

    /// <summary>The user's class of a name; null where there is none.</summary>
    public static Type? Find(string className) => _now?.GetValueOrDefault(className) as Type;
}
