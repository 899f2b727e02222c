using System.Reflection;
using KerasBridge.Notebooks;

namespace KerasBridge.Tool.Scripting.Display;

/// <summary>The forms in which a notebook shows a value: always text, and HTML where its type has it.</summary>
internal static class MimeBundle
{
    private const string Plain = "text/plain";

    /// <summary>The forms of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The only form wanted; null: all.</param>
    public static IReadOnlyDictionary<string, string> Of(object? value, string? mimeType = null)
    {
        if (mimeType is not null && (value as string ?? (value as RichText)?.Content) is { } text) return new Dictionary<string, string> { [mimeType] = text };
        if (value is RichText rich) return new Dictionary<string, string> { [rich.MimeType] = rich.Content, [Plain] = rich.Content };
        var data = new Dictionary<string, string>();
        if (value is not null && mimeType is not Plain) AddRich(value, data);
        if (mimeType is not null && data.TryGetValue(mimeType, out var only)) return new Dictionary<string, string> { [mimeType] = only };
        data[Plain] = PlainText.Of(value);
        return data;
    }

    private static void AddRich(object value, Dictionary<string, string> data)
    {
        try
        {
            TypeFormatters.Add(value, data);
            if (data.ContainsKey("text/html")) return;
            var method = value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
            if (method is not null && method.ReturnType == typeof(string) && method.Invoke(value, null) is string html) data["text/html"] = html;
        }
        catch (Exception error)
        {
            // What is wrong with a picture of a value must not cost the value.
            var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            data["text/html"] = $"<pre>{System.Net.WebUtility.HtmlEncode($"{value.GetType().Name} cannot be shown as HTML: {cause.GetType().Name}: {cause.Message}")}</pre>";
        }
    }
}
