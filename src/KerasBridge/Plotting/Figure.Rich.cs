using KerasBridge.Numpy;

namespace KerasBridge;

[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public sealed partial class Figure : IShownAsHtml
{
    /// <summary>The size in pixels and the number of axes, as matplotlib says it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"<Figure size {Math.Round(Width / 72 * dpi)}x{Math.Round(Height / 72 * dpi)} with {_axes.Count} Axes>");
}
