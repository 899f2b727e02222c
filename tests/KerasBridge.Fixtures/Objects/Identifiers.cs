using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>The cases <c>identifiers</c>: what <c>get</c> makes of a name.</summary>
internal static class Identifiers
{
    /// <summary>Each name gives what the case says, or is refused as it says.</summary>
    /// <param name="one">The case.</param>
    /// <param name="get">The name and kind of what a name (null for None) gives: <c>instance</c>, <c>function</c> or <c>none</c>; and the object's own name, where it has one.</param>
    public static void Check(FixtureCase one, Func<string?, (string Kind, string? Name, string? ObjectName)> get)
    {
        foreach (var entry in one["get"].EnumerateObject())
        {
            var name = entry.Name == "None" ? null : entry.Name;
            var expected = entry.Value;
            if (expected.TryGetProperty("error", out var error))
            {
                Refused(entry.Name, error.GetString()!, expected.GetProperty("message").GetString()!, () => get(name));
                continue;
            }
            var (kind, made, objectName) = get(name);
            Fixtures.Check.Equal(kind, expected.GetProperty("kind").GetString(), $"the kind of '{entry.Name}'");
            Fixtures.Check.Equal(made, Text(expected, "name"), $"the name of '{entry.Name}'");
            if (Text(expected, "object_name") is { } own) Fixtures.Check.Equal(objectName, own, $"the object's name of '{entry.Name}'");
        }
    }

    private static void Refused(string name, string type, string message, Action get)
    {
        try
        {
            get();
        }
        catch (ArgumentException error)
        {
            // What Keras says, where it means to refuse the name; other types are accidents of Python.
            if (type == "ValueError" && !error.Message.StartsWith(message, StringComparison.Ordinal)) throw new MismatchException($"'{name}': says '{error.Message}', expected '{message}'");
            return;
        }
        throw new MismatchException($"'{name}': is accepted, expected {type}");
    }

    private static string? Text(JsonElement value, string field) =>
        value.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
