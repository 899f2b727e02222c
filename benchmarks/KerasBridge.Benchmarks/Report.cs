using System.Globalization;
using System.Text;

namespace KerasBridge.Benchmarks;

/// <summary>The results by name, as a table and as a flat JSON object of numbers.</summary>
internal sealed class Report
{
    private readonly List<(string Name, string Unit, double? Value, (double Least, double Greatest)? Range)> _rows = [];

    /// <summary>The result of that name; null where it is absent.</summary>
    public double? this[string name] => _rows.FirstOrDefault(row => row.Name == name).Value;

    /// <summary>Adds what was measured.</summary>
    public void Add(Measurement measurement) => _rows.Add((measurement.Name, measurement.Unit, measurement.Median, measurement.Range));

    /// <summary>Adds what follows from other results.</summary>
    public void Add(string name, string unit, double? value) => _rows.Add((name, unit, value, null));

    /// <summary>The table, with the rounds' range where there is one.</summary>
    public string Table()
    {
        var width = _rows.Max(row => row.Name.Length);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"| {"what".PadRight(width)} | {"median",10} | {"unit",-5} | rounds         |");
        text.AppendLine($"|{new string('-', width + 2)}|-----------:|-------|----------------|");
        foreach (var (name, unit, value, range) in _rows)
        {
            var rounds = range is var (least, greatest) ? $"{Format(least)} – {Format(greatest)}" : "";
            text.AppendLine($"| {name.PadRight(width)} | {(value is { } number ? Format(number) : "–"),10} | {unit,-5} | {rounds,-14} |");
        }
        return text.ToString();
    }

    /// <summary>The JSON object; null stands for what could not be measured.</summary>
    public string Json() => "{\n" + string.Join(",\n", _rows.Select(row =>
        $"  \"{row.Name}\": {(row.Value is { } value ? value.ToString("G6", CultureInfo.InvariantCulture) : "null")}")) + "\n}\n";

    private static string Format(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "F0", >= 10 => "F1", >= 1 => "F2", _ => "F4" }, CultureInfo.InvariantCulture);
}
