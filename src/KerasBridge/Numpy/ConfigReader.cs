using System.Collections;
using System.Globalization;

namespace KerasBridge.Numpy;

/// <summary>Reads the arguments of an object out of its configuration, and refuses what it does not know.</summary>
internal sealed class ConfigReader(Config config, string className)
{
    private readonly HashSet<string> _known = [];

    /// <summary>A number.</summary>
    public double Double(string key, double fallback) => Value(key) is { } value ? Number(key, value) : fallback;

    /// <summary>An integer.</summary>
    public int Int(string key, int fallback) => IntOrNull(key) ?? fallback;

    /// <summary>An integer or null.</summary>
    public int? IntOrNull(string key) => (int?)LongOrNull(key);

    /// <summary>An integer of any size, or null.</summary>
    public long? LongOrNull(string key)
    {
        if (Value(key) is not { } value) return null;
        var number = Number(key, value);
        return number == Math.Floor(number) ? (long)number : throw Wrong(key, "an integer", value);
    }

    /// <summary>A boolean.</summary>
    public bool Bool(string key, bool fallback) => Value(key) switch
    {
        null => fallback,
        bool value => value,
        var value => throw Wrong(key, "true or false", value),
    };

    /// <summary>A text; null where the configuration says null.</summary>
    public string? Text(string key, string? fallback)
    {
        if (!config.ContainsKey(key)) return Known(key, fallback);
        return Value(key) switch
        {
            null => null,
            string value => value,
            var value => throw Wrong(key, "a string", value),
        };
    }

    /// <summary>Some integers, or one, or null.</summary>
    public int[]? Ints(string key) => Value(key) switch
    {
        null => null,
        string value => throw Wrong(key, "integers", value),
        IEnumerable values => [.. values.Cast<object?>().Select(value => (int)Number(key, value ?? "None"))],
        var value => [(int)Number(key, value)],
    };

    /// <summary>Whether an argument is a list.</summary>
    public bool IsList(string key) => config.GetValueOrDefault(key) is IEnumerable and not string;

    /// <summary>Anything.</summary>
    public object? Value(string key) => Known(key, config.GetValueOrDefault(key) is var value && value is NoneType ? null : value);

    /// <summary>Refuses arguments that nobody has asked for.</summary>
    /// <exception cref="ArgumentException">There is such an argument.</exception>
    public T Done<T>(T made)
    {
        foreach (var key in config.Keys)
        {
            if (_known.Contains(key)) continue;
            throw new ArgumentException(
                $"{className} got an unexpected keyword argument '{key}'.{Suggest.Sentence(key, _known)} Expected: {string.Join(", ", _known)}. Received: {string.Join(", ", config.Keys)}");
        }
        return made;
    }

    private T Known<T>(string key, T value)
    {
        _known.Add(key);
        return value;
    }

    private double Number(string key, object value) => value switch
    {
        double number => number,
        bool => throw Wrong(key, "a number", value),
        IConvertible and not string => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw Wrong(key, "a number", value),
    };

    private ArgumentException Wrong(string key, string expected, object value) =>
        new($"{className} was given a wrong value for `{key}`. Expected {expected}. Received: {key}={PythonText.Repr(value)}");
}
