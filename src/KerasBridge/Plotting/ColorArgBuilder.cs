namespace KerasBridge.Plotting;

/// <summary>What <c>color: ["red", "C1"]</c> calls.</summary>
public static class ColorArgBuilder
{
    /// <summary>A list of colours, one for each bar or point.</summary>
    /// <param name="items">The colours.</param>
    /// <returns>The list.</returns>
    public static ColorArg Create(ReadOnlySpan<ColorArg> items) => new(items.ToArray());
}
