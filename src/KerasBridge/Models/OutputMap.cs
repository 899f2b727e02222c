namespace KerasBridge.Models;

/// <summary>Spreads what users give for the outputs of a model (one thing, a list, a dictionary by names) over the outputs.</summary>
internal static class OutputMap
{
    /// <summary>One entry for each output.</summary>
    /// <param name="value">One <typeparamref name="T"/>, an array, a dictionary, or null.</param>
    /// <param name="names">The outputs' names; empty where they are not known, as in a subclassed model.</param>
    /// <param name="count">The number of outputs.</param>
    /// <param name="what">The argument's name.</param>
    /// <param name="share">Whether one thing stands for every output.</param>
    public static T?[] Spread<T>(object? value, IReadOnlyList<string> names, int count, string what, bool share)
    {
        var result = new T?[count];
        switch (value)
        {
            case null:
                break;
            case T[] many:
                // As in Keras, outputs at the end of which a list of losses says nothing have none; the optimizer warns of weights that then do not train.
                if (many.Length > count || (many.Length < count && !share)) throw Mismatch(what, many.Length, count, names);
                for (var i = 0; i < many.Length; i++) result[i] = many[i];
                break;
            case Dictionary<string, T> named:
                // As in Keras, an output without a loss must be said to have none, since a name that is left out is more often a slip.
                if (what == "loss" && names.Count > 0 && !names.ToHashSet().SetEquals(named.Keys))
                {
                    var unknown = named.Keys.FirstOrDefault(key => IndexOf(names, key) < 0);
                    throw new ArgumentException(
                        $"Expected keys [{string.Join(", ", names.Select(n => $"'{n}'"))}] in loss dict, but found loss.keys()=[{string.Join(", ", named.Keys.Select(key => $"'{key}'"))}]" +
                        (unknown is null ? ". For an output without a loss write None." : Numpy.Suggest.Sentence(unknown, names) is { Length: > 0 } hint ? "." + hint : ""));
                }
                foreach (var (name, item) in named)
                {
                    var index = IndexOf(names, name);
                    if (index < 0)
                    {
                        throw new ArgumentException(
                            $"In the dict argument `{what}`, key '{name}' does not correspond to any model output.{Numpy.Suggest.Sentence(name, names)} Received: {what}={{{string.Join(", ", named.Keys.Select(key => $"'{key}'"))}}}; outputs: [{string.Join(", ", names.Select(n => $"'{n}'"))}]");
                    }
                    result[index] = item;
                }
                break;
            // After the lists, since T may be any object.
            case T one:
                if (count > 1 && !share) throw Mismatch(what, 1, count, names);
                for (var i = 0; i < count; i++) result[i] = one;
                break;
            default:
                throw new ArgumentException($"`{what}` has a form that is not known. Expected one for each output, as a list or a dictionary by the outputs' names. Received: {value.GetType().Name}");
        }
        return result;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }
        return -1;
    }

    private static ArgumentException Mismatch(string what, int received, int count, IReadOnlyList<string> names) => new(
        $"For a model with multiple outputs, when providing the `{what}` argument as a list, it should have as many entries as the model has outputs. " +
        $"Expected {count} entries{(names.Count > 0 ? $" (for outputs [{string.Join(", ", names.Select(n => $"'{n}'"))}])" : "")}. Received: {received}");
}
