using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KerasBridge.Fixtures;
using KerasBridge.Models;

namespace KerasBridge.Tests.Models;

/// <summary>Reads a summary's text back into what it says.</summary>
internal static partial class SummaryTextReader
{
    public static SummaryContent Read(FixtureCase one)
    {
        var variants = one["variants"].EnumerateArray().ToArray();
        var wide = Text(variants, """{"expand_nested": true}""");
        var trainable = Cells(Text(variants, """{"expand_nested": true, "show_trainable": true}""") ?? Text(variants, """{"show_trainable": true}""")!);
        var rows = Cells(wide!);
        var counts = CountPattern().Matches(wide!).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var bytes = Bytes(one);
        var chain = rows[0].Length == 3;
        var content = new SummaryContent(one["strings"].GetProperty("model_name").GetString()!, Tree(rows, trainable, chain, 0, rows.Count, 0), chain,
            new(Number(counts["Trainable"]), bytes.Trainable), new(Number(counts["Non-trainable"]), bytes.Other));
        return counts.TryGetValue("Optimizer", out var optimizer) ? content with { Optimizer = new(Number(optimizer), OptimizerBytes(wide!)) } : content;
    }

    private static string? Text(JsonElement[] variants, string kwargs) => variants
        .Where(variant => variant.GetProperty("kwargs").GetRawText().Replace("\n", "").Replace(" ", "") == kwargs.Replace(" ", ""))
        .Select(variant => variant.GetProperty("text").GetString()).FirstOrDefault();

    /// <summary>The cells of the rows, lines of one cell joined.</summary>
    private static List<string[]> Cells(string text)
    {
        var rows = new List<string[]>();
        foreach (var block in text.Split('\n').SkipWhile(line => !line.StartsWith('┡')).TakeWhile(line => !line.StartsWith(' ')).Aggregate(new List<List<string>>(), Split))
        {
            var cells = block.Select(line => line[1..^1].Split('│')).ToArray();
            if (cells.Length > 0) rows.Add([.. cells[0].Select((_, i) => string.Join(" ", cells.Select(line => line[i].TrimEnd()[Math.Min(1, line[i].TrimEnd().Length)..])).TrimEnd())]);
        }
        return rows;
    }

    private static List<List<string>> Split(List<List<string>> blocks, string line)
    {
        if (line.StartsWith('│')) blocks[^1].Add(line);
        else blocks.Add([]);
        return blocks;
    }

    private static List<SummaryRow> Tree(List<string[]> rows, List<string[]> trainable, bool chain, int from, int to, int depth)
    {
        var tree = new List<SummaryRow>();
        for (var i = from; i < to;)
        {
            var end = i + 1;
            while (end < to && Depth(rows[end][0]) > depth) end++;
            var name = rows[i][0].TrimStart(' ', '└').Replace(" (", "\n").TrimEnd(')').Split('\n');
            var count = rows[i][2].Trim();
            var flag = trainable.FirstOrDefault(row => row[0] == rows[i][0] || Squeeze(row[0]) == Squeeze(rows[i][0]))?[^1].Trim();
            tree.Add(new(name[0].Trim(), name[1], rows[i][1], count.Contains("unbuilt") ? null : Number(count), flag switch { "Y" => true, "N" => false, _ => null },
                chain ? "-" : rows[i][3], end > i + 1 ? Tree(rows, trainable, chain, i + 1, end, depth + 1) : null));
            i = end;
        }
        return tree;
    }

    private static string Squeeze(string text) => text.Replace(" ", "");

    private static int Depth(string cell) => cell.Contains('└') ? cell.IndexOf('└') / 3 : 0;

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static (long Trainable, long Other) Bytes(FixtureCase one)
    {
        var (trained, other) = (0L, 0L);
        foreach (var weight in one["layers"].EnumerateArray().SelectMany(layer => layer.GetProperty("weights").EnumerateArray()))
        {
            var size = weight.GetProperty("shape").EnumerateArray().Aggregate(1L, (product, dim) => product * dim.GetInt64());
            // Only Normalization's counter is not float32.
            if (weight.GetProperty("trainable").GetBoolean()) trained += 4 * size;
            else other += weight.GetProperty("path").GetString()!.EndsWith("normalization/count") ? 8 : 4 * size;
        }
        return (trained, other);
    }

    /// <summary>Any number of bytes that is written as the text has it.</summary>
    private static long OptimizerBytes(string text)
    {
        var size = OptimizerPattern().Match(text);
        return (long)(double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * (size.Groups[2].Value switch { "KB" => 1024, "MB" => 1 << 20, _ => 1 }));
    }

    [GeneratedRegex(@"^ (\S+) params: ([\d,]+) ", RegexOptions.Multiline)]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"Optimizer params: [\d,]+ \(([\d.]+) (\w+)\)")]
    private static partial Regex OptimizerPattern();
}
