using System.Globalization;
using System.Net;
using System.Text;

namespace KerasBridge.Tool.Notebooks.Html;

/// <summary>Text with the colours of a terminal (ANSI codes) as HTML. Other commands to a terminal are left out.</summary>
internal static class AnsiHtml
{
    private static readonly string[] Names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    /// <summary>The HTML of a text.</summary>
    public static string Write(string text)
    {
        var html = new StringBuilder();
        var style = AnsiStyle.Plain;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf("\e[", at, StringComparison.Ordinal);
            Append(html, text[at..(next < 0 ? text.Length : next)], style);
            if (next < 0) break;
            var end = next + 2;
            while (end < text.Length && text[end] is >= ' ' and <= '?') end++;
            if (end < text.Length && text[end] == 'm') style = style.Change(Numbers(text[(next + 2)..end]));
            at = Math.Min(end + 1, text.Length);
        }
        return html.ToString();
    }

    /// <summary>The class or the style of one of 256 colours.</summary>
    public static (string? Class, string? Style) Colour(int number, bool isText) => number switch
    {
        < 16 => ($"ansi-{(number < 8 ? "" : "bright-")}{Names[number % 8]}-{(isText ? "fg" : "bg")}", null),
        < 232 => (null, Rgb(Level((number - 16) / 36), Level((number - 16) / 6 % 6), Level((number - 16) % 6), isText)),
        _ => (null, Rgb(8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232), isText)),
    };

    /// <summary>The style of a colour.</summary>
    public static string Rgb(int red, int green, int blue, bool isText) => string.Create(CultureInfo.InvariantCulture, $"{(isText ? "color" : "background-color")}:rgb({red},{green},{blue})");

    private static int Level(int step) => step == 0 ? 0 : 55 + 40 * step;

    private static void Append(StringBuilder html, string text, AnsiStyle style)
    {
        text = TerminalText.WithoutCommands(text);
        if (text.Length == 0) return;
        var (classes, styles) = style.ToHtml();
        if (classes.Length + styles.Length == 0)
        {
            html.Append(WebUtility.HtmlEncode(text));
            return;
        }
        html.Append("<span");
        if (classes.Length > 0) html.Append(" class=\"").Append(classes).Append('"');
        if (styles.Length > 0) html.Append(" style=\"").Append(styles).Append('"');
        html.Append('>').Append(WebUtility.HtmlEncode(text)).Append("</span>");
    }

    private static int[] Numbers(string text) => [.. text.Split(';', ':').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}
