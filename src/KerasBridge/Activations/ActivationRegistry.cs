using KerasBridge.Numpy;
using static KerasBridge.keras;

namespace KerasBridge.Activations;

/// <summary>The activations that can be named by a string.</summary>
internal static class ActivationRegistry
{
    private static readonly Dictionary<string, Activation> Known = [];
    private static readonly Dictionary<Delegate, Activation> ByFunction = [];

    static ActivationRegistry()
    {
        Add("relu", activations.relu, x => activations.relu(x));
        Add("relu6", activations.relu6);
        Add("leaky_relu", activations.leaky_relu, x => activations.leaky_relu(x));
        Add("elu", activations.elu, x => activations.elu(x));
        Add("celu", activations.celu, x => activations.celu(x));
        Add("selu", activations.selu);
        Add("gelu", activations.gelu, x => activations.gelu(x));
        Add("silu", activations.silu);
        Add("hard_silu", activations.hard_silu);
        Add("mish", activations.mish);
        Add("softplus", activations.softplus);
        Add("squareplus", activations.squareplus, x => activations.squareplus(x));
        Add("sparse_plus", activations.sparse_plus);
        Add("linear", activations.linear);
        Add("exponential", activations.exponential);
        Add("sigmoid", activations.sigmoid);
        Add("hard_sigmoid", activations.hard_sigmoid);
        Add("log_sigmoid", activations.log_sigmoid);
        Add("sparse_sigmoid", activations.sparse_sigmoid);
        Add("tanh", activations.tanh);
        Add("hard_tanh", activations.hard_tanh);
        Add("tanh_shrink", activations.tanh_shrink);
        Add("softsign", activations.softsign);
        Add("hard_shrink", activations.hard_shrink, x => activations.hard_shrink(x));
        Add("soft_shrink", activations.soft_shrink, x => activations.soft_shrink(x));
        Add("softmax", activations.softmax, x => activations.softmax(x));
        Add("log_softmax", activations.log_softmax, x => activations.log_softmax(x));
        Add("sparsemax", activations.sparsemax, x => activations.sparsemax(x));
        Add("glu", activations.glu, x => activations.glu(x));
        Add("threshold", activations.threshold, _ => throw new ArgumentException(
            "The activation 'threshold' has no default arguments. Expected a function that gives them: new(x => keras.activations.threshold(x, 0.5, 0)). Received: the name alone"));
        Known["swish"] = Known["silu"];
        Known["hard_swish"] = Known["hard_silu"];
    }

    /// <summary>The names, sorted.</summary>
    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>The activation of a name.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Activation Get(string name) => Known.TryGetValue(name, out var activation)
        ? activation
        : throw new ArgumentException($"Could not interpret activation function identifier: {name}.{Suggest.Sentence(name, Known.Keys)} Expected one of: {string.Join(", ", Names)}. Received: '{name}'");

    /// <summary>The activation of a function: a known one keeps its name.</summary>
    public static Activation Of(ActivationFunction function) => Of(function, function);

    /// <summary>The activation of a function with parameters, which is called without them: a known one keeps its name.</summary>
    public static Activation Of(Delegate function, ActivationFunction withDefaults) =>
        ByFunction.TryGetValue(function, out var known) ? known : new(NameOf(function), withDefaults);

    private static string NameOf(Delegate function) => function.Method.Name is var name && name.Contains('<') ? "<lambda>" : name;

    private static void Add(string name, ActivationFunction function) => Add(name, function, function);

    private static void Add(string name, Delegate function, ActivationFunction withDefaults)
    {
        var activation = new Activation(name, withDefaults);
        Known.Add(name, activation);
        ByFunction.Add(function, activation);
        ByFunction.TryAdd(withDefaults, activation);
    }
}
