using System.Xml.Linq;

namespace KerasBridge.Tests.Models;

public sealed class HistoryHtmlTests
{
    [Fact]
    public void CurvesAndEpochsAreShown()
    {
        var html = XElement.Parse(History(3).ToHtml());
        Assert.Single(html.Elements(), one => one.Name.LocalName == "svg");
        Assert.Equal(["epoch", "loss", "val_loss"], html.Descendants("th").Select(one => one.Value));
        Assert.Equal(["1", "1.0000", "-2.0000", "2", "0.5000", "-1.0000", "3", "0.3333", "-6.6667e-04"], html.Descendants("td").Select(one => one.Value));
    }

    [Fact]
    public void PltKnowsNothingOfIt()
    {
        var before = plt.get_fignums();
        History(3).ToHtml();
        Assert.Equal(before, plt.get_fignums());
    }

    [Fact]
    public void OneEpochIsATableAndNoneASentence()
    {
        var html = XElement.Parse(History(1).ToHtml());
        Assert.DoesNotContain(html.Elements(), one => one.Name.LocalName == "svg");
        Assert.Equal(3, html.Descendants("td").Count());
        Assert.Equal("<div>A history of 0 epochs</div>", new History().ToHtml());
    }

    [Fact]
    public void OfManyEpochsTheFirstAndLastAreShown()
    {
        var html = History(900).ToHtml();
        var epochs = XElement.Parse(html).Descendants("tr").Skip(1).Select(row => row.Elements("td").First().Value);
        Assert.Equal([.. Enumerable.Range(1, 10).Select(i => $"{i}"), "…", .. Enumerable.Range(891, 10).Select(i => $"{i}")], epochs);
        Assert.InRange(html.Length, 1000, 100_000);
    }

    private static History History(int epochs)
    {
        var history = new History();
        for (var i = 0; i < epochs; i++) history.on_epoch_end(i, new() { ["loss"] = 1.0 / (i + 1), ["val_loss"] = i == 2 ? -1 / 1500.0 : -2.0 / (i + 1) });
        return history;
    }
}
