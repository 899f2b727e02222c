using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace KerasBridge.Tool.Scripting.Display;

/// <summary>A value as text: what its type says of itself; collections and plain objects by their contents, of which long ones show only the beginning.</summary>
internal static class PlainText
{
    private const int Items = 100;
    private const int Deepest = 4;
    private const int Longest = 100_000;

    /// <summary>The text of a value that is shown.</summary>
    public static string Of(object? value)
    {
        try
        {
            if (value is string text) return text;
            var builder = new StringBuilder();
            Append(builder, value, 0);
            return builder.ToString();
        }
        catch (Exception error)
        {
            return $"{value?.GetType().Name} cannot be shown: {error.GetType().Name}: {error.Message}";
        }
    }

    private static void Append(StringBuilder builder, object? value, int depth)
    {
        if (builder.Length > Longest)
        {
            builder.Append('…');
            return;
        }
        switch (value)
        {
            case null: builder.Append("null"); break;
            case string text when depth > 0: builder.Append('"').Append(text).Append('"'); break;
            case string text: builder.Append(text); break;
            case char letter when depth > 0: builder.Append('\'').Append(letter).Append('\''); break;
            case IFormattable number when HasOwnText(value): builder.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            case ITuple tuple when value.GetType().FullName!.StartsWith("System.", StringComparison.Ordinal): AppendTuple(builder, tuple, depth); break;
            case var _ when HasOwnText(value): builder.Append(value.ToString()); break;
            case Delegate or Type or Task: builder.Append(value); break;
            case IDictionary pairs: AppendItems(builder, pairs, '{', '}', depth); break;
            case Array { Rank: 2 } table: AppendItems(builder, Rows(table), '[', ']', depth); break;
            case IEnumerable items: AppendItems(builder, items, '[', ']', depth); break;
            default: AppendProperties(builder, value, depth); break;
        }
    }

    /// <summary>Whether the type, or one that it inherits from, says what its text is.</summary>
    private static bool HasOwnText(object value)
    {
        var declaring = value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType;
        return declaring is not null && declaring != typeof(object) && declaring != typeof(ValueType) && !(value is IEnumerable && declaring.Namespace is { } space
            && space.StartsWith("System.Collections", StringComparison.Ordinal));
    }

    private static void AppendTuple(StringBuilder builder, ITuple tuple, int depth)
    {
        builder.Append('(');
        for (var i = 0; i < tuple.Length; i++)
        {
            if (i > 0) builder.Append(", ");
            Append(builder, tuple[i], depth + 1);
        }
        builder.Append(')');
    }

    private static void AppendItems(StringBuilder builder, IEnumerable items, char open, char close, int depth)
    {
        if (depth >= Deepest)
        {
            builder.Append(open).Append('…').Append(close);
            return;
        }
        builder.Append(open);
        var count = 0;
        foreach (var item in items)
        {
            if (count > 0) builder.Append(", ");
            if (count++ == Items)
            {
                builder.Append('…');
                if (items is ICollection known) builder.Append(CultureInfo.InvariantCulture, $" ({known.Count - Items} more)");
                break;
            }
            if (item is DictionaryEntry entry) AppendPair(builder, entry.Key, entry.Value, depth);
            else if (item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
                AppendPair(builder, type.GetProperty("Key")!.GetValue(item), type.GetProperty("Value")!.GetValue(item), depth);
            else Append(builder, item, depth + 1);
        }
        builder.Append(close);
    }

    private static IEnumerable<object?[]> Rows(Array table)
    {
        for (var row = 0; row < table.GetLength(0); row++) yield return [.. Enumerable.Range(0, table.GetLength(1)).Select(column => table.GetValue(row, column))];
    }

    private static void AppendPair(StringBuilder builder, object? key, object? value, int depth)
    {
        Append(builder, key, depth + 1);
        builder.Append(": ");
        Append(builder, value, depth + 1);
    }

    private static void AppendProperties(StringBuilder builder, object value, int depth)
    {
        var type = value.GetType();
        builder.Append(type.Name);
        var properties = type.GetProperties().Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic).Take(Items).ToArray();
        if (depth >= Deepest || properties.Length == 0) return;
        builder.Append(" { ");
        var count = 0;
        foreach (var property in properties)
        {
            if (count++ > 0) builder.Append(", ");
            builder.Append(property.Name).Append(" = ");
            try
            {
                Append(builder, property.GetValue(value), depth + 1);
            }
            catch (System.Reflection.TargetInvocationException error)
            {
                builder.Append(error.InnerException?.GetType().Name);
            }
        }
        builder.Append(" }");
    }
}
