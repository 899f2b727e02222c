using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Running;

/// <summary>The value of a parameter: text from the command line, whose type is the declared one or is guessed, or a value from a JSON file.</summary>
/// <param name="Text">The text; null: it is from a file.</param>
/// <param name="Json">The value from a file.</param>
internal sealed record ParameterValue(string? Text, JsonNode? Json = null)
{
    /// <summary>How it is shown in messages.</summary>
    public string Shown => Text is { } text ? $"'{text}'" : Json?.ToJsonString() ?? "null";

    /// <summary>The value as C#; null: it cannot have that type.</summary>
    /// <param name="type">The declared type as C# names it (<c>int</c>, <c>double</c>, <c>bool</c>, <c>string</c> …); null: any.</param>
    public string? ToLiteral(string? type) => Text is { } text ? FromText(text, type) : FromJson(Json, type);

    private static string? FromText(string text, string? type)
    {
        if (type?.EndsWith('?') == true && text is "null" or "None") return "null";
        return type?.TrimEnd('?') switch
        {
            "string" => Quote(text),
            "bool" => Bool(text),
            "int" or "long" or "short" or "byte" or "uint" or "ulong" or "sbyte" or "ushort" => Integer(text),
            "double" => Number(text, ""),
            "float" => Number(text, "f"),
            "decimal" => Number(text, "m"),
            null => Bool(text) ?? Integer(text) ?? Number(text, "") ?? Quote(text),
            _ => null,
        };
    }

    private static string? FromJson(JsonNode? node, string? type) => node switch
    {
        null => type is null || type.EndsWith('?') || type == "string" ? "null" : null,
        JsonArray items when type is null || type.EndsWith("[]", StringComparison.Ordinal) => FromArray(items, type?[..^2]),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => type is null or "string" or "string?" ? Quote(value.GetValue<string>()) : null,
            JsonValueKind.True or JsonValueKind.False => type is null or "bool" or "bool?" ? Bool(value.ToJsonString()) : null,
            JsonValueKind.Number => type is "string" or "bool" ? null : FromText(value.ToJsonString(), type),
            _ => null,
        },
        _ => null,
    };

    private static string? FromArray(JsonArray items, string? type)
    {
        var literals = items.Select(item => FromJson(item, type)).ToArray();
        return literals.Contains(null) ? null : $"[{string.Join(", ", literals)}]";
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string? Bool(string text) => bool.TryParse(text, out var value) ? value ? "true" : "false" : null;

    private static string? Integer(string text) =>
        Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= long.MinValue && value <= ulong.MaxValue ? value.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Number(string text, string suffix)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        if (!double.IsFinite(value)) return suffix == "m" ? null : $"{(suffix == "f" ? "float" : "double")}.{(double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity")}";
        // With a point or an exponent it is a double without more.
        var literal = value.ToString("R", CultureInfo.InvariantCulture);
        return suffix.Length > 0 ? literal + suffix : literal.AsSpan().ContainsAny('.', 'E') ? literal : literal + ".0";
    }
}
