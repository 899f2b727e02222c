namespace KerasBridge.Plotting;

/// <summary>What the styles of <c>plt.style</c> change, as matplotlib 3.6 ships them.</summary>
internal static class StyleSheets
{
    private const string Seaborn = "axes.axisbelow:True; axes.labelcolor:.15; image.cmap:Greys; legend.frameon:False; lines.solid_capstyle:round; text.color:.15; *tick.color:.15; *tick.direction:out; figure.facecolor:white; grid.linestyle:-; ";
    private const string NoTicks = "*tick.major.size:0; *tick.minor.size:0; ";
    private const string Dark = "axes.facecolor:#EAEAF2; axes.edgecolor:white; axes.linewidth:0; grid.color:white; " + NoTicks;
    private const string White = "axes.facecolor:white; axes.edgecolor:.15; axes.linewidth:1.25; axes.grid:False; grid.color:.8; ";
    private const string Notebook =
        "figure.figsize:8,5.5; axes.labelsize:11; axes.titlesize:12; grid.linewidth:1; legend.fontsize:10; lines.linewidth:1.75; lines.markeredgewidth:0; lines.markersize:7; patch.linewidth:0.3; " +
        "*tick.labelsize:10; *tick.major.pad:7; *tick.major.width:1; *tick.minor.width:0.5; ";

