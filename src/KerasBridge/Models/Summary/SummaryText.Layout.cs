using System.Text.RegularExpressions;

namespace KerasBridge.Models;

// Which columns there are, how wide, and which rows.
internal static partial class SummaryText
{
    private const int MinimumWidth = 4;

    private static SummaryTable Table(SummaryContent content, SummaryOptions options, int columns)
    {
        List<string> header = ["Layer (type)", "Output Shape", "Param #"];
        List<Justify> justify = [Justify.Left, Justify.Left, Justify.Right];
        var defaultLength = content.IsChain ? 88 : 108;
        List<double> positions = [.. options.Positions ?? (content.IsChain ? [0.45, 0.80, 1.0] : [0.3, 0.56, 0.74, 1.0])];
        if (!content.IsChain)
        {
            header.Add("Connected to");
            justify.Add(Justify.Left);
        }
        CheckPositions(options.Positions, header);
        if (options.ShowTrainable)
        {
            defaultLength += 12;
            positions = [.. positions.Select(position => position * 0.90), 1.0];
            header.Add("Trainable");
            justify.Add(Justify.Center);
        }
        var length = options.LineLength is null or 0 ? Math.Min(defaultLength, columns - 4) : options.LineLength.Value;
        return new SummaryTable([.. header], [.. justify], Widths(positions, length), length);
    }

    private static void CheckPositions(IReadOnlyList<double>? positions, List<string> header)
    {
        if (positions is null || positions.Count == header.Count) return;
        throw new ArgumentException(
            $"The `positions` of a summary say where each of its columns ends. Expected: {header.Count} numbers, for the columns {string.Join(", ", header)}. " +
            $"Received: positions=[{string.Join(", ", positions)}] ({positions.Count} numbers).");
    }

    private static int[] Widths(List<double> positions, int length)
    {
        var widths = new int[positions.Count];
        var current = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = (int)(positions[i] * length) - current;
            if (widths[i] < MinimumWidth)
                throw new ArgumentException($"Insufficient console width to print summary. Expected: at least {MinimumWidth} characters for each column. Received: line_length={length}");
            current += widths[i];
        }
        return widths;
    }

    private static IEnumerable<SummaryRow> Range(IReadOnlyList<SummaryRow> rows, IReadOnlyList<string>? range)
    {
        if (range is null) return rows;
        if (range.Count != 2)
            throw new ArgumentException($"layer_range must be a list or tuple of length 2. Received: layer_range = [{string.Join(", ", range)}] of length {range.Count}");
        var (first, last) = (Matching(rows, range[0]), Matching(rows, range[1]));
        if (first.Count == 0 || last.Count == 0)
        {
            throw new ArgumentException(
                $"Passed layer_names do not match the layer names in the model. Expected: {string.Join(", ", rows.Select(row => row.Name))}. " +
                $"Received: ['{range[0]}', '{range[1]}']");
        }
        var (from, to) = first[0] > last[^1] ? (last[0], first[^1]) : (first[0], last[^1]);
        return rows.Skip(from).Take(to - from + 1);
    }

    private static List<int> Matching(IReadOnlyList<SummaryRow> rows, string pattern)
    {
        var start = new Regex($"^(?:{pattern})");
        return [.. Enumerable.Range(0, rows.Count).Where(i => start.IsMatch(rows[i].Name))];
    }
}
