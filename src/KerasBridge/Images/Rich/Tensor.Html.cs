using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public partial class Tensor : IShownAsHtml
{
    /// <summary>The tensor as notebooks show it: as an array; one that has no values yet as its text.</summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => HasValue ? ArrayHtml.Of(numpy(), "Tensor") : Html.Preformatted(ToString()!);
}
