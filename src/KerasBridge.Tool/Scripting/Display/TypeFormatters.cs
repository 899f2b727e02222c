using System.Collections;
using System.Reflection;

namespace KerasBridge.Tool.Scripting.Display;

/// <summary>Finds what .NET Interactive finds by name: an attribute <c>TypeFormatterSource</c> on a type, which names a class that makes formatters.</summary>
internal static class TypeFormatters
{
    /// <summary>Adds the forms that the type's own formatters make.</summary>
    public static void Add(object value, Dictionary<string, string> data)
    {
        foreach (var attribute in value.GetType().GetCustomAttributes(inherit: true))
        {
            if (attribute.GetType().Name != "TypeFormatterSourceAttribute") continue;
            if (attribute.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) is not Type source) continue;
            var create = source.GetMethod("CreateTypeFormatters", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
            if (create?.Invoke(Activator.CreateInstance(source), null) is not IEnumerable formatters) continue;
            foreach (var formatter in formatters) Add(formatter, value, data);
        }
    }

    private static void Add(object formatter, object value, Dictionary<string, string> data)
    {
        var type = formatter.GetType();
        if (type.GetProperty("MimeType")?.GetValue(formatter) is not string mimeType || data.ContainsKey(mimeType)) return;
        if (type.GetMethod("Format", [typeof(object), typeof(TextWriter)]) is not { } format) return;
        using var writer = new StringWriter();
        if (format.Invoke(formatter, [value, writer]) is not false) data[mimeType] = writer.ToString();
    }
}
