using System.Globalization;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Models;

/// <summary>A summary as an HTML table, with the numbers of <see cref="SummaryText"/>.</summary>
internal static class SummaryHtml
{
    private const int MaxRows = 200;
    private const string Left = "<td style=\"text-align:left\">";
    private const string Right = "<td style=\"text-align:right\">";

    /// <summary>The whole piece.</summary>
    public static string Render(SummaryContent content)
    {
        var html = new StringBuilder("<div><div><b>Model: &quot;").Append(Html.Escape(content.Name)).Append("&quot;</b></div>");
        html.Append(Html.TableStart).Append("<tr>");
        foreach (var heading in (string[])[.. (string[])["Layer (type)", "Output Shape", "Param #"], .. content.IsChain ? (string[])[] : ["Connected to"]])
            html.Append("<th style=\"text-align:").Append(heading == "Param #" ? "right" : "left").Append("\">").Append(heading).Append("</th>");
        html.Append("</tr>");
        for (var i = 0; i < content.Rows.Count; i++)
        {
            if (content.Rows.Count > MaxRows && i == MaxRows / 2)
            {
                var left = content.Rows.Count - MaxRows;
                html.Append("<tr>").Append(Left).Append("… ").Append(left).Append(" more layers …</td></tr>");
                i += left;
            }
            AddRow(html, content.Rows[i], content.IsChain);
        }
        html.Append(Html.TableEnd);
        AddCount(html, "Total params", content.Trainable + content.NonTrainable + (content.Optimizer ?? default));
        AddCount(html, "Trainable params", content.Trainable);
        AddCount(html, "Non-trainable params", content.NonTrainable);
        if (content.Optimizer is { } optimizer) AddCount(html, "Optimizer params", optimizer);
        return html.Append("</div>").ToString();
    }

    private static void AddRow(StringBuilder html, SummaryRow row, bool isChain)
    {
        html.Append("<tr>").Append(Left).Append(Html.Escape(row.Name)).Append(" <span style=\"").Append(Html.Pale).Append("\">(").Append(Html.Escape(row.ClassName)).Append(")</span></td>");
        html.Append(Left).Append(Html.Escape(row.OutputShape)).Append("</td>");
        html.Append(Right).Append(row.Parameters is { } count ? Number(count) : "0 (unbuilt)").Append("</td>");
        if (!isChain) html.Append(Left).Append(Html.Escape(row.ConnectedTo)).Append("</td>");
        html.Append("</tr>");
    }

    private static void AddCount(StringBuilder html, string label, SummaryCount count) =>
        html.Append("<div><b>").Append(label).Append(":</b> ").Append(Number(count.Count)).Append(" (").Append(SummaryText.MemorySize(count.Bytes)).Append(")</div>");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
