using System.Text;

namespace KerasBridge.Numpy;

/// <summary>What all rich outputs share. They name no colours, so that they suit light and dark notebooks, and no styles that reach beyond them.</summary>
internal static class Html
{
    /// <summary>A table in a frame that scrolls where it is too wide.</summary>
    public const string TableStart = "<div style=\"overflow-x:auto\"><table cellpadding=\"3\" style=\"border-collapse:collapse;width:auto\">";

    /// <summary>The same for numbers, in letters of one width.</summary>
    public const string NumbersStart = "<div style=\"overflow-x:auto\">" + Numbers;

    /// <summary>The same in a frame of limited height.</summary>
    public const string NumbersInFrameStart = "<div style=\"overflow:auto;max-height:24em\">" + Numbers;

    /// <summary>The end of <see cref="TableStart"/>.</summary>
    public const string TableEnd = "</table></div>";

    private const string Numbers = "<table cellpadding=\"3\" style=\"border-collapse:collapse;width:auto;font-family:monospace\">";

    /// <summary>What makes a text pale in any theme.</summary>
    public const string Pale = "opacity:.65;font-weight:normal";

    /// <summary>A text with the characters replaced that mean something in HTML.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                default: escaped.Append(character); break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>Text with lines and blanks as they are, in letters of one width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scrolls">Whether a long text is shown in a frame in which it is moved.</param>
    public static string Preformatted(string text, bool scrolls = false) => $"<pre style=\"margin:0;white-space:pre-wrap{(scrolls ? ";max-height:16em;overflow:auto" : "")}\">{Escape(text)}</pre>";
}
