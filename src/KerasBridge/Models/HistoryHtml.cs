using System.Globalization;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Models;

/// <summary>A history as HTML: its curves, and a table of the epochs.</summary>
internal static class HistoryHtml
{
    private const int MaxRows = 30;
    private const int Ends = 10;
    private const int MaxCurves = 8;

    /// <summary>The whole piece.</summary>
    public static string Render(History history)
    {
        var names = history.history.Keys.ToArray();
        if (history.epoch.Count == 0 || names.Length == 0) return "<div>A history of 0 epochs</div>";
        var html = new StringBuilder("<div>");
        var curves = names.Count(name => !name.StartsWith("val_", StringComparison.Ordinal));
        // One epoch is a point, which a line does not show.
        if (history.epoch.Count > 1 && curves is > 0 and <= MaxCurves) html.Append(HistoryPlots.DrawApart(history).ToHtml());
        html.Append(Html.TableStart).Append("<tr>");
        AddHeading(html, "epoch");
        foreach (var name in names) AddHeading(html, name);
        html.Append("</tr>");
        for (var i = 0; i < history.epoch.Count; i++)
        {
            if (history.epoch.Count > MaxRows && i == Ends)
            {
                html.Append("<tr><td style=\"text-align:right\">…</td></tr>");
                i = history.epoch.Count - Ends;
            }
            html.Append("<tr>");
            AddCell(html, (history.epoch[i] + 1).ToString(CultureInfo.InvariantCulture));
            foreach (var name in names) AddCell(html, Value(history, name, i));
            html.Append("</tr>");
        }
        return html.Append(Html.TableEnd).Append("</div>").ToString();
    }

    /// <summary>As the progress bar writes it. A value that came in some epochs only has no place in the table, since the history does not say which.</summary>
    private static string Value(History history, string name, int i)
    {
        var values = history.history[name];
        if (values.Count != history.epoch.Count) return "";
        var value = (double)values[i];
        Span<char> text = stackalloc char[FixedText.MaxLength];
        return new string(text[..(Math.Abs(value) > 1e-3 ? FixedText.Fixed(value, 4, text) : FixedText.Exponent(value, 4, text))]);
    }

    private static void AddHeading(StringBuilder html, string text) => html.Append("<th style=\"text-align:right\">").Append(Html.Escape(text)).Append("</th>");

    private static void AddCell(StringBuilder html, string text) => html.Append("<td style=\"text-align:right\">").Append(Html.Escape(text)).Append("</td>");
}
