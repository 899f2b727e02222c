using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Initializers;

/// <summary>The initializers that can be named by a string, or made of a configuration.</summary>
internal static class InitializerRegistry
{
    private static readonly Dictionary<string, Func<ConfigReader, Initializer>> Known = new()
    {
        ["Initializer"] = _ => new BareInitializer(),
        ["Zeros"] = _ => new Zeros(),
        ["Ones"] = _ => new Ones(),
        ["Constant"] = read => new Constant(read.Double("value", 0)),
        ["Identity"] = read => new Identity(read.Double("gain", 1)),
        ["STFT"] = read => new STFT(read.Text("side", "real")!, read.Text("window", "hann"), read.Text("scaling", "density"), read.Bool("periodic", false)),
        ["RandomUniform"] = read => new RandomUniform(read.Double("minval", -0.05), read.Double("maxval", 0.05), SeedOf(read)),
        ["RandomNormal"] = read => new RandomNormal(read.Double("mean", 0), read.Double("stddev", 0.05), SeedOf(read)),
        ["TruncatedNormal"] = read => new TruncatedNormal(read.Double("mean", 0), read.Double("stddev", 0.05), SeedOf(read)),
        ["VarianceScaling"] = read => new VarianceScaling(read.Double("scale", 1), read.Text("mode", "fan_in")!, read.Text("distribution", "truncated_normal")!,
            SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["GlorotUniform"] = read => new GlorotUniform(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["GlorotNormal"] = read => new GlorotNormal(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["HeUniform"] = read => new HeUniform(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["HeNormal"] = read => new HeNormal(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["LecunUniform"] = read => new LecunUniform(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["LecunNormal"] = read => new LecunNormal(SeedOf(read), read.Ints("input_axes"), read.Ints("output_axes")),
        ["Orthogonal"] = read => new Orthogonal(read.Double("gain", 1), SeedOf(read)),
    };

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["IdentityInitializer"] = "Identity",
        ["OrthogonalInitializer"] = "Orthogonal",
        ["STFTInitializer"] = "STFT",
        ["normal"] = "RandomNormal",
        ["uniform"] = "RandomUniform",
        ["one"] = "Ones",
        ["zero"] = "Zeros",
    };

    static InitializerRegistry()
    {
        foreach (var name in Known.Keys) Aliases[name == "STFT" ? "stft" : Autograd.Names.SnakeCase(name)] = name;
    }

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Known.Keys.Concat(Aliases.Keys).Order(StringComparer.Ordinal);

    /// <summary>A new initializer of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known, or the initializer needs an argument.</exception>
    public static Initializer Get(string name)
    {
        if (Aliases.GetValueOrDefault(name, name) == "Constant")
            throw new ArgumentException($"The initializer '{name}' needs its value. Expected an object: keras.initializers.Constant(0.1). Received: '{name}'");
        return Make(name, new Config());
    }

    /// <summary>The initializer of a configuration: one of <c>class_name</c> and <c>config</c>, as a layer's configuration holds it.</summary>
    /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
    public static Initializer Make(Config config)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ArgumentException($"Could not interpret initializer identifier: {PythonText.Repr(config)}. Expected a name or a configuration with 'class_name' and 'config'.");
        return Make(name, config.GetValueOrDefault("config") as Config ?? []);
    }

    private static Initializer Make(string name, Config config)
    {
        if (!Known.TryGetValue(Aliases.GetValueOrDefault(name, name), out var make))
            throw new ArgumentException($"Could not interpret initializer identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
        var reader = new ConfigReader(config, name);
        return reader.Done(make(reader));
    }

    private static Seed SeedOf(ConfigReader read)
    {
        switch (read.Value("seed"))
        {
            case null: return default;
            case Seed seed: return seed;
            case SeedGenerator generator: return generator;
            case Config config: return SeedGenerator.from_config(config.GetValueOrDefault("config") as Config ?? config);
            default: return read.LongOrNull("seed")!.Value;
        }
    }
}
