namespace KerasBridge.Numpy;

/// <summary>The formatter of what is best shown as its text, where notebooks would list its properties.</summary>
internal sealed class TextFormatters
{
    /// <summary>The form of plain text.</summary>
    public const string TextType = "text/plain";

    /// <summary>The one formatter.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new TypeFormatter(TextType)];
}
