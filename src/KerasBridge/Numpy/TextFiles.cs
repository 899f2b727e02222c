using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KerasBridge.Numpy;

/// <summary>Arrays as lines of text.</summary>
internal static partial class TextFiles
{
    [GeneratedRegex(@"^%([-+ 0#]*)(\d*)(?:\.(\d+))?[lh]?([dieEfFgGs])$")]
    private static partial Regex CFormat();

    /// <summary>Reads numbers.</summary>
    /// <exception cref="KerasFileException">A line is not of numbers, or lines differ in length.</exception>
    public static NDArray Load(string path, DType dtype, string comments, string? delimiter, int skip)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"{path} not found.", path);
        var rows = new List<string[]>();
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            if (number++ < skip) continue;
            var line = comments.Length > 0 && raw.IndexOf(comments, StringComparison.Ordinal) is var at && at >= 0 ? raw[..at] : raw;
            if (line.Trim().Length == 0) continue;
            string[] parts = delimiter is null ? line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [.. line.Split(delimiter).Select(p => p.Trim())];
            if (rows.Count > 0 && rows[0].Length != parts.Length)
                throw new KerasFileException($"the number of columns changed from {rows[0].Length} to {parts.Length} at row {rows.Count + 1} of '{path}'");
            rows.Add(parts);
        }
        if (rows.Count == 0) return NDArray.Allocate(Shape.FromInts([0]), dtype);
        var shape = Shape.FromInts([rows.Count, rows[0].Length]);
        if (dtype.IsText) return Strings.Of([.. rows.SelectMany(r => r)], shape).squeeze();
        try
        {
            object[] values = [.. rows.SelectMany(r => r).Select(t => Strings.Number(t, DType.Float64))];
            return NDArray.FromSpan<double>(Array.ConvertAll(values, v => (double)v), shape).astype(dtype).squeeze();
        }
        catch (ArgumentException error)
        {
            throw new KerasFileException($"'{path}' holds something that is no number: {error.Message}", error);
        }
    }

    /// <summary>Writes numbers.</summary>
    /// <exception cref="ArgumentException">The array has more than two axes, or the format is not known.</exception>
    public static void Save(string path, NDArray x, string format, string delimiter, string newline, string header, string footer, string comments)
    {
        if (x.ndim > 2) throw new ArgumentException($"Expected 1D or 2D array, got {x.ndim}D array instead");
        var rows = x.ndim < 2 ? x.reshape(-1, 1) : x;
        var text = new StringBuilder();
        void Remark(string remark)
        {
            if (remark.Length > 0) text.Append(comments).Append(remark.Replace("\n", "\n" + comments)).Append(newline);
        }
        Remark(header);
        foreach (var row in rows) text.AppendJoin(delimiter, Strings.Values(row).Select(v => Format(v, format))).Append(newline);
        Remark(footer);
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>One element by a format of C.</summary>
    /// <exception cref="ArgumentException">The format is not known.</exception>
    internal static string Format(object value, string format)
    {
        var match = CFormat().Match(format);
        var width = 0;
        if (!match.Success || (match.Groups[2].Length > 0 && !int.TryParse(match.Groups[2].ValueSpan, out width))) throw new ArgumentException($"invalid fmt: '{format}'. Expected a format of C for one number, as '%.18e', '%d' or '%10.5f'.");
        var flags = match.Groups[1].Value;
        var type = match.Groups[4].Value[0];
        var spec = (flags.Contains('+') ? "+" : flags.Contains(' ') ? " " : "") + (flags.Contains('#') ? "#" : "");
        var precision = match.Groups[3].Success ? "." + match.Groups[3].Value : "";
        var number = value is string ? 0 : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (type is 'd' or 'i' && !double.IsFinite(number)) throw new ArgumentException($"cannot convert float {PythonFormat.Repr(number)} to integer. Expected: finite numbers for the format '{format}'.");
        var text = type switch
        {
            's' => PythonFormat.Str(value),
            'd' or 'i' => PythonFormat.Format(new System.Numerics.BigInteger(Math.Truncate(number)), spec + "d"),
            _ => PythonFormat.Format(number, spec + precision + type),
        };
        if (flags.Contains('-')) return text.PadRight(width);
        if (!flags.Contains('0') || text.Length >= width) return text.PadLeft(width);
        var sign = text[0] is '-' or '+' or ' ' ? 1 : 0;
        return text[..sign] + text[sign..].PadLeft(width - sign, '0');
    }
}
