using System.Text;

namespace KerasBridge.Models;

/// <summary>One line of output: segments that each have a style.</summary>
internal sealed class SegmentLine
{
    private readonly List<(string Text, SummaryStyle Style)> _segments = [];

    /// <summary>Adds a segment.</summary>
    public void Add(string text, SummaryStyle style = SummaryStyle.Plain) => _segments.Add((text, style));

    /// <summary>Writes the line, cut at <paramref name="columns"/> characters, and a line feed.</summary>
    public void WriteTo(StringBuilder output, int columns, bool colors)
    {
        foreach (var (text, style) in _segments)
        {
            var visible = text.AsSpan(0, Math.Min(text.Length, columns));
            if (visible.IsEmpty) continue;
            columns -= visible.Length;
            if (colors && style != SummaryStyle.Plain) output.Append("\u001b[").Append(Code(style)).Append('m').Append(visible).Append("\u001b[0m");
            else output.Append(visible);
        }
        output.Append('\n');
    }

    private static string Code(SummaryStyle style) => style switch
    {
        SummaryStyle.Bold => "1",
        SummaryStyle.None => "38;5;45",
        SummaryStyle.Number => "38;5;34",
        SummaryStyle.Symbol => "38;5;33",
        SummaryStyle.Yes => "1;38;5;34",
        _ => "1;91",
    };
}
