namespace KerasBridge.Tests.Plotting;

/// <summary>What plots refuse, with matplotlib's own words where it has some, and what they draw all the same.</summary>
public sealed class PlotErrorTests
{
    [Fact]
    public void LengthsMustAgree()
    {
        var ax = Figures.New();
        Refused(() => ax.plot([1, 2, 3], [1, 2, 3, 4]), "x and y must have same first dimension, but have shapes (3,) and (4,)");
        Refused(() => ax.scatter([1, 2], [1]), "x and y must be the same size");
        Refused(() => ax.scatter([1, 2], [1, 2], c: new double[] { 1, 2, 3 }), "'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2");
        Refused(() => ax.bar([1, 2, 3], [1, 2]), "shape mismatch");
        Refused(() => ax.errorbar([1, 2], [1, 2, 3]), "'x' and 'y' must have the same size");
        Refused(() => ax.errorbar([1, 2], [1, 2], yerr: [1, 2, 3]), "'yerr' (shape: (3,)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (2,))");
        Refused(() => ax.errorbar([1, 2], [1, 2], yerr: [1, -2]), "'yerr' must not contain negative values");
        Refused(() => ax.set_xticks([1, 2], ["a"]), "The number of FixedLocator locations (2)");
        Refused(() => ax.pie([1, 2], labels: ["a"]), "'label' must be of length 'x'");
        Refused(() => ax.pie([1, -2]), "Wedge sizes 'x' must be non negative values");
        Refused(() => ax.pie([1, 2], autopct: "%s"), "autopct '%s'");
        Refused(() => ax.boxplot([]), "nothing to draw boxes of");
    }

    [Fact]
    public void UnknownNamesGetTheNearest()
    {
        var ax = Figures.New();
        Refused(() => ax.plot([1, 2], color: "gren"), "Did you mean 'green'?");
        Refused(() => ax.imshow(np.zeros((2, 2)), cmap: "Bluess"), "Did you mean 'Blues'?");
        Refused(() => plt.get_cmap("jett"), "Did you mean 'jet'?");
        Refused(() => plt.style.use("ggplott"), "Did you mean 'ggplot'?");
        Refused(() => plt.rcParams["figure.figsise"] = (1, 2), "Did you mean 'figure.figsize'?");
        Refused(() => ax.set_yscale("logg"), "Did you mean 'log'?");
        Refused(() => _ = ax.spines["topp"], "Did you mean 'top'?");
        Refused(() => ax.plot([1, 2], drawstyle: "steps-posst"), "Did you mean 'steps-post'?");
        Refused(() => ax.legend(loc: "uper left"), "Did you mean 'upper left'?");
        Refused(() => ax.figure.colorbar(ax.scatter([1], [2], c: new double[] { 1 }), orientation: "horizontl"), "Did you mean 'horizontal'?");
        Refused(() => ax.figure.subplots(2, 2, sharex: "cols"), "Did you mean 'col'?");
        Refused(() => ax.figure.subplots(1, 2, gridspec_kw: new Dictionary<string, PlotValues> { ["width_ratio"] = [1, 2] }), "Did you mean 'width_ratios'?");
        Refused(() => ax.tick_params(axis: "z"), "'both', 'x' or 'y'");
        Refused(() => ax.imshow(np.zeros((2, 2)), norm: new LogNorm(), vmin: 1), "Passing a Normalize instance simultaneously with vmin/vmax is not supported");
        Refused(() => plt.rcParams["lines.linewidth"] = "thick", "Expected a finite number");
        Refused(() => ax.set_xlim(double.NaN, 1), "Axis limits cannot be NaN or Inf");
        Refused(() => ax.margins(-1), "margin must be greater than -0.5");
    }

