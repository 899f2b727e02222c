namespace KerasBridge.Notebooks;

/// <summary>A text that a notebook shows as what it is: HTML, Markdown …</summary>
/// <param name="Content">The text.</param>
/// <param name="MimeType">What it is.</param>
public sealed record RichText(string Content, string MimeType)
{
    /// <inheritdoc/>
    public override string ToString() => Content;
}
