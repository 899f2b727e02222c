using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>A cell as the compiler may read it: what is no C# is blank, and every character stays where it is.</summary>
internal static partial class CellText
{
    /// <summary>Blanks the lines that are no C#.</summary>
    public static string Blank(string code) => Line().Replace(code, match => new string(' ', match.Length));

    /// <summary>Where the name begins that ends at the cursor.</summary>
    public static int WordStart(string code, int cursor)
    {
        var start = cursor;
        while (start > 0 && (char.IsLetterOrDigit(code[start - 1]) || code[start - 1] == '_')) start--;
        return start;
    }

    /// <summary>Where the name ends that the cursor is in.</summary>
    public static int WordEnd(string code, int cursor)
    {
        var end = cursor;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_')) end++;
        return end;
    }

    [GeneratedRegex(@"^[ \t]*(#!|#r\b|#i\b|#load\b|#:|%)[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Line();
}
