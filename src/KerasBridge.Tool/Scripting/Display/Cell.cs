using KerasBridge.Tool.Scripting.Display;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Notebooks;

/// <summary>What every cell of a notebook can call without a <c>using</c>, as in .NET Interactive.</summary>
public static class Cell
{
    /// <summary>Shows a value below the cell, as the cell's last expression is shown.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The one form to show, for example <c>text/html</c> with a text that is HTML; null: all that the value has.</param>
    /// <returns>What was shown, which can be replaced.</returns>
    public static DisplayedValue display(object? value, string? mimeType = null)
    {
        var shown = new DisplayedValue(Guid.NewGuid().ToString("N"), mimeType);
        CellFlow.Current?.Output?.Display(MimeBundle.Of(value, mimeType), shown.DisplayId);
        return shown;
    }

    /// <summary>Shows a value below the cell: <see cref="display"/> in another order.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The one form to show; null: all that the value has.</param>
    /// <returns>What was shown, which can be replaced.</returns>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => display(value, mimeType);

    /// <summary>Shows a value below the cell in one form.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The form.</param>
    /// <returns>What was shown, which can be replaced.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => display(value, mimeType);

    /// <summary>A text that is HTML, for <see cref="display"/> or as the last expression.</summary>
    /// <param name="content">The HTML.</param>
    /// <returns>What shows as HTML.</returns>
    public static RichText HTML(string content) => new(content, "text/html");

    /// <summary>A text that is Markdown, for <see cref="display"/> or as the last expression.</summary>
    /// <param name="content">The Markdown.</param>
    /// <returns>What shows as Markdown.</returns>
    public static RichText Markdown(string content) => new(content, "text/markdown");

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Whether to do so only when something new is shown, so that nothing flickers.</param>
    public static void clear_output(bool wait = false) => CellFlow.Current?.Output?.Clear(wait);
}
