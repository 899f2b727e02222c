namespace KerasBridge.Plotting;

/// <summary>What <c>plt.plot([1, 2, 3])</c> calls.</summary>
public static class PlotValuesBuilder
{
    /// <summary>A list of numbers or of names.</summary>
    /// <param name="items">The elements, all numbers or all names.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">Numbers and names are mixed.</exception>
    public static PlotValues Create(ReadOnlySpan<PlotValue> items)
    {
        var names = 0;
        foreach (var item in items) names += item.Text is null ? 0 : 1;
        if (names == 0)
        {
            var numbers = new double[items.Length];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = items[i].Number;
            return new PlotValues(numbers);
        }
        if (names < items.Length) throw new ArgumentException($"A list to plot must not mix numbers and names. Expected all numbers or all names. Received: {names} names among {items.Length} elements");
        var texts = new string[items.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = items[i].Text!;
        return new PlotValues(texts);
    }
}
