using System.Reflection;
using System.Runtime.CompilerServices;

namespace KerasBridge.Fixtures;

/// <summary>Objects with all their defaults, for which what Keras requires must be made up.</summary>
internal static class ApiSamples
{
    /// <summary>Calls with an argument for each required parameter only.</summary>
    /// <exception cref="ArgumentException">There is no value to give for a parameter.</exception>
    public static object? Make(ApiCall call) => call.Invoke!([.. call.Parameters.Select(Argument)]);

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue) return parameter.DefaultValue ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null);
        foreach (var sample in Samples(parameter.Name!, parameter.Member.Name))
        {
            if (PythonBinder.TryConvert(sample, type, out var value)) return value;
        }
        throw new ArgumentException($"There is no sample of a {type.Name} for '{parameter.Name}'.");
    }

    // By what the parameter means, then whatever fits its type.
    private static IEnumerable<object> Samples(string name, string function)
    {
        if (name == "equation") yield return "ab,bc->ac";
        if (name == "activation") yield return "relu";
        // There it is a number of bits.
        if (name == "factor" && function == "RandomPosterization") yield return 4L;
        if (name is "rate" or "factor" or "stddev") yield return 0.25;
        if (name is "dims" or "axes") yield return 1L;
        yield return 2L;
        yield return 0.5;
        yield return keras.layers.Dense(2);
        yield return keras.optimizers.SGD();
        yield return new List<object?> { 1L, 2L };
        yield return "sample";
    }
}
