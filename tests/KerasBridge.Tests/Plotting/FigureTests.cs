using System.Xml.Linq;
using KerasBridge.Plotting;

namespace KerasBridge.Tests.Plotting;

public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void PngShowsBarsWhereTheyStand()
    {
        var ax = Figures.New();
        ax.bar([0, 1], [2, 4], color: ["red", "C0"]);
        var (map, canvas) = (ax.Layout(), ax.figure.Rasterize());
        Assert.Equal((640, 480), (canvas.Width, canvas.Height));
        Assert.Equal((255, 0, 0), Figures.Pixel(canvas, map.AtX(0), map.AtY(1)));
        Assert.Equal((31, 119, 180), Figures.Pixel(canvas, map.AtX(1), map.AtY(3)));
        Assert.Equal((255, 255, 255), Figures.Pixel(canvas, map.AtX(0), map.AtY(3)));
    }

    [Fact]
    public void PngHasText()
    {
        var ax = Figures.New();
        Assert.Equal(0, Figures.Dark(ax.figure.Rasterize(), new Box(100, 10, 360, 40)));
        ax.set_title("Training and validation");
        Assert.True(Figures.Dark(ax.figure.Rasterize(), new Box(100, 10, 360, 40)) > 100);
    }

    [Fact]
    public void PictureIsShownThroughTheColourMap()
    {
        var ax = Figures.New();
        ax.imshow(new double[,] { { 0, 1 }, { 1, 0 } }, cmap: "gray");
        var (map, canvas) = (ax.Layout(), ax.figure.Rasterize());
        Assert.Equal((0, 0, 0), Figures.Pixel(canvas, map.AtX(-0.2), map.AtY(-0.2)));
        Assert.Equal((255, 255, 255), Figures.Pixel(canvas, map.AtX(0.8), map.AtY(0.2)));
        Assert.Equal((1.5, -0.5), ax.get_ylim());
        Assert.Equal(map.Page.Width, map.Page.Height, 9);
    }

    [Fact]
    public void SvgHasALineWithAGapWhereANumberIsMissing()
    {
        var ax = Figures.New();
        ax.plot([1, 2, double.NaN, 3, 4], "r--", label: "loss");
        ax.legend();
        ax.set_xlabel("epoch <1>");
        var svg = XDocument.Parse(ax.figure.ToSvg(null, false, inline: false, null));
        Assert.Equal("460.8pt", svg.Root!.Attribute("width")!.Value);
        var line = svg.Descendants(Svg + "path").First(path => path.Attribute("stroke")?.Value == "#ff0000");
        Assert.Equal(2, line.Attribute("d")!.Value.Count(c => c == 'M'));
        Assert.Equal("5.55,2.4", line.Attribute("stroke-dasharray")!.Value);
        var texts = svg.Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Contains("epoch <1>", texts);
        Assert.Contains("loss", texts);
        Assert.Contains("3.5", texts);
    }

    [Fact]
    public void GridsOfAxesUnpack()
    {
        var (fig, axs) = plt.subplots(2, 3, figsize: (9, 6));
        axs[1, 2].set_title("last");
        Assert.Throws<ArgumentException>(() => axs[1]);
        Assert.Throws<ArgumentException>(() => axs[2, 0]);
        fig.tight_layout();
        Assert.True(axs[0, 0].Page.Left < 40);
        var (_, (left, right)) = plt.subplots(1, 2);
        Assert.True(left.Page.Right < right.Page.Left);
        var (alone, ax) = plt.subplots();
        Assert.Same(alone, ax.figure);
        plt.close("all");
    }

    [Fact]
    public void CurvesOfAHistoryAreDrawnOverARange()
    {
        var ax = Figures.New();
        List<Scalar> loss = [0.5, 0.25, 0.125];
        ax.plot(Python.range(1, 4), loss, "bo", label: "Training loss");
        Assert.Equal((0.9, 3.1), (Math.Round(ax.get_xlim().left, 9), Math.Round(ax.get_xlim().right, 9)));
    }

    [Fact]
    public void AHistoryPlotsItsCurves()
    {
        var history = new History();
        history.epoch.AddRange([0, 1]);
        history.history["loss"] = [0.5, 0.25];
        history.history["val_loss"] = [0.6, 0.5];
        history.history["accuracy"] = [0.8, 0.9];
        var figure = history.plot();
        plt.close(figure);
        Assert.Equal(2, figure.axes.Count);
        Assert.Equal(["training", "validation"], figure.axes[0].LegendLabels);
        Assert.Contains("accuracy", figure.ToHtml());
        Assert.Throws<ArgumentException>(() => new History().plot());
    }

    [Fact]
    public void HistogramCountsAsNumPy()
    {
        var (n, bins, _) = Figures.New().hist([1, 2, 2, 3, 5], bins: 4);
        Assert.Equal([1, 2, 1, 1], n.ToArray<double>());
        Assert.Equal([1, 2, 3, 4, 5], bins.ToArray<double>());
    }

    [Fact]
    public void EmptyAndInfiniteDataAreDrawn()
    {
        var ax = Figures.New();
        ax.plot(Array.Empty<double>());
        ax.scatter(Array.Empty<double>(), Array.Empty<double>());
        ax.plot([double.PositiveInfinity, 1, double.NaN]);
        Assert.NotEmpty(ax.figure.ToPng());
    }

    [Fact]
    public void ErrorsSayWhatWasReceived()
    {
        var ax = Figures.New();
        var lengths = Assert.Throws<ArgumentException>(() => ax.plot([1, 2, 3], [1, 2]));
        Assert.StartsWith("x and y must have same first dimension, but have shapes (3,) and (2,)", lengths.Message);
        Assert.Contains("Did you mean 'viridis'?", Assert.Throws<ArgumentException>(() => ax.imshow(np.zeros((2, 2)), cmap: "virids")).Message);
        Assert.Contains("Did you mean 'orange'?", Assert.Throws<ArgumentException>(() => ax.plot([1, 2], color: "orangee")).Message);
        Assert.Contains("'upper left'", Assert.Throws<ArgumentException>(() => ax.legend(loc: "upper lft")).Message);
        Assert.Contains("unrecognized character 'q'", Assert.Throws<ArgumentException>(() => ax.plot([1, 2], "rq")).Message);
        Assert.Contains("(2, 2, 2)", Assert.Throws<ArgumentException>(() => ax.imshow(np.zeros((2, 2, 2)))).Message);
        Assert.Contains("png or svg", Assert.Throws<ArgumentException>(() => ax.figure.savefig("a.pdf")).Message);
    }
}
