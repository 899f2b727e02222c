using System.Collections;
using System.Globalization;
using System.Text;

namespace KerasBridge.Data;

/// <summary>JSON as Python's <c>json.dumps</c> spells it: a blank after commas and colons, ASCII only.</summary>
internal static class PythonJson
{
    /// <summary>The text of dictionaries, lists, texts, numbers, truth values and null.</summary>
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Add(text, value);
        return text.ToString();
    }

    private static void Add(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                AddText(text, words);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case double.NaN:
                text.Append("NaN");
                break;
            case double number:
                text.Append(double.IsInfinity(number) ? number > 0 ? "Infinity" : "-Infinity" : Numpy.PythonText.Repr(number));
                break;
            case IDictionary named:
                AddAll(text, '{', Entries(named), '}', pair =>
                {
                    AddText(text, Convert.ToString(pair.Key, CultureInfo.InvariantCulture)!);
                    text.Append(": ");
                    Add(text, pair.Value);
                });
                break;
            case IEnumerable items:
                AddAll(text, '[', items.Cast<object?>(), ']', item => Add(text, item));
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AddAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> add)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(", ");
            first = false;
            add(item);
        }
        text.Append(close);
    }

    // Of a generic dictionary, only its enumerator as a plain one gives entries.
    private static IEnumerable<DictionaryEntry> Entries(IDictionary named)
    {
        for (var at = named.GetEnumerator(); at.MoveNext();) yield return at.Entry;
    }

    private static void AddText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        text.Append('"');
    }
}
