using KerasBridge.Data;

namespace KerasBridge;

/// <summary>Tables, under pandas' names: <c>pd.read_csv("labels.csv")</c>. Only what generators of pictures need.</summary>
public static class pd
{
    /// <summary>Makes a table of columns: <c>pd.DataFrame(new() { ["filename"] = names, ["class"] = labels })</c>.</summary>
    /// <param name="data">The columns by name, all of the same length.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static DataFrame DataFrame(Dictionary<string, Series> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new DataFrame(data);
    }

    /// <summary>
    /// Reads a table from a text file with separators. Columns of numbers become numbers (with a point, whatever the machine's language), <c>True</c> and <c>False</c> truth values;
    /// what is empty or says <c>NA</c>, <c>NaN</c>, <c>null</c> … is NaN among numbers and null among texts.
    /// </summary>
    /// <param name="filepath_or_buffer">The file, in UTF-8.</param>
    /// <param name="sep">What stands between cells: one character.</param>
    /// <param name="header">The line that names the columns: 0, the first; null: there is none.</param>
    /// <param name="names">The names of the columns; with <paramref name="header"/> 0 they replace those of the file.</param>
    /// <param name="dtype"><c>"str"</c>: all columns stay texts, such as class numbers that <c>class_mode: "categorical"</c> needs as texts. Null: as they are.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The file is empty, a line has too many cells, a quote is not closed, or an argument is not valid.</exception>
    public static DataFrame read_csv(string filepath_or_buffer, string sep = ",", int? header = 0, IReadOnlyList<string>? names = null, string? dtype = null)
    {
        if (!File.Exists(filepath_or_buffer))
            throw new FileNotFoundException($"[Errno 2] No such file or directory: '{filepath_or_buffer}'. Expected a file with a table. Received: a path where there is none", filepath_or_buffer);
        if (sep is not { Length: 1 } || sep is "\"" or "\n" or "\r") throw new ArgumentException($"`sep` is one character. Expected \",\", \";\", \"\\t\" or the like. Received: sep='{sep}'");
        if (header is not (null or 0)) throw new ArgumentException($"`header` is the line that names the columns. Expected 0 or null. Received: header={header}");
        if (dtype is not (null or "str" or "string" or "object")) throw new ArgumentException($"`dtype` is \"str\" for all columns, or null; `astype` changes one column. Received: dtype='{dtype}'");
        return CsvReader.Read(filepath_or_buffer, sep[0], header == 0, names, dtype is not null);
    }
}
