using System.Xml.Linq;
using KerasBridge.Engine;
using KerasBridge.Plotting;

namespace KerasBridge.Tests.Plotting;

/// <summary>Styles, <c>rcParams</c>, shared and twin axes, showing and saving.</summary>
[Collection(nameof(OneAtATime))]
public sealed class PlotLookTests : IDisposable
{
    public PlotLookTests() => Clean();

    public void Dispose() => Clean();

    private static void Clean()
    {
        plt.close("all");
        plt.rcdefaults();
        PlotState.Output = null;
    }

    [Fact]
    public void EveryStyleDraws()
    {
        foreach (var name in plt.style.available)
        {
            using (plt.style.context(name))
            {
                var (fig, ax) = plt.subplots();
                ax.plot([1, 2, 3], label: "a");
                ax.bar([0, 1], [1, 2]);
                ax.legend();
                Assert.NotEmpty(fig.ToPng(dots: 20));
            }
        }
        Assert.Equal("10.0", plt.rcParams["font.size"].ToString());
        plt.style.use("seaborn");
        Assert.Equal("[8.0, 5.5]", plt.rcParams["figure.figsize"].ToString());
        plt.style.use("ggplot");
        Assert.Equal("[8.0, 5.5]", plt.rcParams["figure.figsize"].ToString());
        plt.style.use("default");
        Assert.Equal("[6.4, 4.8]", plt.rcParams["figure.figsize"].ToString());
    }

    [Fact]
    public void ParametersCountForWhatIsMadeAfterwards()
    {
        plt.rcParams["figure.figsize"] = (4, 3);
        plt.rcParams["figure.dpi"] = 50;
        plt.rcParams["axes.grid"] = true;
        plt.rcParams["axes.prop_cycle"] = plt.cycler("red", "#00ff00");
        plt.rcParams.update(new Dictionary<string, RcValue> { ["font.size"] = 14, ["axes.titlesize"] = "x-large", ["axes.spines.top"] = false });
        var (fig, ax) = plt.subplots();
        var canvas = fig.Rasterize();
        Assert.Equal((200, 150), (canvas.Width, canvas.Height));
        Assert.Equal(14, ax.X.FontSize);
        Assert.NotNull(ax.Y.Grid);
        Assert.False(ax.spines["top"].get_visible());
        Assert.Equal(new Rgba(0, 1, 0), ((LineArtist)ax.plot(np.zeros((2, 2)))[1]).Colour);
        plt.rcdefaults();
        Assert.Equal("True", plt.rcParams["axes.spines.top"].ToString());
        Assert.Contains("legend.loc", plt.rcParams.keys());
    }

    [Fact]
    public void ParametersOfSavingCountWhenAFileIsWritten()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            plt.rcParams["savefig.dpi"] = 50;
            plt.rcParams["savefig.format"] = "svg";
            plt.rcParams["figure.autolayout"] = true;
            plt.rcParams["legend.loc"] = "lower left";
            plt.rcParams["hist.bins"] = 4;
            var (fig, ax) = plt.subplots();
            var line = ax.plot([1, 2]);
            ax.legend([.. line, .. ax.twinx().plot([2, 1])], ["up", "down"]);
            Assert.Equal(["up", "down"], ax.LegendLabels!);
            Assert.Equal(3, ax.LegendPlace!.Value.Code);
            fig.savefig(Path.Combine(folder.FullName, "a"));
            Assert.True(File.Exists(Path.Combine(folder.FullName, "a.svg")));
            Assert.True(ax.Page.Left < 40);
            fig.savefig(Path.Combine(folder.FullName, "b.png"), facecolor: "red");
            var picture = keras.utils.load_img(Path.Combine(folder.FullName, "b.png"));
            Assert.Equal((320, 240), (picture.width, picture.height));
            Assert.Equal(4, Figures.New().hist([1, 2, 3]).n.size);
            Assert.Throws<ArgumentException>(() => plt.rcParams["savefig.dpi"] = "fine");
            Assert.Throws<ArgumentException>(() => plt.rcParams["legend.loc"] = "somewhere");
            Assert.Throws<ArgumentException>(() => plt.rcParams["font.weight"] = "bold");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void SharedAxesHaveTheSameLimits()
    {
        var (_, axs) = plt.subplots(2, 2, sharex: "col", sharey: true);
        axs[0, 0].plot([0, 10], [0, 1]);
        axs[1, 0].plot([5, 20], [2, 3]);
        axs[1, 1].plot([0, 1], [0, 1]);
        Assert.Equal((-1.0, 21.0), axs[0, 0].get_xlim());
        Assert.Equal(axs[0, 0].get_xlim(), axs[1, 0].get_xlim());
        Assert.NotEqual(axs[0, 0].get_xlim(), axs[0, 1].get_xlim());
        Assert.Equal(axs[0, 0].get_ylim(), axs[1, 1].get_ylim());
        axs[1, 1].set_ylim(0, 7);
        Assert.Equal((0.0, 7.0), axs[0, 0].get_ylim());
        Assert.False(axs[0, 0].X.NearLabels);
        Assert.False(axs[1, 1].Y.NearLabels);
        Assert.True(axs[1, 0].X.NearLabels && axs[1, 0].Y.NearLabels);
    }

