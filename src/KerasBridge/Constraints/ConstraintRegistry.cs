using KerasBridge.Numpy;

namespace KerasBridge.Constraints;

/// <summary>The constraints that can be named by a string, or made of a configuration.</summary>
internal static class ConstraintRegistry
{
    private static readonly Dictionary<string, Func<ConfigReader, Constraint>> Known = new()
    {
        ["Constraint"] = _ => new BareConstraint(),
        ["MaxNorm"] = read => new MaxNorm(read.Double("max_value", 2), AxesArg.Read(read)),
        ["MinMaxNorm"] = read => new MinMaxNorm(read.Double("min_value", 0), read.Double("max_value", 1), read.Double("rate", 1), AxesArg.Read(read)),
        ["NonNeg"] = _ => new NonNeg(),
        ["UnitNorm"] = read => new UnitNorm(AxesArg.Read(read)),
    };

    private static readonly Dictionary<string, string> Aliases = Known.Keys.ToDictionary(Autograd.Names.SnakeCase);

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Known.Keys.Concat(Aliases.Keys).Order(StringComparer.Ordinal);

    /// <summary>The object of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Constraint Get(string name) => Make(name, []);

    /// <summary>The object of a configuration: one of <c>class_name</c> and <c>config</c>, as a layer's configuration holds it.</summary>
    /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
    public static Constraint Make(Config config)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ArgumentException($"Could not interpret constraint identifier: {PythonText.Repr(config)}. Expected a name or a configuration with 'class_name' and 'config'.");
        return Make(name, config.GetValueOrDefault("config") as Config ?? []);
    }

    private static Constraint Make(string name, Config config)
    {
        if (!Known.TryGetValue(Aliases.GetValueOrDefault(name, name), out var make))
            throw new ArgumentException($"Could not interpret constraint identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
        var reader = new ConfigReader(config, name);
        return reader.Done(make(reader));
    }
}
