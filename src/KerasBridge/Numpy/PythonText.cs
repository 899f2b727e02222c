using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasBridge.Numpy;

/// <summary>Values as Python prints them: numbers, text, tuples, lists, dictionaries, sets, arrays, and anything else by its own text.</summary>
internal static class PythonText
{
    /// <summary>Python's <c>str(value)</c>: text stands without quotes.</summary>
    public static string Str(object? value) => value switch
    {
        string text => text,
        char character => character.ToString(),
        Exception error => error.Message,
        NDArray array => array.ToString(),
        _ => Repr(value),
    };

    /// <summary>Python's <c>repr(value)</c>, which is what stands inside lists: text in quotes.</summary>
    public static string Repr(object? value) => value switch
    {
        string text => PythonFormat.Quote(text),
        char character => PythonFormat.Quote(character.ToString()),
        NDArray array => array.repr(),
        ITuple tuple => Tuple(tuple),
        DictionaryEntry pair => $"({Repr(pair.Key)}, {Repr(pair.Value)})",
        IDictionary dictionary => Dictionary(dictionary),
        IEnumerable items when !HasTextOfItsOwn(value.GetType()) => Items(items),
        _ => PythonFormat.Str(value),
    };

    /// <summary>Python's <c>format(value, spec)</c>; where the specification is not one of Python's, .NET's.</summary>
    /// <exception cref="FormatException">The specification does not suit the value.</exception>
    public static string Format(object? value, string? spec)
    {
        if (string.IsNullOrEmpty(spec)) return Str(value);
        switch (value)
        {
            case Scalar scalar:
                return scalar.ToString(spec, CultureInfo.InvariantCulture);
            case NDArray { ndim: 0 } array:
                return ((Scalar)array).ToString(spec, CultureInfo.InvariantCulture);
            case Dim { IsNone: false } dim:
                return Format((int)dim, spec);
            case string or bool:
                return PythonFormat.Format(value, spec);
            case double or float or Half or decimal or sbyte or byte or short or ushort or int or uint or long or ulong or System.Numerics.BigInteger:
                return PythonFormat.IsPythonSpec(spec) ? PythonFormat.Format(value, spec) : ((IFormattable)value).ToString(spec, CultureInfo.InvariantCulture);
            case IFormattable formattable:
                return formattable.ToString(spec, CultureInfo.InvariantCulture);
            default:
                var type = value is null or NoneType ? "NoneType" : value.GetType().Name;
                throw new FormatException($"unsupported format string passed to {type}.__format__. Expected no specification, or a number or text. Received: '{spec}'");
        }
    }

    // Shapes, logs and results can be enumerated, too, and yet are not lists to Python; nor are datasets, some of which have no end, and users' subclasses of these.
    private static bool HasTextOfItsOwn(Type type) =>
        !type.IsArray && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } by && by.Assembly == typeof(PythonText).Assembly;

    private static string Tuple(ITuple tuple)
    {
        var parts = new string[tuple.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = Repr(tuple[i]);
        return parts.Length == 1 ? $"({parts[0]},)" : $"({string.Join(", ", parts)})";
    }

    private static string Dictionary(IDictionary dictionary)
    {
        var parts = new List<string>();
        foreach (DictionaryEntry pair in dictionary) parts.Add($"{Repr(pair.Key)}: {Repr(pair.Value)}");
        return $"{{{string.Join(", ", parts)}}}";
    }

    private static string Items(IEnumerable items)
    {
        if (items is Array { Rank: > 1 } array) return Repr(Nested.FromDotNet(array));
        var interfaces = items.GetType().GetInterfaces().Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition()).ToHashSet();
        var isDictionary = interfaces.Contains(typeof(IReadOnlyDictionary<,>)) || interfaces.Contains(typeof(IDictionary<,>));
        var parts = new List<string>();
        foreach (var item in items) parts.Add(isDictionary ? Pair(item, ": ") : IsPair(item) ? $"({Pair(item, ", ")})" : Repr(item));
        var text = string.Join(", ", parts);
        if (isDictionary) return $"{{{text}}}";
        var isSet = interfaces.Contains(typeof(ISet<>)) || interfaces.Contains(typeof(IReadOnlySet<>));
        return isSet ? parts.Count == 0 ? "set()" : $"{{{text}}}" : $"[{text}]";
    }

    private static bool IsPair(object? item) => item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string Pair(object item, string between)
    {
        var type = item.GetType();
        return Repr(type.GetProperty("Key")!.GetValue(item)) + between + Repr(type.GetProperty("Value")!.GetValue(item));
    }
}
