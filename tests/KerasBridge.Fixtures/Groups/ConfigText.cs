using System.Globalization;

namespace KerasBridge.Fixtures;

/// <summary>Configurations as text that can be compared: integers and floats of the same value alike, keys in their order.</summary>
internal static class ConfigText
{
    public static string Of(object? value) => value switch
    {
        null or NoneType => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        IEnumerable<KeyValuePair<string, object?>> entries => $"{{{string.Join(", ", entries.Select(entry => $"\"{entry.Key}\": {Of(entry.Value)}"))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        IFormattable number => Convert.ToDouble(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
