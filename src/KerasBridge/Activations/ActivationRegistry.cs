using KerasBridge.Numpy;
using F = KerasBridge.Activations.ActivationFunctions;

namespace KerasBridge.Activations;

/// <summary>The activations that can be named by a string.</summary>
internal static class ActivationRegistry
{
    private static readonly Dictionary<string, Activation> Known = [];
    private static readonly Dictionary<Delegate, Activation> ByFunction = [];

    static ActivationRegistry()
    {
        Add("relu", F.Relu, x => F.Relu(x));
        Add("relu6", F.Relu6);
        Add("leaky_relu", F.LeakyRelu, x => F.LeakyRelu(x));
        Add("elu", F.Elu, x => F.Elu(x));
        Add("celu", F.Celu, x => F.Celu(x));
        Add("selu", F.Selu);
        Add("gelu", F.Gelu, x => F.Gelu(x));
        Add("silu", F.Silu);
        Add("hard_silu", F.HardSilu);
        Add("mish", F.Mish);
        Add("softplus", F.Softplus);
        Add("squareplus", F.Squareplus, x => F.Squareplus(x));
        Add("sparse_plus", F.SparsePlus);
        Add("linear", F.Linear);
        Add("exponential", F.Exponential);
        Add("sigmoid", F.Sigmoid);
        Add("hard_sigmoid", F.HardSigmoid);
        Add("log_sigmoid", F.LogSigmoid);
        Add("sparse_sigmoid", F.SparseSigmoid);
        Add("tanh", F.Tanh);
        Add("hard_tanh", F.HardTanh);
        Add("tanh_shrink", F.TanhShrink);
        Add("softsign", F.Softsign);
        Add("hard_shrink", F.HardShrink, x => F.HardShrink(x));
        Add("soft_shrink", F.SoftShrink, x => F.SoftShrink(x));
        Add("softmax", F.Softmax, x => F.Softmax(x));
        Add("log_softmax", F.LogSoftmax, x => F.LogSoftmax(x));
        Add("sparsemax", F.Sparsemax, x => F.Sparsemax(x));
        Add("glu", F.Glu, x => F.Glu(x));
        Add("threshold", F.Threshold, _ => throw new ArgumentException(
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
        var activation = new Activation(name, withDefaults, isKnown: true);
        Known.Add(name, activation);
        ByFunction.Add(function, activation);
        ByFunction.TryAdd(withDefaults, activation);
    }
}
