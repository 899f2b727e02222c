namespace KerasBridge.Jupyter.Kernel;

/// <summary>Jupyter counts cursor positions in Unicode code points, .NET in UTF-16 units: an emoji is one of those and two of these.</summary>
internal static class CodePoints
{
    /// <summary>Where a count of code points ends in UTF-16; beyond the text, its end.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var index = 0;
        for (var left = codePoints; left > 0 && index < text.Length; left--) index += StepAt(text, index);
        return index;
    }

    /// <summary>How many code points a text has before an index in UTF-16.</summary>
    public static int FromUtf16(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; i += StepAt(text, i)) count++;
        return count;
    }

    private static int StepAt(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
}
