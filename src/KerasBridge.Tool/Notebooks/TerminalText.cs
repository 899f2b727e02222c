using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Text as a terminal would show it in the end.</summary>
internal static partial class TerminalText
{
    /// <summary>The text without what was written over: a line before <c>\r</c>, a character before <c>\b</c>.</summary>
    public static string Settle(string text)
    {
        if (!text.AsSpan().ContainsAny('\r', '\b')) return text;
        text = OverwrittenPattern().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "");
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            text = ErasedPattern().Replace(text, "");
        }
        return text;
    }

    /// <summary>The text without colours and other commands to a terminal.</summary>
    public static string WithoutCommands(string text) => text.Contains('\e') ? CommandPattern().Replace(text, "") : text;

    // A line that ends in \r is overwritten only when something follows.
    [GeneratedRegex(@"[^\n]*\r(?=[^\n])")]
    private static partial Regex OverwrittenPattern();

    [GeneratedRegex(@"[^\n\x08]\x08")]
    private static partial Regex ErasedPattern();

    [GeneratedRegex(@"\e(\[[0-?]*[ -/]*[@-~]|\][^\x07\e]*(\x07|\e\\)|[@-Z\\-_])")]
    private static partial Regex CommandPattern();
}
