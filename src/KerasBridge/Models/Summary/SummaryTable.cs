namespace KerasBridge.Models;

/// <summary>
/// A table in box characters with a heavy heading and a line between rows, of a given total width. Texts that are too long for their
/// column go on in the next line; words that are too long end in an ellipsis.
/// </summary>
internal sealed class SummaryTable
{
    private readonly StyledText[] _header;
    private readonly Justify[] _justify;
    private readonly int[] _widths;
    private readonly List<StyledText[]> _rows = [];

    /// <summary>A table.</summary>
    /// <param name="header">The headings.</param>
    /// <param name="justify">Where the texts of each column stand.</param>
    /// <param name="wanted">The width of each column as Keras asks for it, without borders and padding.</param>
    /// <param name="lineLength">The width of the whole table.</param>
    public SummaryTable(string[] header, Justify[] justify, int[] wanted, int lineLength)
    {
        _header = Array.ConvertAll(header, text => new StyledText().Add(text, SummaryStyle.Bold));
        _justify = justify;
        _widths = Shrink(wanted, lineLength - (header.Length + 1));
    }

    /// <summary>Adds a row with one text for each column.</summary>
    public void Add(StyledText[] cells) => _rows.Add(cells);

    /// <summary>The lines of the table.</summary>
    public IEnumerable<SegmentLine> Lines()
    {
        yield return Border("┏", "━", "┳", "┓");
        foreach (var line in Header()) yield return line;
        yield return Border("┡", "━", "╇", "┩");
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i > 0) yield return Border("├", "─", "┼", "┤");
            foreach (var line in Row(_rows[i])) yield return line;
        }
        yield return Border("└", "─", "┴", "┘");
    }

    /// <summary>
    /// Each column gets its padding of two; what is then too much for the table is taken from the columns in equal parts, from left to
    /// right, each part rounded to even.
    /// </summary>
    private static int[] Shrink(int[] wanted, int available)
    {
        var widths = Array.ConvertAll(wanted, width => Math.Max(0, Math.Min(width + 2, available)));
        var excess = widths.Sum() - available;
        if (excess < 0) return Spread(widths, -excess);
        var columns = widths.Count(width => width > 0);
        for (var i = 0; i < widths.Length && columns > 0; i++)
        {
            if (widths[i] == 0) continue;
            var part = Math.Min(widths[i], (int)Math.Round(excess / (double)columns, MidpointRounding.ToEven));
            widths[i] -= part;
            excess -= part;
            columns--;
        }
        return widths;
    }

    /// <summary>Room that is left is given to the columns in proportion to their widths, each part rounded up.</summary>
    private static int[] Spread(int[] widths, int free)
    {
        var total = widths.Sum();
        for (var i = 0; i < widths.Length && total > 0; i++)
        {
            var width = widths[i];
            var part = (int)Math.Ceiling(width * (double)free / total);
            widths[i] += part;
            free -= part;
            total -= width;
        }
        return widths;
    }

    private SegmentLine Border(string left, string line, string cross, string right)
    {
        var border = new SegmentLine();
        border.Add(left + string.Join(cross, _widths.Select(width => string.Concat(Enumerable.Repeat(line, width)))) + right);
        return border;
    }

    /// <summary>Headings stand at the bottom, in bold to the edge of their cells.</summary>
    private IEnumerable<SegmentLine> Header()
    {
        var cells = Wrapped(_header);
        var height = cells.Max(cell => cell.Count);
        for (var i = 0; i < height; i++)
        {
            var line = new SegmentLine();
            for (var column = 0; column < cells.Length; column++)
            {
                line.Add("┃");
                var text = i - (height - cells[column].Count);
                if (text < 0)
                {
                    line.Add(new string(' ', _widths[column]), SummaryStyle.Bold);
                    continue;
                }
                line.Add(" ", SummaryStyle.Bold);
                cells[column][text].In(SummaryStyle.Bold).AppendTo(line);
                line.Add(" ", SummaryStyle.Bold);
            }
            line.Add("┃");
            yield return line;
        }
    }

    private IEnumerable<SegmentLine> Row(StyledText[] texts)
    {
        var cells = Wrapped(texts);
        var height = cells.Max(cell => cell.Count);
        for (var i = 0; i < height; i++)
        {
            var line = new SegmentLine();
            for (var column = 0; column < cells.Length; column++)
            {
                line.Add("│ ");
                if (i < cells[column].Count) cells[column][i].AppendTo(line);
                else line.Add(new string(' ', TextWidth(column)));
                line.Add(" ");
            }
            line.Add("│");
            yield return line;
        }
    }

    private int TextWidth(int column) => Math.Max(1, _widths[column] - 2);

    private List<StyledText>[] Wrapped(StyledText[] texts)
    {
        var cells = new List<StyledText>[texts.Length];
        for (var column = 0; column < texts.Length; column++)
        {
            cells[column] = texts[column].Wrap(TextWidth(column), fold: false);
            foreach (var line in cells[column]) line.Fit(TextWidth(column), _justify[column]);
        }
        return cells;
    }
}
