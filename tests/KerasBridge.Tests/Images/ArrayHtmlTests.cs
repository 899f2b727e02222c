using System.Xml.Linq;

namespace KerasBridge.Tests.Images;

public sealed class ArrayHtmlTests
{
    [Fact]
    public void AMatrixIsATableWithItsIndices()
    {
        var html = XElement.Parse(np.array([[1.5, 2], [3, -4.25]]).ToHtml());
        Assert.Equal("NDArray (2, 2) float64", html.Element("div")!.Value);
        Assert.Equal(["", "0", "1", "0", "1.5\u00A0", "2.\u00A0\u00A0", "1", "3.\u00A0\u00A0", "-4.25"], Cells(html));
        Assert.Empty(html.Descendants("img"));
    }

    [Fact]
    public void AVectorIsOneRow() => Assert.Equal(["0", "1", "2", "0", "1", "2"], Cells(XElement.Parse(np.arange(3).ToHtml())));

    [Fact]
    public void OfManyElementsThoseAreShownThatNumPyPrints()
    {
        var cells = Cells(XElement.Parse(np.arange(2000).reshape(1000, 2).ToHtml()));
        Assert.Equal(["", "0", "1", "0", "0", "1", "1", "2", "3", "2", "4", "5", "…", "…", "…", "997", "1994", "1995", "998", "1996", "1997", "999", "1998", "1999"], cells);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1, 1000)]
    [InlineData(100_000, 30)]
    [InlineData(30, 30)]
    public void ItNeverGrowsLong(int rows, int columns)
    {
        var html = np.random.default_rng(1).random((rows, columns)).ToHtml();
        Assert.InRange(html.Length, 100, 120_000);
        Assert.InRange(XElement.Parse(html).Descendants("tr").Count(), 1, 60);
    }

    [Fact]
    public void PrintOptionsDoNotLiftTheBound()
    {
        using (np.printoptions(threshold: double.PositiveInfinity, edgeitems: 100_000))
            Assert.InRange(np.arange(1_000_000).reshape(1000, 1000).ToHtml().Length, 100, 400_000);
    }

    [Fact]
    public void MoreAxesAreNumPysText()
    {
        var array = np.arange(8).reshape(2, 2, 2);
        Assert.Equal(array.ToString(), XElement.Parse(array.ToHtml()).Element("pre")!.Value);
        Assert.Equal("7", XElement.Parse(np.array(7).ToHtml()).Element("pre")!.Value);
        Assert.Equal("[]", XElement.Parse(np.zeros((0, 3)).ToHtml()).Element("pre")!.Value);
    }

    [Fact]
    public void TextIsEscaped() => Assert.Contains("'<b>&'", Cells(XElement.Parse(np.array((string[])["<b>&", "x"]).ToHtml())).Select(cell => cell.Trim()));

    [Theory]
    [InlineData("uint8", 28, 28, 0)]
    [InlineData("uint8", 20, 30, 1)]
    [InlineData("uint8", 40, 40, 3)]
    [InlineData("float32", 40, 30, 4)]
    public void APictureIsAddedAndTheTableStays(string dtype, int rows, int columns, int channels)
    {
        Shape shape = channels == 0 ? [rows, columns] : [rows, columns, channels];
        var bytes = np.random.default_rng(0).integers(0, 256, shape).astype("uint8");
        var html = XElement.Parse((dtype == "uint8" ? bytes : bytes.astype(dtype) / 255).ToHtml());
        var png = PngOf(Assert.Single(html.Descendants("img")));
        Assert.Equal($"a picture of {columns} × {rows} pixels", Assert.Single(html.Descendants("img")).Attribute("alt")!.Value);
        Assert.True(np.array_equal(png.reshape(bytes.shape), bytes));
        Assert.Single(html.Descendants(channels == 0 ? "table" : "pre"));
    }

    [Fact]
    public void OfAStackTheFirstPicturesAreShown()
    {
        var html = XElement.Parse(np.random.default_rng(0).random((100, 28, 28)).ToHtml());
        Assert.Equal(16, html.Descendants("img").Count());
        Assert.Contains("100 in all", html.Value);
        Assert.Equal(3, XElement.Parse(np.random.default_rng(0).random((3, 20, 20, 3)).ToHtml()).Descendants("img").Count());
    }

    [Fact]
    public void OtherNumbersAreNoPicture()
    {
        var random = np.random.default_rng(0);
        foreach (var array in (NDArray[])[random.random((100, 10)), random.normal(0, 1, (28, 28)), np.zeros((28, 28)), random.integers(0, 255, (28, 28)), random.random((200, 20)), random.random((28, 28)) * np.nan, random.random((28, 28, 2))])
            Assert.Empty(XElement.Parse(array.ToHtml()).Descendants("img"));
    }

    [Fact]
    public void LargePicturesAreMadeSmall()
    {
        var html = np.random.default_rng(0).random((1000, 2000, 3)).ToHtml();
        Assert.InRange(html.Length, 1000, 300_000);
        Assert.Equal((256, 128), Size(Assert.Single(XElement.Parse(html).Descendants("img"))));
        Assert.InRange(np.random.default_rng(0).random((20, 500, 500, 3)).ToHtml().Length, 1000, 400_000);
    }

    [Fact]
    public void ATensorIsShownAsItsArray()
    {
        var html = keras.ops.convert_to_tensor(np.array([[1.0, 2.0]], dtype: "float32")).ToHtml();
        Assert.StartsWith("<div><div style=\"opacity:.65;font-weight:normal\">Tensor (1, 2) float32</div>", html);
        Assert.StartsWith("<pre", keras.Input(shape: 3).ToHtml());
    }

    [Fact]
    public void AnImageIsShownAsItself()
    {
        var bytes = np.random.default_rng(0).integers(0, 256, (20, 30, 3)).astype("uint8");
        var element = XElement.Parse(keras.utils.array_to_img(bytes, scale: false).ToHtml());
        Assert.True(np.array_equal(PngOf(element), bytes));
        Assert.Equal("a picture of 30 × 20 pixels", element.Attribute("alt")!.Value);
        Assert.Equal((640, 320), Size(XElement.Parse(keras.utils.array_to_img(np.random.rand(1000, 2000, 1)).ToHtml())));
    }

    private static string[] Cells(XElement html) => [.. html.Descendants().Where(one => one.Name == "th" || one.Name == "td").Select(one => one.Value)];

    private static (int, int) Size(XElement image) => ((int)image.Attribute("width")!, (int)image.Attribute("height")!);

    private static NDArray PngOf(XElement image)
    {
        var data = image.Attribute("src")!.Value;
        Assert.StartsWith("data:image/png;base64,", data);
        using var stream = new MemoryStream(Convert.FromBase64String(data[(data.IndexOf(',') + 1)..]));
        return keras.utils.img_to_array(Image.Open(stream), dtype: "uint8");
    }
}
