using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public readonly partial struct Predictions : IShownAsHtml
{
    /// <summary>The predictions as notebooks show them: each output as an array.</summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => string.Concat(Items.Select(item => ArrayHtml.Of(item, "NDArray")));
}
