using KerasBridge.Numpy;

namespace KerasBridge.Losses;

/// <summary>The losses that can be named by a string: classes by their names, functions by theirs and by short ones.</summary>
internal static class LossRegistry
{
    private static readonly Dictionary<string, LossFunction> Functions = [];
    private static readonly Dictionary<Delegate, string> ByFunction = [];

    private static readonly Dictionary<string, Func<ConfigReader, Loss>> Classes = new()
    {
        ["Loss"] = read => new BareLoss(read.Text("name", null), Reduction(read)),
        ["MeanSquaredError"] = read => new MeanSquaredError(Reduction(read), Name(read, "mean_squared_error"), DTypeOf(read)),
        ["MeanAbsoluteError"] = read => new MeanAbsoluteError(Reduction(read), Name(read, "mean_absolute_error"), DTypeOf(read)),
        ["MeanAbsolutePercentageError"] = read => new MeanAbsolutePercentageError(Reduction(read), Name(read, "mean_absolute_percentage_error"), DTypeOf(read)),
        ["MeanSquaredLogarithmicError"] = read => new MeanSquaredLogarithmicError(Reduction(read), Name(read, "mean_squared_logarithmic_error"), DTypeOf(read)),
        ["LogCosh"] = read => new LogCosh(Reduction(read), Name(read, "log_cosh"), DTypeOf(read)),
        ["KLDivergence"] = read => new KLDivergence(Reduction(read), Name(read, "kl_divergence"), DTypeOf(read)),
        ["Poisson"] = read => new Poisson(Reduction(read), Name(read, "poisson"), DTypeOf(read)),
        ["Hinge"] = read => new Hinge(Reduction(read), Name(read, "hinge"), DTypeOf(read)),
        ["SquaredHinge"] = read => new SquaredHinge(Reduction(read), Name(read, "squared_hinge"), DTypeOf(read)),
        ["CategoricalHinge"] = read => new CategoricalHinge(Reduction(read), Name(read, "categorical_hinge"), DTypeOf(read)),
        ["CTC"] = read => new CTC(Reduction(read), Name(read, "ctc"), DTypeOf(read)),
        ["Huber"] = read => new Huber(read.Double("delta", 1), Reduction(read), Name(read, "huber_loss"), DTypeOf(read)),
        ["CosineSimilarity"] = read => new CosineSimilarity(read.Int("axis", -1), Reduction(read), Name(read, "cosine_similarity"), DTypeOf(read)),
        ["BinaryCrossentropy"] = read => new BinaryCrossentropy(read.Bool("from_logits", false), read.Double("label_smoothing", 0), read.Int("axis", -1),
            Reduction(read), Name(read, "binary_crossentropy"), DTypeOf(read)),
        ["CategoricalCrossentropy"] = read => new CategoricalCrossentropy(read.Bool("from_logits", false), read.Double("label_smoothing", 0), read.Int("axis", -1),
            Reduction(read), Name(read, "categorical_crossentropy"), DTypeOf(read)),
        ["SparseCategoricalCrossentropy"] = read => new SparseCategoricalCrossentropy(read.Bool("from_logits", false), read.IntOrNull("ignore_class"),
            Reduction(read), read.Int("axis", -1), Name(read, "sparse_categorical_crossentropy"), DTypeOf(read)),
        ["BinaryFocalCrossentropy"] = read => new BinaryFocalCrossentropy(read.Bool("apply_class_balancing", false), read.Double("alpha", 0.25), read.Double("gamma", 2),
            read.Bool("from_logits", false), read.Double("label_smoothing", 0), read.Int("axis", -1), Reduction(read), Name(read, "binary_focal_crossentropy"), DTypeOf(read)),
        ["CategoricalFocalCrossentropy"] = read => new CategoricalFocalCrossentropy(read.Double("alpha", 0.25), read.Double("gamma", 2),
            read.Bool("from_logits", false), read.Double("label_smoothing", 0), read.Int("axis", -1), Reduction(read), Name(read, "categorical_focal_crossentropy"), DTypeOf(read)),
        ["Dice"] = read => new Dice(Reduction(read), Name(read, "dice"), read.Ints("axis"), DTypeOf(read)),
        ["Tversky"] = read => new Tversky(read.Double("alpha", 0.5), read.Double("beta", 0.5), Reduction(read), Name(read, "tversky"), read.Ints("axis"), DTypeOf(read)),
        ["Circle"] = read => new Circle(read.Double("gamma", 80), read.Double("margin", 0.4), read.Bool("remove_diagonal", true), Reduction(read), Name(read, "circle"), DTypeOf(read)),
    };

