namespace KerasBridge;

/// <summary>What <c>plt.rcParams["figure.figsize"] = [10, 6]</c> calls.</summary>
public static class RcValueBuilder
{
    /// <summary>Two numbers, or names of colours.</summary>
    /// <param name="items">The elements.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">They are neither two numbers nor names.</exception>
    public static RcValue Create(ReadOnlySpan<PlotValue> items)
    {
        var values = items.ToArray();
        if (values.Length > 0 && values.All(item => item.Text is not null)) return new RcValue(Array.ConvertAll(values, item => item.Text!));
        if (values.Length == 2 && values.All(item => item.Text is null)) return new RcValue((values[0].Number, values[1].Number));
        throw new ArgumentException($"A list in rcParams must hold two numbers or names of colours. Expected such as [10, 6]. Received: {values.Length} elements");
    }
}
