using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>
/// An array as HTML: shape and dtype, the elements, and a picture where they are one. What is shown of long axes is what NumPy prints, and never more than
/// <see cref="MaxAlong"/> along an axis.
/// </summary>
internal static class ArrayHtml
{
    private const int MaxAlong = 50;
    private const int MaxText = 20_000;
    private const int MaxOpen = 20;
    private const int Gap = -1;

    /// <summary>The whole piece.</summary>
    public static string Of(NDArray array, string name)
    {
        var html = new StringBuilder("<div>");
        html.Append("<div style=\"").Append(Html.Pale).Append("\">").Append(Html.Escape($"{name} {array.shape} {array.dtype}")).Append("</div>");
        html.Append(ArrayPicture.Of(array));
        if (array.ndim is 1 or 2 && array.LongSize > 0) AddTable(html, array);
        else html.Append(Html.Preformatted(Text(array), scrolls: true));
        return html.Append("</div>").ToString();
    }

    private static string Text(NDArray array)
    {
        var text = ArrayPrinter.Str(array);
        return text.Length <= MaxText ? text : text[..MaxText] + " …";
    }

    private static void AddTable(StringBuilder html, NDArray array)
    {
        var options = PrintOptions.Current;
        var summarize = array.LongSize > options.Threshold;
        var rows = array.ndim == 2 ? Shown(array.Dims[0], summarize, options.EdgeItems) : [0];
        var columns = Shown(array.Dims[^1], summarize, options.EdgeItems);
        var values = Values(array, rows, columns);
        var format = ElementFormat.For(array.dtype, values, zeroD: false, options);
        var next = 0;

        html.Append(rows.Length > MaxOpen ? Html.NumbersInFrameStart : Html.NumbersStart).Append("<tr>");
        if (array.ndim == 2) html.Append("<th></th>");
        foreach (var column in columns) AddHeading(html, column);
        html.Append("</tr>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            if (array.ndim == 2) AddHeading(html, row);
            foreach (var column in columns)
            {
                html.Append("<td style=\"text-align:right\">").Append(row == Gap || column == Gap ? "…" : Cell(format.Text(values[next++]))).Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append(Html.TableEnd);
    }

    private static void AddHeading(StringBuilder html, int index)
    {
        html.Append("<th style=\"text-align:right;").Append(Html.Pale).Append("\">");
        if (index == Gap) html.Append('…');
        else html.Append(index);
        html.Append("</th>");
    }

    /// <summary>Numbers stand at the right; the blanks behind them, which put points below each other, must not be dropped by the browser.</summary>
    private static string Cell(string text)
    {
        var bare = text.TrimEnd();
        return Html.Escape(bare.TrimStart()) + new string('\u00A0', text.Length - bare.Length);
    }

    private static List<object> Values(NDArray array, int[] rows, int[] columns)
    {
        var values = new List<object>();
        foreach (var row in rows)
        {
            if (row == Gap) continue;
            var line = array.ndim == 2 ? array.Row(row) : array;
            foreach (var column in columns)
            {
                if (column != Gap) values.Add(ElementAccess.Get(line, column * line.ByteStrides[0]));
            }
        }
        return values;
    }

    /// <summary>The places along an axis that are shown, with a gap where some are left out.</summary>
    private static int[] Shown(int length, bool summarize, int edge)
    {
        edge = summarize ? Math.Min(edge, MaxAlong / 2) : MaxAlong / 2;
        if (length <= (summarize ? 2 * edge : MaxAlong)) return [.. Enumerable.Range(0, length)];
        return [.. Enumerable.Range(0, edge), Gap, .. Enumerable.Range(length - edge, edge)];
    }
}