    // Keras's get does not know this one, but configurations name it.
    private static readonly Dictionary<string, Func<ConfigReader, Loss>> Unlisted = new()
    {
        ["CategoricalGeneralizedCrossEntropy"] = read => new CategoricalGeneralizedCrossEntropy(read.Double("q", 0.5), Reduction(read),
            Name(read, "categorical_generalized_cross_entropy"), DTypeOf(read)),
        ["LossFunctionWrapper"] = read => new FunctionLoss(Functions.TryGetValue(read.Text("fn", "") ?? "", out var function)
            ? function
            : throw new ArgumentException($"The function of a loss is not known. Expected one of: {string.Join(", ", Functions.Keys)}. Received: fn={read.Value("fn")}"),
            read.Text("name", null) ?? "loss_function_wrapper", Reduction(read)),
    };

    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["bce"] = "binary_crossentropy",
        ["kld"] = "kl_divergence",
        ["mae"] = "mean_absolute_error",
        ["mse"] = "mean_squared_error",
        ["mape"] = "mean_absolute_percentage_error",
        ["msle"] = "mean_squared_logarithmic_error",
    };

    static LossRegistry()
    {
        Add("mean_squared_error", MeanSquaredError.Function);
        Add("mean_absolute_error", MeanAbsoluteError.Function);
        Add("mean_absolute_percentage_error", MeanAbsolutePercentageError.Function);
        Add("mean_squared_logarithmic_error", MeanSquaredLogarithmicError.Function);
        Add("log_cosh", LogCosh.Function);
        Add("kl_divergence", KLDivergence.Function);
        Add("poisson", Poisson.Function);
        Add("hinge", Hinge.Function);
        Add("squared_hinge", SquaredHinge.Function);
        Add("categorical_hinge", CategoricalHinge.Function);
        Add("ctc", CTC.Function);
        Add("huber", Huber.Function, (t, p) => Huber.Function(t, p));
        Add("cosine_similarity", CosineSimilarity.Function, (t, p) => CosineSimilarity.Function(t, p));
        Add("binary_crossentropy", BinaryCrossentropy.Function, (t, p) => BinaryCrossentropy.Function(t, p));
        Add("categorical_crossentropy", CategoricalCrossentropy.Function, (t, p) => CategoricalCrossentropy.Function(t, p));
        Add("sparse_categorical_crossentropy", SparseCategoricalCrossentropy.Function, (t, p) => SparseCategoricalCrossentropy.Function(t, p));
        Add("binary_focal_crossentropy", BinaryFocalCrossentropy.Function, (t, p) => BinaryFocalCrossentropy.Function(t, p));
        Add("categorical_focal_crossentropy", CategoricalFocalCrossentropy.Function, (t, p) => CategoricalFocalCrossentropy.Function(t, p));
        Add("dice", Dice.Function, (t, p) => Dice.Function(t, p));
        Add("tversky", Tversky.Function, (t, p) => Tversky.Function(t, p));
        Add("circle", Circle.Function, (t, p) => Circle.Function(t, p));
        foreach (var (name, full) in ShortNames.ToArray()) ShortNames[name.ToUpperInvariant()] = full;
    }

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Classes.Keys.Concat(Functions.Keys).Concat(ShortNames.Keys).Order(StringComparer.Ordinal);

    /// <summary>A loss of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Loss Get(string name)
    {
        var full = ShortNames.GetValueOrDefault(name, name);
        if (Functions.TryGetValue(full, out var function)) return new FunctionLoss(function, full);
        if (Classes.TryGetValue(name, out var make)) return make(new ConfigReader([], name));
        throw new ArgumentException($"Could not interpret loss identifier: {name}.{Suggest.Sentence(name, Names)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");
    }

    /// <summary>The loss of a configuration: one of <c>class_name</c> and <c>config</c>.</summary>
    /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
    public static Loss Make(Config config)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ArgumentException($"Could not interpret loss identifier: {PythonText.Repr(config)}. Expected a name or a configuration with 'class_name' and 'config'.");
        if (!Classes.TryGetValue(name, out var make) && !Unlisted.TryGetValue(name, out make)) return Get(name);
        var reader = new ConfigReader(config.GetValueOrDefault("config") as Config ?? [], name);
        return reader.Done(make(reader));
    }

    /// <summary>The function of a name, short or full; null where it is not known.</summary>
    public static LossFunction? Function(string name) => Functions.GetValueOrDefault(ShortNames.GetValueOrDefault(name, name));

    /// <summary>The name of a function: Keras's for its own.</summary>
    public static string NameOf(Delegate function) =>
        ByFunction.TryGetValue(function, out var known) ? known : function.Method.Name is var name && name.Contains('<') ? "<lambda>" : name;

    /// <summary>Whether a function is one of Keras's.</summary>
    public static bool IsKnown(LossFunction function) => ByFunction.ContainsKey(function);

    /// <summary>The loss of a function with parameters, which is called without them.</summary>
    public static FunctionLoss Of(Delegate function, LossFunction withDefaults)
    {
        var name = NameOf(function);
        return new FunctionLoss(ByFunction.ContainsKey(function) ? Functions[name] : withDefaults, name);
    }

    private static string? Reduction(ConfigReader read) => read.Text("reduction", "sum_over_batch_size");

    private static string? Name(ConfigReader read, string fallback) => read.Text("name", fallback);

    private static string? DTypeOf(ConfigReader read) => read.Value("dtype") switch
    {
        null => null,
        Config policy when policy.GetValueOrDefault("config") is Config config => config.GetValueOrDefault("name") as string,
        var other => other.ToString(),
    };

    private static void Add(string name, LossFunction function) => Add(name, function, function);

    private static void Add(string name, Delegate function, LossFunction withDefaults)
    {
        Functions.Add(name, withDefaults);
        ByFunction.Add(function, name);
        ByFunction.TryAdd(withDefaults, name);
    }
}
