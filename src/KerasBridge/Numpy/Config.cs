namespace KerasBridge;

/// <summary>
/// What an object was made of, by the names of its arguments, in their order: Keras's <c>get_config()</c>. Values are numbers, strings, booleans, null,
/// lists, and further configurations (<c>module</c>, <c>class_name</c>, <c>config</c>, <c>registered_name</c>) for objects.
/// </summary>
public sealed class Config : Dictionary<string, object?>
{
    /// <summary>An empty configuration.</summary>
    public Config() { }

    /// <summary>A copy.</summary>
    /// <param name="other">What is copied.</param>
    public Config(IEnumerable<KeyValuePair<string, object?>> other) : base(other) { }

    /// <summary>Adds a value, or replaces it, and gives the configuration itself.</summary>
    /// <param name="key">The argument's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This configuration.</returns>
    public Config With(string key, object? value)
    {
        this[key] = value;
        return this;
    }

    /// <summary>The configuration of an object as a part of another's.</summary>
    /// <param name="module">Keras's module: <c>keras.initializers</c>.</param>
    /// <param name="className">The class: <c>GlorotUniform</c>.</param>
    /// <param name="config">Its own configuration.</param>
    /// <returns>The configuration.</returns>
    internal static Config Of(string module, string className, Config config) => new()
    {
        ["module"] = module,
        ["class_name"] = className,
        ["config"] = config,
        ["registered_name"] = null,
    };
}