    [Fact]
    public void SubplotsComeInEveryFormThatTutorialsUse()
    {
        var (fig, ax) = plt.subplots(figsize: (3, 2));
        Assert.Same(ax, fig.gca());
        var (_, one) = plt.subplots(1, 1);
        Assert.Single(one);
        Assert.NotNull(one[0]);
        var (_, axes) = plt.subplots(2, 2, width_ratios: [1, 3]);
        Assert.Equal(4, axes.ravel().Count);
        Assert.Equal(3, axes[0, 1].Page.Width / axes[0, 0].Page.Width, 6);
        foreach (var each in axes) each.axis("off");
        Assert.Same(axes.flat[3], axes[-1, -1]);
    }

    [Fact]
    public void TwinAxesLieUponEachOther()
    {
        var (_, ax) = plt.subplots();
        ax.plot([0, 4], [0, 1]);
        var twin = ax.twinx();
        twin.plot([0, 8], [0, 100]);
        Assert.Equal(ax.Page, twin.Page);
        Assert.Equal(ax.get_xlim(), twin.get_xlim());
        Assert.NotEqual(ax.get_ylim(), twin.get_ylim());
        Assert.Same(twin, plt.gca());
    }

    [Fact]
    public void TheConsoleGetsAFileAndItsPath()
    {
        var folder = Directory.CreateTempSubdirectory();
        var before = Environment.GetEnvironmentVariable("KERASBRIDGE_PLOTS");
        try
        {
            Environment.SetEnvironmentVariable("KERASBRIDGE_PLOTS", folder.FullName);
            using var output = new StringWriter();
            PlotState.Output = output;
            plt.plot([1, 2]);
            plt.show();
            var path = output.ToString().Trim();
            Assert.StartsWith(folder.FullName, path);
            Assert.True(File.Exists(path));
            Assert.Empty(plt.get_fignums());
        }
        finally
        {
            Environment.SetEnvironmentVariable("KERASBRIDGE_PLOTS", before);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ANotebookIsShownThePicture()
    {
        var host = new Host();
        NotebookHost.Current = host;
        try
        {
            plt.plot([1, 2], label: "<loss & \"more\">");
            plt.legend();
            plt.show();
        }
        finally
        {
            NotebookHost.Current = null;
        }
        var html = Assert.Single(host.Shown)["text/html"];
        var svg = XDocument.Parse(html[html.IndexOf("<svg", StringComparison.Ordinal)..(html.LastIndexOf("</svg>", StringComparison.Ordinal) + 6)]);
        Assert.Contains("<loss & \"more\">", svg.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value));
    }

    [Fact]
    public void TightBoxesCutOffWhatIsEmptyAndKeepWhatStandsOutside()
    {
        var ax = Figures.New();
        ax.plot([1, 2], label: "a line with a long name");
        ax.legend(bbox_to_anchor: (1.05, 1), loc: "upper left");
        var (whole, tight) = (ax.figure.Rasterize(), ax.figure.Rasterize(tight: 0.1));
        Assert.Equal((640, 480), (whole.Width, whole.Height));
        Assert.True(tight.Width > 640 && tight.Height < 480);
    }

    [Fact]
    public void ColourMapsGiveColours()
    {
        Assert.Equal(("viridis", 256), (plt.cm.viridis.name, plt.cm.viridis.N));
        var colours = plt.get_cmap("jet").Apply(np.arange(256));
        Assert.Equal((Shape)(256, 4), colours.shape);
        Assert.Equal([0, 0, 0.5, 1], colours[0].ToArray<double>());
        Assert.Equal((1.0, 1.0, 1.0, 1.0), plt.cm.gray.Apply(1.0));
        Assert.Contains("Blues_r", plt.colormaps());
        var ax = Figures.New();
        var image = ax.imshow(np.array(new double[,] { { 1, 10 }, { 100, 1000 } }), cmap: plt.cm.Blues, norm: new LogNorm());
        var bar = ax.figure.colorbar(image, orientation: "horizontal");
        Assert.Equal("log", bar.get_xscale());
        Assert.Equal(["10⁰", "10¹", "10²", "10³"], bar.get_xticklabels());
    }

    [Fact]
    public void LogTicksAreMatplotlibs()
    {
        var ax = Figures.New();
        ax.set_yscale("log");
        ax.set_ylim(0.2, 0.9);
        Assert.Empty(ax.get_yticklabels());
        Assert.Equal(["2×10⁻¹", "3×10⁻¹", "4×10⁻¹", "6×10⁻¹"], ax.Y.SmallMarks(ax.ViewY(), ax.Page.Height).Select(tick => tick.Label).Where(label => label.Length > 0));
    }

    private sealed class Host : INotebookHost
    {
        public List<IReadOnlyDictionary<string, string>> Shown { get; } = [];

        public CancellationToken Interrupted => CancellationToken.None;

        public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) => Shown.Add(data);
    }
}
