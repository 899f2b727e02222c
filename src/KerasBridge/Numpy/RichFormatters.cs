namespace KerasBridge.Numpy;

/// <summary>The formatters of what has <see cref="IShownAsHtml.ToHtml"/>, and of what is best shown as its text.</summary>
internal sealed class RichFormatters
{
    /// <summary>The form of pages.</summary>
    public const string HtmlType = "text/html";

    /// <summary>The form of plain text.</summary>
    public const string TextType = "text/plain";

    /// <summary>One formatter for each form.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter(TextType), new Formatter(HtmlType)];

    /// <summary>A formatter, by convention: a form, and a method that says whether it has written something.</summary>
    /// <param name="mimeType">The form.</param>
    public sealed class Formatter(string mimeType)
    {
        /// <summary>The form that it writes.</summary>
        public string MimeType { get; } = mimeType;

        /// <summary>Writes a value.</summary>
        public bool Format(object instance, TextWriter writer)
        {
            var text = instance.ToString() ?? "";
            writer.Write(MimeType == TextType ? text : instance is IShownAsHtml rich ? rich.ToHtml() : Html.Preformatted(text));
            return true;
        }
    }
}
