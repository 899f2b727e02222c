using KerasBridge.Plotting;

namespace KerasBridge;

public static partial class plt
{
    /// <summary>How figures look: <c>plt.rcParams["figure.figsize"] = (10, 6)</c>.</summary>
    public static RcParams rcParams { get; } = new();

    /// <summary>Sets values of one group: <c>plt.rc("font", new() { ["size"] = 14 })</c>.</summary>
    /// <param name="group">What stands before the dot: <c>"font"</c>, <c>"axes"</c>, ….</param>
    /// <param name="settings">What stands behind it, with values.</param>
    /// <exception cref="ArgumentException">There is no such key, or a value is not valid; then nothing is changed.</exception>
    public static void rc(string group, Dictionary<string, RcValue> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        rcParams.update(settings.ToDictionary(pair => $"{group}.{pair.Key}", pair => pair.Value));
    }

    /// <summary>Sets all values of <see cref="rcParams"/> to what they were at first.</summary>
    public static void rcdefaults() => PlotState.Style = PlotStyle.Default;

    /// <summary>Colours one after the other, for <c>plt.rcParams["axes.prop_cycle"]</c>.</summary>
    /// <param name="color">The colours' names.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">There is no colour.</exception>
    public static RcValue cycler(params string[] color)
    {
        if (color is not { Length: > 0 }) throw new ArgumentException("A cycle of colours must not be empty. Expected one colour at least. Received: none");
        return color;
    }

    /// <summary>The names of all colour maps; each has a reversed one too, with <c>_r</c> behind it.</summary>
    /// <returns>The names, in the order of the alphabet.</returns>
    public static IReadOnlyList<string> colormaps() => [.. ColourMap.Names.SelectMany(name => new[] { name, name + "_r" }).Order(StringComparer.Ordinal)];

    /// <summary>A colour map by name.</summary>
    /// <param name="name">The name; viridis.</param>
    /// <returns>The colour map.</returns>
    /// <exception cref="ArgumentException">There is no such colour map.</exception>
    public static Colormap get_cmap(string? name = null) => new(ColourMap.Of(name ?? PlotState.Style.Map));

    /// <summary>How figures look.</summary>
    public static class style
    {
        /// <summary>The names of all styles.</summary>
        public static IReadOnlyList<string> available => StyleSheets.Names;

        /// <summary>Chooses how what is made from now on looks: lays the style over what is chosen already; <c>"default"</c> sets everything back.</summary>
        /// <param name="style">The name: <c>"default"</c>, <c>"ggplot"</c>, <c>"dark_background"</c>, <c>"seaborn-v0_8"</c>, ….</param>
        /// <exception cref="ArgumentException">There is no such style.</exception>
        public static void use(string style) => PlotState.Style = PlotState.Style.With(style);

        /// <summary>A style for some lines: <c>using (plt.style.context("ggplot")) { … }</c>.</summary>
        /// <param name="style">The name.</param>
        /// <returns>What sets the former style back at its end.</returns>
        /// <exception cref="ArgumentException">There is no such style.</exception>
        public static IDisposable context(string style)
        {
            var former = PlotState.Style;
            use(style);
            return new StyleContext(former);
        }
    }
}
