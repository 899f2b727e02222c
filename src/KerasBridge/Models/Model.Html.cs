using KerasBridge.Models;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public partial class Model : IShownAsHtml
{
    /// <summary>The model as notebooks show it: its <see cref="summary"/> as a table.</summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => SummaryHtml.Render(SummaryReader.Read(this));
}
