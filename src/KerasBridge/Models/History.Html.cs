using KerasBridge.Models;
using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public sealed partial class History : IShownAsHtml
{
    /// <summary>The history as notebooks show it: the curves of the loss and of each metric, and a table of the epochs (the first and the last ones of many).</summary>
    /// <returns>A piece of HTML that stands alone.</returns>
    public string ToHtml() => HistoryHtml.Render(this);

    /// <summary>Of how many epochs it is, and of what.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<History of {epoch.Count} epochs: {string.Join(", ", history.Keys)}>";
}
