using KerasBridge.Tool.Tests.Commands;

namespace KerasBridge.Tool.Tests.Browser;

/// <summary>What is made for pages, in a real browser.</summary>
public sealed class BrowserTests : IDisposable
{
    private static readonly float[] s_blue = [31, 119, 180], s_orange = [255, 127, 14], s_white = [255, 255, 255];

    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _browser = new();

    public void Dispose()
    {
        _browser.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public void AFigureAsSvgLooksAsItsPixelsDo()
    {
        RequireBrowser();
        var figure = Curves();
        figure.savefig(_folder["a.svg"]);
        figure.savefig(_folder["a.png"]);
        NDArray own = keras.utils.img_to_array(keras.utils.load_img(_folder["a.png"]));
        // SVG has 96 dots to an inch where the figure's pixels have 100: the page is made to fit.
        var page = _folder.Write("a.html", "<body style='margin:0'><img src='a.svg' style='width:640px;height:480px;display:block'></body>");
        var seen = _browser.Screenshot(page, 640, 480);
        Assert.Equal(own.shape, seen.shape);
        // Letters are of another font, edges blend otherwise; but what is drawn is at the same places.
        Assert.True((double)np.mean(np.abs(own - seen)) < 4, $"the pictures differ by {np.mean(np.abs(own - seen))} of 255 on average");
        foreach (var colour in (float[][])[s_blue, s_orange]) Assert.InRange(Share(seen, colour) / Share(own, colour), 0.6, 1.6);
    }

    [SkippableFact]
    public void ArraysModelsAndHistoriesAreShownAsTablesAndPictures()
    {
        RequireBrowser();
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(3, name: "first<1>"), keras.layers.Dense(1)]);
        model.compile("sgd", "mse");
        var (x, y) = (np.ones((8, 4)).astype("float32"), np.ones((8, 1)).astype("float32"));
        var history = model.fit(x, y, epochs: 3, verbose: 0);
        var picture = (np.ones((20, 20, 3)) * np.array(new double[] { 31, 119, 180 })).astype("uint8");
        var page = _folder.Write("b.html", $"<meta charset='utf-8'><body>{np.arange(6).reshape(2, 3).ToHtml()}{picture.ToHtml()}{model.ToHtml()}{history.ToHtml()}</body>");
        var dom = _browser.Dom(page);
        Assert.Contains("first&lt;1&gt;", dom);
        Assert.True(dom.Split("<table").Length > 3, "a matrix, a summary and a history each have a table");
        Assert.Contains("<svg", dom);
        Assert.Contains("<img", dom);
        Assert.True(Share(_browser.Screenshot(page, 800, 2000), s_blue) > 1e-4, "the picture and the curve are blue");
    }

    [SkippableFact]
    public async Task AConvertedNotebookIsReadable()
    {
        RequireBrowser();
        var page = _folder["c.html"];
        var run = await CommandRun.Of("notebook", "convert", Path.Combine(StoredNotebooks.Folder, "03-first-steps.ipynb"), "-o", page);
        Assert.Equal(0, run.Exit);
        var dom = _browser.Dom(page);
        Assert.DoesNotContain("<parsererror", dom);
        Assert.Contains("<h1", dom);
        var seen = _browser.Screenshot(page, 1000, 6000);
        Assert.InRange(1 - Share(seen, s_white), 0.02, 0.98);
        // Nothing sticks out to the right: the last columns are background.
        Assert.Equal(1, Share(seen[.., 995..], [(float)seen[0, 999, 0], (float)seen[0, 999, 1], (float)seen[0, 999, 2]]), 2);
    }

    private static Figure Curves()
    {
        var (figure, axes) = plt.subplots();
        axes.plot(np.arange(50), np.sin(np.arange(50) / 5.0), linewidth: 3, label: "a < b & c");
        axes.bar(np.arange(10) * 5, np.ones(10) * 0.5, color: "tab:orange");
        axes.set_title("x < y & \"z\"");
        axes.legend();
        plt.close(figure);
        return figure;
    }

    /// <summary>The share of pixels that have nearly a colour.</summary>
    private static double Share(NDArray picture, float[] colour) => (double)np.mean(np.max(np.abs(picture - np.array(colour)), axis: -1) < 12);

    private static void RequireBrowser() => Skip.IfNot(Chromium.IsHere, "Debian's chromium is not installed");
}
