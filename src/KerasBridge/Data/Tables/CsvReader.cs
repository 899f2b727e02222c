using System.Globalization;
using System.Text;

namespace KerasBridge.Data;

/// <summary>Reads tables from text with separators, as RFC 4180 has it: cells in quotes may hold separators, line breaks and doubled quotes.</summary>
internal static class CsvReader
{
    // What pandas takes for a missing value.
    private static readonly HashSet<string> Missing = ["", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"];

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="header">Whether the first line names the columns.</param>
    /// <param name="names">The names, where the file has none, or others are meant.</param>
    /// <param name="texts">Whether all columns stay texts.</param>
    public static DataFrame Read(string path, char separator, bool header, IReadOnlyList<string>? names, bool texts)
    {
        var rows = Records(path, separator);
        if (rows.Count == 0) throw new ArgumentException($"No columns to parse from file '{path}'. Expected at least a line of names. Received: an empty file");
        var columns = names ?? (header ? rows[0].Cells : [.. Enumerable.Range(0, rows[0].Cells.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))]);
        if (columns.Distinct().Count() != columns.Count) throw new ArgumentException($"Two columns of '{path}' have the same name. Expected each once; `names` gives others. Received: [{string.Join(", ", columns.Select(name => $"'{name}'"))}]");
        if (header) rows.RemoveAt(0);
        foreach (var (line, cells) in rows)
        {
            if (cells.Count > columns.Count) throw new ArgumentException($"Error tokenizing data. Expected {columns.Count} fields in line {line} of '{path}', saw {cells.Count}");
        }
        return new DataFrame(columns.Select((name, i) => KeyValuePair.Create(name, Column([.. rows.Select(row => i < row.Cells.Count ? row.Cells[i] : "")], texts))));
    }

    private static Series Column(string[] cells, bool texts)
    {
        var found = Array.ConvertAll(cells, cell => Missing.Contains(cell) ? null : cell);
        if (texts || found.All(cell => cell is null)) return texts ? (Series)found : Array.ConvertAll(found, _ => double.NaN);
        if (found.All(cell => cell is not null && IsWhole(cell, out _))) return Array.ConvertAll(found, cell => long.Parse(cell!, NumberStyles.Integer, CultureInfo.InvariantCulture));
        if (found.All(cell => cell is null || IsNumber(cell, out _)))
            return Array.ConvertAll(found, cell => cell is not null && IsNumber(cell, out var number) ? number : double.NaN);
        if (found.All(cell => cell is "True" or "TRUE" or "true" or "False" or "FALSE" or "false")) return Array.ConvertAll(found, cell => cell!.StartsWith('T') || cell.StartsWith('t'));
        return found;
    }

    private static bool IsWhole(string cell, out long value) => long.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool IsNumber(string cell, out double value)
    {
        if (cell.Trim() is "inf" or "Inf" or "+inf" or "Infinity" or "infinity")
        {
            value = double.PositiveInfinity;
            return true;
        }
        if (cell.Trim() is "-inf" or "-Inf" or "-Infinity" or "-infinity")
        {
            value = double.NegativeInfinity;
            return true;
        }
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static List<(int Line, List<string> Cells)> Records(string path, char separator)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var records = new List<(int, List<string>)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begun, quoted, wasQuoted) = (1, 1, false, false);
        int next;
        while ((next = reader.Read()) >= 0)
        {
            var c = (char)next;
            if (quoted)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (reader.Peek() == '"') cell.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0 && !wasQuoted) quoted = wasQuoted = true;
            else if (c == separator) EndCell();
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && reader.Peek() == '\n') reader.Read();
                EndRecord();
                begun = ++line;
            }
            else cell.Append(c);
        }
        if (quoted) throw new ArgumentException($"A quote is never closed in '{path}'. Expected '\"' at the end of each cell that begins with one. Received: one that begins in line {begun} and goes on to the end of the file");
        EndRecord();
        return records;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            wasQuoted = false;
        }

        void EndRecord()
        {
            // Lines without anything are passed over.
            if (cells.Count == 0 && cell.Length == 0 && !wasQuoted) return;
            EndCell();
            records.Add((begun, cells));
            cells = [];
        }
    }
}
