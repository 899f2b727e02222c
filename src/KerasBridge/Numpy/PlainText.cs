namespace KerasBridge.Numpy;

/// <summary>Texts that come from elsewhere, such as names in an archive, made fit to be printed: they must not steer a terminal.</summary>
internal static class PlainText
{
    private const int Longest = 200;

    /// <summary>A text with a mark in place of each control character, cut where it is very long.</summary>
    public static string Of(string text)
    {
        var cut = text.Length <= Longest ? text : text[..Longest] + "…";
        return string.Create(cut.Length, cut, static (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i];
        });
    }
}
