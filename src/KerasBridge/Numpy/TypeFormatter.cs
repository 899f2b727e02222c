namespace KerasBridge.Numpy;

/// <summary>A formatter, by convention: a form, and a method that says whether it has written something.</summary>
/// <param name="mimeType">The form.</param>
internal sealed class TypeFormatter(string mimeType)
{
    /// <summary>The form that it writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(MimeType == RichFormatters.HtmlType ? ((IShownAsHtml)instance).ToHtml() : instance.ToString());
        return true;
    }
}
