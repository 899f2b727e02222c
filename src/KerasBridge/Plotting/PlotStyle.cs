using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>What <c>plt.style.use</c> chooses: colours, grid and widths of what is drawn from then on.</summary>
internal sealed record PlotStyle
{
    private static readonly Rgba[] s_tab = [.. "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf".Split(' ').Select(Rgba.FromHex)];
    private static readonly Rgba[] s_seaborn = [.. "4c72b0 55a868 c44e52 8172b2 ccb974 64b5cd".Split(' ').Select(Rgba.FromHex)];

    /// <summary>All styles by name.</summary>
    public static readonly IReadOnlyDictionary<string, PlotStyle> Known = new Dictionary<string, PlotStyle>
    {
        ["default"] = new(),
        ["ggplot"] = new()
        {
            AxesFace = Rgba.FromHex("e5e5e5"), Edge = Rgba.White, EdgeWidth = 1, Ink = Rgba.FromHex("555555"), TitleInk = Rgba.Black, Grid = true, GridColour = Rgba.White,
            Cycle = [.. "e24a33 348abd 988ed5 777777 fbc15e 8eba42 ffb5b8".Split(' ').Select(Rgba.FromHex)],
        },
        ["dark_background"] = new()
        {
            Face = Rgba.Black, AxesFace = Rgba.Black, Edge = Rgba.White, Ink = Rgba.White, TitleInk = Rgba.White, GridColour = Rgba.White,
            Cycle = [.. "8dd3c7 feffb3 bfbbd9 fa8174 81b1d2 fdb462 b3de69 bc82bd ccebc4 ffed6f".Split(' ').Select(Rgba.FromHex)],
        },
        ["grayscale"] = new() { Face = new(0.75, 0.75, 0.75), Cycle = [new(0, 0, 0), new(0.4, 0.4, 0.4), new(0.6, 0.6, 0.6), new(0.7, 0.7, 0.7)], Map = "gray" },
        ["seaborn-v0_8-whitegrid"] = new() { Edge = new(0.8, 0.8, 0.8), EdgeWidth = 1, Ink = new(0.15, 0.15, 0.15), TitleInk = new(0.15, 0.15, 0.15), Grid = true, GridColour = new(0.8, 0.8, 0.8), Ticks = false },
        ["seaborn-v0_8-darkgrid"] = new()
        {
            AxesFace = Rgba.FromHex("eaeaf2"), Edge = Rgba.White, EdgeWidth = 0, Ink = new(0.15, 0.15, 0.15), TitleInk = new(0.15, 0.15, 0.15), Grid = true, GridColour = Rgba.White, Ticks = false,
        },
        ["seaborn-v0_8"] = new()
        {
            AxesFace = Rgba.FromHex("eaeaf2"), Edge = Rgba.White, EdgeWidth = 0, Ink = new(0.15, 0.15, 0.15), TitleInk = new(0.15, 0.15, 0.15), Grid = true, GridColour = Rgba.White, Ticks = false,
            Cycle = s_seaborn, Size = (8, 5.5),
        },
    };

    public (double Width, double Height) Size { get; init; } = (6.4, 4.8);
    public Rgba Face { get; init; } = Rgba.White;
    public Rgba AxesFace { get; init; } = Rgba.White;
    public Rgba Edge { get; init; } = Rgba.Black;
    public double EdgeWidth { get; init; } = 0.8;
    public Rgba Ink { get; init; } = Rgba.Black;
    public Rgba TitleInk { get; init; } = Rgba.Black;
    public bool Grid { get; init; }
    public bool Ticks { get; init; } = true;
    public Rgba GridColour { get; init; } = Rgba.FromHex("b0b0b0");
    public string Map { get; init; } = "viridis";
    public IReadOnlyList<Rgba> Cycle { get; init; } = s_tab;

    /// <summary>A style by name.</summary>
    /// <exception cref="ArgumentException">There is no such style.</exception>
    public static PlotStyle Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Known.TryGetValue(name, out var style) ? style : throw new ArgumentException(
            $"'{name}' is not a valid style.{Suggest.Sentence(name, Known.Keys)} Expected one of {string.Join(", ", Known.Keys.Select(known => $"'{known}'"))}. Received: style='{name}'");
    }
}
