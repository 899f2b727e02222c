using System.Xml.Linq;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Models;

public sealed class ModelHtmlTests
{
    [Fact]
    public void TheTableHoldsTheNumbersOfTheSummary()
    {
        var model = models.Sequential([layers.Conv2D(32, 3, input_shape: (28, 28, 1), name: "c"), layers.Flatten(name: "f"), layers.Dense(10, name: "d")], name: "m");
        var html = XElement.Parse(model.ToHtml());
        Assert.Equal(["Layer (type)", "Output Shape", "Param #"], html.Descendants("th").Select(one => one.Value));
        Assert.Equal(
            ["c (Conv2D)", "(None, 26, 26, 32)", "320", "f (Flatten)", "(None, 21632)", "0", "d (Dense)", "(None, 10)", "216,330"],
            html.Descendants("td").Select(one => one.Value));
        Assert.Contains("Total params: 216,650 (846.29 KB)", html.Value);
        Assert.Contains("Non-trainable params: 0 (0.00 B)", html.Value);
    }

    [Fact]
    public void AGraphSaysWhereItsInputsComeFrom()
    {
        var input = keras.Input(shape: 4, name: "i");
        var output = layers.Add(name: "sum").Apply([layers.Dense(4, name: "a").Apply(input), layers.Dense(4, name: "b").Apply(input)]);
        var html = XElement.Parse(keras.Model(input, output).ToHtml());
        Assert.Contains("a[0][0], b[0][0]", html.Descendants("td").Select(one => one.Value));
    }

    [Fact]
    public void NamesAreEscapedAndUnbuiltModelsSaySo()
    {
        var model = models.Sequential([layers.Dense(2, name: "a<b>&\"")], name: "x<y");
        var html = XElement.Parse(model.ToHtml());
        Assert.Equal(["a<b>&\" (Dense)", "?", "0 (unbuilt)"], html.Descendants("td").Select(one => one.Value));
        Assert.Contains("\"x<y\"", html.Value);
    }

    [Fact]
    public void OfVeryManyLayersTheMiddleIsLeftOut()
    {
        var model = models.Sequential(name: "deep");
        model.add(keras.Input(shape: 2));
        for (var i = 0; i < 500; i++) model.add(layers.Activation("relu", name: $"r{i}"));
        var rows = XElement.Parse(model.ToHtml()).Descendants("tr").Select(one => one.Value).ToArray();
        Assert.Equal(202, rows.Length);
        Assert.Equal("… 300 more layers …", rows[101]);
        Assert.StartsWith("r99 ", rows[100]);
        Assert.StartsWith("r400 ", rows[102]);
    }
}
