namespace KerasBridge.Numpy;

/// <summary>The formatters of what has <see cref="IShownAsHtml.ToHtml"/>.</summary>
internal sealed class RichFormatters
{
    /// <summary>The form of pages.</summary>
    public const string HtmlType = "text/html";

    /// <summary>One formatter for each form.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new TypeFormatter(TextFormatters.TextType), new TypeFormatter(HtmlType)];
}
