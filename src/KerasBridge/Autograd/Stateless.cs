namespace KerasBridge.Autograd;

/// <summary>Calls that leave variables as they were: what they change comes back as tensors.</summary>
internal static class Stateless
{
    /// <summary>Does something with other values in the variables, which then have their own again.</summary>
    /// <param name="caller">Who does it, for errors.</param>
    /// <param name="argument">The values' name.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="values">A value for each; null for the present ones.</param>
    /// <param name="action">What is done.</param>
    /// <returns>What that gave, and the values that the variables had after it.</returns>
    /// <exception cref="ArgumentException">There is not one value for each variable.</exception>
    /// <exception cref="InvalidOperationException">A step is being recorded, in which values are not known yet.</exception>
    public static (T Result, Tensor[] Values) Run<T>(string caller, string argument, IReadOnlyList<Variable> variables, IReadOnlyList<Tensor>? values, Func<T> action)
    {
        if (values is not null && values.Count != variables.Count)
        {
            throw new ArgumentException(
                $"Argument `{argument}` must be a list of tensors corresponding 1:1 to {caller}().variables. Received list with length {values.Count}, but expected {variables.Count} variables.");
        }
        if (Trace.Current is not null)
            throw new InvalidOperationException($"A stateless method of {caller} cannot be called within a step of training. Expected a call from outside `fit`, `evaluate` and the like.");
        var before = Copies(variables);
        try
        {
            for (var i = 0; i < before.Length && values is not null; i++) variables[i].assign(values[i]);
            return (action(), Copies(variables));
        }
        finally
        {
            for (var i = 0; i < before.Length; i++) variables[i].assign(before[i]);
        }
    }

    private static Tensor[] Copies(IReadOnlyList<Variable> variables) => [.. variables.Select(variable => new Variable(variable.value, name: "copy").value)];
}
