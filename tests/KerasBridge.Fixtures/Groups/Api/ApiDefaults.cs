using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>
/// Default values of parameters. Where C# can only say "not given" (null, or <c>default</c> of a struct), the object says what it takes instead: one is made
/// with its defaults, and asked for its configuration, or its property.
/// </summary>
internal static class ApiDefaults
{
    /// <summary>How the default differs from Keras's; null where it does not.</summary>
    public static string? Compare(ParameterInfo ours, JsonElement expected, ApiCall call)
    {
        var value = ours.DefaultValue;
        if (value is not null && !IsUnset(value)) return Same(value, expected) ? null : Difference(value, expected);
        if (expected.ValueKind == JsonValueKind.Null) return null;
        // Only an object can tell: not a method, nor a function of tensors.
        if (call.Invoke is null || call.Gives.GetMethod("get_config", Type.EmptyTypes) is null) return null;
        object made;
        try
        {
            made = ApiSamples.Make(call)!;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or TargetInvocationException)
        {
            return $"is not said, and no object to ask can be made ({(error.InnerException ?? error).Message}), expected {expected.GetRawText()}";
        }
        return Ask(made, ours.Name!, out var taken)
            ? Same(taken, expected) ? null : Difference(taken, expected)
            : $"is not said, and the object does not tell, expected {expected.GetRawText()}";
    }

    /// <summary>A value as a message shows it.</summary>
    public static string Text(object? value) => ConfigText.Of(value is DBNull ? null : value);

    private static string Difference(object? value, JsonElement expected) => $"default is {Text(value)}, expected {expected.GetRawText()}";

    private static bool IsUnset(object value) => value is DBNull || value.GetType() is { IsPrimitive: false, IsValueType: true } type && !type.IsEnum && value.Equals(Activator.CreateInstance(type));

    // The object's own word for the argument: in its configuration, else a property of that name.
    private static bool Ask(object made, string name, out object? value)
    {
        var config = made.GetType().GetMethod("get_config", Type.EmptyTypes)?.Invoke(made, null) as Config;
        if (config is not null && config.TryGetValue(name, out value)) return true;
        var property = made.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance);
        value = property?.GetValue(made);
        return property is not null;
    }

    private static bool Same(object? value, JsonElement expected)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null: return value is null or NoneType;
            case JsonValueKind.True or JsonValueKind.False: return value is bool flag && flag == expected.GetBoolean();
            case JsonValueKind.Number:
                // One number stands for as many equal ones, or for the range up to it, from 0 or its negative on.
                if (value is IEnumerable several and not string)
                    return several.Cast<object?>().All(item => Same(item, expected)) || (several.Cast<object?>().ToArray() is [var low, var high] && Same(high, expected) && (Number(low!) == 0 || Number(low!) == -expected.GetDouble()));
                return value is IConvertible and not string and not bool && Number(value) is var number && (number == expected.GetDouble() || (float)number == (float)expected.GetDouble());
            case JsonValueKind.Array:
                if (value is IConvertible and not string) return expected.EnumerateArray().All(item => Same(value, item));
                var items = (value as IEnumerable)?.Cast<object?>().ToArray();
                return items is not null && items.Length == expected.GetArrayLength() && items.Zip(expected.EnumerateArray()).All(pair => Same(pair.First, pair.Second));
            default:
                if (value is Config { } config && config.TryGetValue("class_name", out var className) && className is string text)
                    return Words(className is "DTypePolicy" ? (string)((Config)config["config"]!)["name"]! : text) == Words(expected.GetString()!);
                return value is not null && (value as string ?? value.ToString()) == expected.GetString();
        }
    }

    private static string Words(string name) => name.Replace("_", "").ToLowerInvariant();

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
