using System.Globalization;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Models;

/// <summary>The text of <c>model.summary()</c>, letter for letter as Keras prints it.</summary>
internal static partial class SummaryText
{
    private static readonly string[] s_units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>The whole text, ending in a line feed.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="options">How it is to look.</param>
    /// <param name="columns">The console's width.</param>
    /// <param name="colors">Whether ANSI colour codes are written.</param>
    /// <exception cref="ArgumentException">The console is too narrow, the positions do not fit the columns, or the range names no layer.</exception>
    public static string Render(SummaryContent content, SummaryOptions options, int columns, bool colors)
    {
        var output = new StringBuilder();
        Write(output, new StyledText().Add($"Model: \"{content.Name}\"", SummaryStyle.Bold), columns, colors);
        var table = Table(content, options, columns);
        foreach (var row in Range(content.Rows, options.LayerRange)) AddRow(table, row, content.IsChain, options, depth: 0);
        foreach (var line in table.Lines()) line.WriteTo(output, columns, colors);
        var total = content.Trainable + content.NonTrainable + (content.Optimizer ?? default);
        Write(output, CountLine(" Total params: ", total), columns, colors);
        Write(output, CountLine(" Trainable params: ", content.Trainable), columns, colors);
        Write(output, CountLine(" Non-trainable params: ", content.NonTrainable), columns, colors);
        if (content.Optimizer is { } optimizer) Write(output, CountLine(" Optimizer params: ", optimizer), columns, colors);
        return output.ToString();
    }

    /// <summary>A size in bytes for people: <c>364.54 KB</c>.</summary>
    public static string MemorySize(double bytes)
    {
        var unit = 0;
        for (; unit < s_units.Length - 1 && bytes / 1024 >= 1; unit++) bytes /= 1024;
        Span<char> text = stackalloc char[FixedText.MaxLength];
        return $"{text[..FixedText.Fixed(bytes, 2, text)]} {s_units[unit]}";
    }

    private static void AddRow(SummaryTable table, SummaryRow row, bool isChain, SummaryOptions options, int depth)
    {
        var name = new StyledText();
        if (depth > 0) name.Add(new string(' ', 3 * depth)).Add("└ ");
        name.Add(row.Name).Add(" (").Add(row.ClassName, SummaryStyle.Symbol).Add(")");
        var parameters = row.Parameters is { } count ? Number(new StyledText(), count) : Number(new StyledText(), 0).Add(" (unbuilt)");
        var cells = new List<StyledText> { name, new StyledText().AddMarked(row.OutputShape), parameters };
        if (!isChain) cells.Add(Connections(row.ConnectedTo));
        if (options.ShowTrainable)
        {
            cells.Add(row.Trainable switch
            {
                true => new StyledText().Add("Y", SummaryStyle.Yes),
                false => new StyledText().Add("N", SummaryStyle.No),
                null => new StyledText().Add("-", SummaryStyle.Bold),
            });
        }
        table.Add([.. cells]);
        if (!options.ExpandNested || row.Inner is null) return;
        foreach (var inner in row.Inner) AddRow(table, inner, isChain, options, depth + 1);
    }

    /// <summary>Only the indices in brackets are numbers; names may hold digits too.</summary>
    private static StyledText Connections(string text)
    {
        var styled = new StyledText();
        var inBrackets = false;
        foreach (var character in text)
        {
            if (character is '[' or ']') inBrackets = character == '[';
            styled.Add([character], inBrackets && char.IsAsciiDigit(character) ? SummaryStyle.Number : SummaryStyle.Plain);
        }
        return styled;
    }

    private static StyledText CountLine(string label, SummaryCount count) =>
        Number(new StyledText().Add(label, SummaryStyle.Bold), count.Count).Add($" ({MemorySize(count.Bytes)})");

    private static StyledText Number(StyledText text, long number) => text.Add(number.ToString("N0", CultureInfo.InvariantCulture), SummaryStyle.Number);

    private static void Write(StringBuilder output, StyledText text, int columns, bool colors)
    {
        foreach (var part in text.Wrap(columns, fold: true))
        {
            var line = new SegmentLine();
            part.AppendTo(line);
            line.WriteTo(output, columns, colors);
        }
    }
}
