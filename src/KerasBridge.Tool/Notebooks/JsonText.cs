using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>
/// Writes JSON as Jupyter does, so that a notebook that goes through both does not differ: names in order, an indent of one space, no character escaped that need not be
/// (the JSON writer of .NET escapes more), and numbers as they stood.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of a value.</summary>
    public static string Write(JsonNode? node, bool indented = true)
    {
        var text = new StringBuilder();
        Append(text, node, indented ? 0 : -1);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendAll(text, members.OrderBy(member => member.Key, StringComparer.Ordinal), '{', '}', depth, (member, inner) =>
                {
                    AppendString(text, member.Key);
                    text.Append(": ");
                    Append(text, member.Value, inner);
                });
                break;
            case JsonArray items:
                AppendAll(text, items, '[', ']', depth, (item, inner) => Append(text, item, inner));
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String) AppendString(text, node.GetValue<string>());
                else text.Append(node.ToJsonString());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, IEnumerable<T> items, char open, char close, int depth, Action<T, int> append)
    {
        text.Append(open);
        var isFirst = true;
        var inner = depth < 0 ? depth : depth + 1;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(depth < 0 ? ", " : ",");
            if (depth >= 0) text.Append('\n').Append(' ', inner);
            isFirst = false;
            append(item, inner);
        }
        if (!isFirst && depth >= 0) text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(letter),
            };
        }
        text.Append('"');
    }
}