    [Fact]
    public void FilesThatCannotBeWrittenSayWhy()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var figure = Figures.New().figure;
            Refused(() => figure.savefig(Path.Combine(folder.FullName, "a.jpgg")), "Format 'jpgg' is not supported");
            Refused(() => figure.savefig(Path.Combine(folder.FullName, "a.png"), bbox_inches: "tigth"), "bbox_inches");
            Assert.Contains("nowhere", Assert.Throws<DirectoryNotFoundException>(() => figure.savefig(Path.Combine(folder.FullName, "nowhere", "a.png"))).Message);
            // A folder in the file's place cannot be replaced, whoever the user is.
            Directory.CreateDirectory(Path.Combine(folder.FullName, "taken.png"));
            var error = Record.Exception(() => figure.savefig(Path.Combine(folder.FullName, "taken.png")));
            Assert.True(error is IOException or UnauthorizedAccessException);
            Assert.Empty(Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void NothingAndWhatIsNoNumberAreDrawn()
    {
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1];
        var ax = Figures.New();
        ax.plot(Array.Empty<double>());
        Assert.Equal((-0.055, 0.055), (Math.Round(ax.get_xlim().left, 9), Math.Round(ax.get_xlim().right, 9)));
        ax.plot(odd, odd);
        ax.scatter(odd, odd);
        ax.bar(odd, odd);
        ax.hist(odd);
        ax.fill_between(odd, odd);
        ax.errorbar(odd, odd, yerr: 1);
        ax.stem(odd, odd);
        ax.boxplot([Array.Empty<double>(), odd]);
        ax.imshow(np.array(new[,] { { double.NaN, double.PositiveInfinity }, { 0, 1 } }));
        ax.text(double.NaN, 0, "lost");
        ax.axvline(double.NaN);
        ax.legend();
        Assert.NotEmpty(ax.figure.ToPng());
        ax.figure.tight_layout();
        Assert.Contains("<svg", ax.figure.ToHtml());
    }

    [Fact]
    public void LogAxesDoNotNeedPositiveNumbers()
    {
        var ax = Figures.New();
        ax.semilogy([-1, 0, 0.01, 10]);
        var (bottom, top) = ax.get_ylim();
        Assert.True(bottom is > 0 and < 0.01 && top > 10);
        Assert.NotEmpty(ax.figure.ToPng());
        var empty = Figures.New();
        empty.loglog([-1, -2], [-1, -2]);
        Assert.Equal((0.8912509381, 11.2201845430), (Math.Round(empty.get_ylim().bottom, 10), Math.Round(empty.get_ylim().top, 10)));
        Assert.NotEmpty(empty.figure.ToPng());
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(-1e15)]
    [InlineData(0)]
    public void OnePointIsDrawnWhateverItsSize(double value)
    {
        var ax = Figures.New();
        ax.plot([value], [value], "o");
        ax.set_xlabel("x");
        Assert.NotEmpty(ax.figure.ToPng());
        Assert.True(ax.get_xlim().left < ax.get_xlim().right);
    }

    [Fact]
    public void HostileSizesAreRefusedOrDrawn()
    {
        Refused(() => plt.figure(figsize: (0, 1)), "figure size must be positive finite");
        Refused(() => plt.figure(figsize: (double.NaN, 1)), "figure size must be positive finite");
        Refused(() => plt.figure(dpi: -1), "dpi must be positive");
        Refused(() => Figures.New().figure.savefig("x.png", dpi: 1e9), "dpi must be positive");
        Refused(() => Figures.New().hist([1, 2], bins: 1e9), "`bins` must be positive");
        var many = Figures.New();
        many.plot(np.random.normal(size: 100_000));
        many.set_title(new string('x', 10_000));
        many.legend(labels: [.. Enumerable.Range(0, 1).Select(_ => new string('&', 1000))]);
        many.figure.tight_layout();
        Assert.NotEmpty(many.figure.ToPng());
        var tiny = new KerasBridge.Figure(1, (0.05, 0.05), 10, null).add_subplot();
        tiny.plot([1, 2]);
        tiny.figure.tight_layout();
        Assert.NotEmpty(tiny.figure.ToPng());
    }

    private static void Refused(Action action, string part) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(action).Message);
}
