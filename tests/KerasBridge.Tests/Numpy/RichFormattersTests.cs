using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Numpy;

/// <summary>What .NET Interactive does to find the formatters of a type, done here in the same way: by names only.</summary>
public sealed class RichFormattersTests
{
    [Fact]
    public void AnArrayIsShownAsHtmlAndAsText()
    {
        var array = np.arange(3);
        Assert.Equal(["text/html"], Preferred(array));
        Assert.Equal(array.ToHtml(), Format(array, "text/html"));
        Assert.Equal("[0 1 2]", Format(array, "text/plain"));
    }

    [Fact]
    public void AModelOfOnesOwnInheritsTheFormatters()
    {
        var model = new Own();
        Assert.Equal(["text/html"], Preferred(model));
        Assert.Contains("Model: &quot;mine&quot;", Format(model, "text/html"));
    }

    [Fact]
    public void ANumberALayerAndAShapeAreShownAsTheirText()
    {
        foreach (var value in (object[])[new Scalar(0.5), np.ones((2, 3)).shape, layers.Dense(2, name: "d"), np.ones(1).dtype, new Variable(np.ones(2))])
        {
            Assert.Equal(["text/plain"], Preferred(value));
            Assert.Equal(value.ToString(), Format(value, "text/plain"));
        }
    }

    [Fact]
    public void TypesWithHtmlHaveAPublicMethodWithoutArguments()
    {
        // Verso finds this method by its name.
        foreach (var type in (Type[])[typeof(NDArray), typeof(Tensor), typeof(Image), typeof(Model), typeof(History), typeof(Figure), typeof(Predictions)])
            Assert.Equal(typeof(string), type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, null, Type.EmptyTypes, null)?.ReturnType);
    }

    private sealed class Own() : Model(name: "mine")
    {
        public override Tensor call(Tensor inputs) => inputs;
    }

    private static object Attribute(object value) => Assert.Single(value.GetType().GetCustomAttributes(true), one => one.GetType().Name == "TypeFormatterSourceAttribute");

    private static string[] Preferred(object value) => (string[])Property(Attribute(value), "PreferredMimeTypes");

    private static string Format(object value, string mimeType)
    {
        var source = Activator.CreateInstance((Type)Property(Attribute(value), "FormatterSourceType"))!;
        var formatters = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var formatter = formatters.Cast<object>().Single(one => (string)Property(one, "MimeType") == mimeType);
        var (instance, writer) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(TextWriter)));
        var call = Expression.Call(Expression.Constant(formatter), formatter.GetType().GetMethod("Format")!, instance, writer);
        using var text = new StringWriter();
        Assert.True(Expression.Lambda<Func<object, TextWriter, bool>>(call, instance, writer).Compile()(value, text));
        return text.ToString();
    }

    private static object Property(object from, string name) => from.GetType().GetProperty(name)!.GetGetMethod()!.Invoke(from, null)!;
}
