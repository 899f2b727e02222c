namespace KerasBridge.Models;

/// <summary>Where a text is broken into lines.</summary>
internal static class LineBreaks
{
    /// <summary>The positions at which new lines start. A word takes the blanks behind it along.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="fold">Whether a word longer than a line goes on in the next one; else it stays whole, to be cut.</param>
    public static List<int> Find(string text, int width, bool fold)
    {
        var breaks = new List<int>();
        var used = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = WordEnd(text, start);
            var visible = text.AsSpan(start, end - start).TrimEnd().Length;
            if (visible <= width - used)
            {
                used += end - start;
            }
            else if (visible > width && fold)
            {
                for (var part = start; part < end; part += width)
                {
                    if (part > 0) breaks.Add(part);
                    used = Math.Min(width, end - part);
                }
            }
            else
            {
                if (start > 0) breaks.Add(start);
                used = end - start;
            }
        }
        return breaks;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end;
    }
}
