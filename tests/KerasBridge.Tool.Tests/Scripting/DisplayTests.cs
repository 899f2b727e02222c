using KerasBridge.Tool.Scripting.Display;

namespace KerasBridge.Tool.Tests.Scripting;

public sealed class DisplayTests
{
    [Fact]
    public void TextsAreReadableAndBounded()
    {
        Assert.Equal("text", PlainText.Of("text"));
        Assert.Equal("null", PlainText.Of(null));
        Assert.Equal("1.5", PlainText.Of(1.5));
        Assert.Equal("[1, 2, 3]", PlainText.Of(new[] { 1, 2, 3 }));
        Assert.Equal("[\"a\", null]", PlainText.Of(new List<string?> { "a", null }));
        Assert.Equal("{\"a\": [1.5]}", PlainText.Of(new Dictionary<string, double[]> { ["a"] = [1.5] }));
        Assert.Equal("(1, \"a\", [2])", PlainText.Of((1, "a", new[] { 2 })));
        Assert.Equal("[(1, 2)]", PlainText.Of(new[] { (1, 2) }));
        Assert.Contains("… (900 more)", PlainText.Of(new int[1000]), StringComparison.Ordinal);
        Assert.EndsWith("99, …]", PlainText.Of(Enumerable.Range(0, int.MaxValue)), StringComparison.Ordinal);
        Assert.Equal("Plain { X = 1, Self = null }", PlainText.Of(new Plain()));
        Assert.Equal("System.Int32", PlainText.Of(typeof(int)));
        Assert.Equal("[[1, 2], [3, 4]]", PlainText.Of(new[,] { { 1, 2 }, { 3, 4 } }));
    }

    [Fact]
    public void ErrorsOfAValueDoNotCostTheValue()
    {
        Assert.Contains("InvalidOperationException: no text", PlainText.Of(new Throws()), StringComparison.Ordinal);
        var data = MimeBundle.Of(new ThrowsHtml());
        Assert.Equal("fine", data["text/plain"]);
        Assert.Contains("no picture", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void HtmlIsFoundByName() => Assert.Equal("<i>3</i>", MimeBundle.Of(new Html())["text/html"]);

    [Fact]
    public void FormattersAreFoundByName()
    {
        var data = MimeBundle.Of(new Formatted());
        Assert.Equal("<u>4</u>", data["text/html"]);
        Assert.Equal("4!", data["text/plain"]);
    }

    private sealed class Plain
    {
        public int X { get; } = 1;
        public Plain? Self { get; }
    }

    private sealed class Throws
    {
        public override string ToString() => throw new InvalidOperationException("no text");
    }

    private sealed class ThrowsHtml
    {
        public string ToHtml() => throw new InvalidOperationException("no picture");
        public override string ToString() => "fine";
    }

    private sealed class Html
    {
        public string ToHtml() => "<i>3</i>";
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type type) : Attribute
    {
        public Type FormatterSourceType { get; } = type;
    }

    [TypeFormatterSource(typeof(Source))]
    private sealed class Formatted
    {
        public override string ToString() => "4!";
    }

    public sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter()];
    }

    public sealed class Formatter
    {
        public string MimeType => "text/html";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<u>4</u>");
            return true;
        }
    }
}
