using System.Text.Json;

namespace KerasBridge.Jupyter.Messages;

/// <summary>Reads texts that somebody else wrote.</summary>
internal static class JsonTexts
{
    /// <summary>The text; null: it is none, or has half a surrogate pair or bytes that are no UTF-8.</summary>
    public static string? ReadText(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