    private static readonly Dictionary<string, string> s_sheets = new()
    {
        ["default"] = "",
        ["ggplot"] = "axes.axisbelow:True; axes.edgecolor:white; axes.facecolor:#E5E5E5; axes.grid:True; axes.labelcolor:#555555; axes.labelsize:large; axes.linewidth:1; axes.titlesize:x-large; figure.facecolor:white; font.size:10; " +
            "grid.color:white; grid.linestyle:-; patch.edgecolor:#EEEEEE; patch.linewidth:0.5; *tick.color:#555555; *tick.direction:out; axes.prop_cycle:#E24A33 #348ABD #988ED5 #777777 #FBC15E #8EBA42 #FFB5B8",
        ["fivethirtyeight"] = "axes.axisbelow:True; axes.edgecolor:#f0f0f0; axes.facecolor:#f0f0f0; axes.grid:True; axes.labelsize:large; axes.linewidth:3; axes.titlesize:x-large; figure.facecolor:#f0f0f0; figure.subplot.bottom:0.07; " +
            "figure.subplot.left:0.08; figure.subplot.right:0.95; font.size:14; grid.color:#cbcbcb; grid.linestyle:-; grid.linewidth:1; lines.linewidth:4; lines.solid_capstyle:butt; patch.edgecolor:#f0f0f0; patch.linewidth:0.5; " +
            NoTicks + "axes.prop_cycle:#008fd5 #fc4f30 #e5ae38 #6d904f #8b8b8b #810f7c",
        ["bmh"] = "axes.edgecolor:#bcbcbc; axes.facecolor:#eeeeee; axes.grid:True; axes.labelsize:large; axes.titlesize:x-large; grid.color:#b2b2b2; grid.linestyle:--; grid.linewidth:0.5; lines.linewidth:2; patch.edgecolor:#eeeeee; " +
            "patch.linewidth:0.5; *tick.direction:in; axes.prop_cycle:#348ABD #A60628 #7A68A6 #467821 #D55E00 #CC79A7 #56B4E9 #009E73 #F0E442 #0072B2",
        ["dark_background"] = "axes.edgecolor:white; axes.facecolor:black; axes.labelcolor:white; figure.facecolor:black; savefig.facecolor:black; grid.color:white; patch.edgecolor:white; text.color:white; *tick.color:white; " +
            "axes.prop_cycle:#8dd3c7 #feffb3 #bfbbd9 #fa8174 #81b1d2 #fdb462 #b3de69 #bc82bd #ccebc4 #ffed6f",
        ["grayscale"] = "axes.edgecolor:black; axes.facecolor:white; axes.labelcolor:black; figure.facecolor:0.75; savefig.facecolor:white; grid.color:black; image.cmap:gray; patch.edgecolor:black; text.color:black; *tick.color:black; " +
            "axes.prop_cycle:0.00 0.40 0.60 0.70",
        ["tableau-colorblind10"] = "axes.prop_cycle:#006BA4 #FF800E #ABABAB #595959 #5F9ED1 #C85200 #898989 #A2C8EC #FFBC79 #CFCFCF",
        ["seaborn-v0_8"] = Seaborn + Dark + Notebook + "axes.grid:True; axes.prop_cycle:#4C72B0 #55A868 #C44E52 #8172B2 #CCB974 #64B5CD",
        ["seaborn-v0_8-darkgrid"] = Seaborn + Dark + "axes.grid:True",
        ["seaborn-v0_8-dark"] = Seaborn + Dark + "axes.grid:False",
        ["seaborn-v0_8-whitegrid"] = Seaborn + NoTicks + "axes.facecolor:white; axes.edgecolor:.8; axes.linewidth:1; axes.grid:True; grid.color:.8",
        ["seaborn-v0_8-white"] = Seaborn + NoTicks + White,
        ["seaborn-v0_8-ticks"] = Seaborn + White + "*tick.major.size:6; *tick.minor.size:3",
        ["seaborn-v0_8-notebook"] = Notebook,
        ["seaborn-v0_8-paper"] = "figure.figsize:6.4,4.4; axes.labelsize:8.8; axes.titlesize:9.6; grid.linewidth:0.8; legend.fontsize:8; lines.linewidth:1.4; lines.markeredgewidth:0; lines.markersize:5.6; patch.linewidth:0.24; " +
            "*tick.labelsize:8; *tick.major.pad:5.6; *tick.major.width:0.8; *tick.minor.width:0.4",
        ["seaborn-v0_8-talk"] = "figure.figsize:10.4,7.15; axes.labelsize:14.3; axes.titlesize:15.6; grid.linewidth:1.3; legend.fontsize:13; lines.linewidth:2.275; lines.markeredgewidth:0; lines.markersize:9.1; patch.linewidth:0.39; " +
            "*tick.labelsize:13; *tick.major.pad:9.1; *tick.major.width:1.3; *tick.minor.width:0.65",
        ["seaborn-v0_8-poster"] = "figure.figsize:12.8,8.8; axes.labelsize:17.6; axes.titlesize:19.2; grid.linewidth:1.6; legend.fontsize:16; lines.linewidth:2.8; lines.markeredgewidth:0; lines.markersize:11.2; patch.linewidth:0.48; " +
            "*tick.labelsize:16; *tick.major.pad:11.2; *tick.major.width:1.6; *tick.minor.width:0.8",
        ["seaborn-v0_8-deep"] = "axes.prop_cycle:#4C72B0 #55A868 #C44E52 #8172B2 #CCB974 #64B5CD",
        ["seaborn-v0_8-colorblind"] = "axes.prop_cycle:#0072B2 #009E73 #D55E00 #CC79A7 #F0E442 #56B4E9",
        ["seaborn-v0_8-pastel"] = "axes.prop_cycle:#92C6FF #97F0AA #FF9F9A #D0BBFF #FFFEA3 #B0E0E6",
        ["seaborn-v0_8-bright"] = "axes.prop_cycle:#003FFF #03ED3A #E8000B #8A2BE2 #FFC400 #00D7FF",
    };

    /// <summary>The names, in matplotlib's order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_sheets.Keys.Where(name => name != "default").Order(StringComparer.Ordinal), "default"];

    /// <summary>A sheet by name; null where there is none. Names from before matplotlib 3.6 (<c>seaborn-darkgrid</c>) count too.</summary>
    public static string? Find(string name)
    {
        if (name == "seaborn" || name.StartsWith("seaborn-", StringComparison.Ordinal) && !name.StartsWith("seaborn-v0_8", StringComparison.Ordinal)) name = "seaborn-v0_8" + name[7..];
        return s_sheets.GetValueOrDefault(name);
    }
}
