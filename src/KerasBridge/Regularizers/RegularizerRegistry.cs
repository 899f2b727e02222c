using KerasBridge.Numpy;

namespace KerasBridge.Regularizers;

/// <summary>The regularizers that can be named by a string, or made of a configuration.</summary>
internal static class RegularizerRegistry
{
    private static readonly Dictionary<string, Func<ConfigReader, Regularizer>> Known = new()
    {
        ["Regularizer"] = _ => new BareRegularizer(),
        ["L1"] = read => new L1(read.Double("l1", 0.01)),
        ["L2"] = read => new L2(read.Double("l2", 0.01)),
        ["L1L2"] = read => new L1L2(read.Double("l1", 0), read.Double("l2", 0)),
        ["OrthogonalRegularizer"] = read => new OrthogonalRegularizer(read.Double("factor", 0.01), read.Text("mode", "rows")!),
    };

    private static readonly Dictionary<string, string> Aliases = Known.Keys.ToDictionary(Autograd.Names.SnakeCase);

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Known.Keys.Concat(Aliases.Keys).Order(StringComparer.Ordinal);

    /// <summary>The object of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Regularizer Get(string name) => Make(name, []);

    /// <summary>The object of a configuration: one of <c>class_name</c> and <c>config</c>, as a layer's configuration holds it.</summary>
    /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
    public static Regularizer Make(Config config)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ArgumentException($"Could not interpret regularizer identifier: {PythonText.Repr(config)}. Expected a name or a configuration with 'class_name' and 'config'.");
        return Make(name, config.GetValueOrDefault("config") as Config ?? []);
    }

    private static Regularizer Make(string name, Config config)
    {
        if (!Known.TryGetValue(Aliases.GetValueOrDefault(name, name), out var make))
            throw new ArgumentException($"Could not interpret regularizer identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
        var reader = new ConfigReader(config, name);
        return reader.Done(make(reader));
    }
}
