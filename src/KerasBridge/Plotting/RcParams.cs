using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>How figures look: <c>plt.rcParams["figure.figsize"] = (10, 6)</c>. What is set counts for figures and axes made afterwards. See https://matplotlib.org/stable/users/explain/customizing.html.</summary>
public sealed class RcParams
{
    internal RcParams() { }

    /// <summary>A value by its key.</summary>
    /// <param name="key">The key, such as <c>"font.size"</c>.</param>
    /// <exception cref="ArgumentException">There is no such key, or the value is not valid for it.</exception>
    public RcValue this[string key]
    {
        get
        {
            RcTable.Check(key);
            var style = PlotState.Style;
            var value = style[key];
            return new RcValue(value is Rgba[] cycle ? Array.ConvertAll(cycle, colour => colour.Hex) : value, style.Text(key));
        }
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            PlotState.Style = PlotState.Style.With([(key, RcTable.Read(key, value.Value))]);
        }
    }

    /// <summary>Sets several values.</summary>
    /// <param name="values">Keys and values.</param>
    /// <exception cref="ArgumentException">There is no such key, or a value is not valid; then nothing is changed.</exception>
    public void update(IReadOnlyDictionary<string, RcValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        PlotState.Style = PlotState.Style.With([.. values.Select(pair => (pair.Key, RcTable.Read(pair.Key, pair.Value.Value)))]);
    }

    /// <summary>All keys.</summary>
    /// <returns>The keys, in the order of the alphabet.</returns>
    public IReadOnlyList<string> keys() => [.. RcTable.Keys.Order(StringComparer.Ordinal)];
}
